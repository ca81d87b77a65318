// Names of invented wards and offices: two syllables each, distinct once marks are taken off.

const syllables = (
  "An Ba Bảo Bình Cao Cẩm Cát Châu Diên Duy Đại Đông Đức Gia Hải Hành Hiệp Hòa Hoài Hồng Hương Hưng Khang Kim Lâm Lập Liên Long Lộc " +
  "Mai Minh Mỹ Ngân Nghĩa Ngọc Nhơn Ninh Phước Quang Quế Sơn Sông Tam Tân Tây Thạch Thái Thanh Thiện Thịnh Thọ Thuận " +
  "Thủy Tiên Tịnh Trung Trường Tường Vạn Vĩnh Xuân Yên"
).split(" ");

/** @returns as many names as wanted, the same on every run; they stay apart also when written without marks and blanks */
export function placeNames(count) {
  const names = [];
  const taken = new Set();
  const size = syllables.length;
  for (let step = 0; names.length < count && step < size * size; step += 1) {
    const first = step % size;
    const second = (first * 7 + Math.floor(step / size) * 11 + 1) % size;
    const name = `${syllables[first]} ${syllables[second]}`;
    const key = withoutMarks(name).replace(" ", "").toLowerCase();
    if (first === second || taken.has(key)) continue;
    taken.add(key);
    names.push(name);
  }
  if (names.length < count) throw new Error(`only ${names.length} names of ${count}`);
  return names;
}

export function withoutMarks(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}
