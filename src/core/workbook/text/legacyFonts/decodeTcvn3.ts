// VN3 of TCVN 5712, what ABC fonts show: capitals with tones are no codes of their own but small letters in the
// H fonts. Codes that the fonts leave out are left out here.
const letters: ReadonlyMap<string, string> = new Map(
  ["¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00ADư ®đ", "µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ"]
    .concat("Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị", "ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ")
    .concat("ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự", "úỳ ûỷ üỹ ýý þỵ")
    .flatMap((line) => line.split(" "))
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** A word of TCVN3 bytes as windows-1252 shows them → Unicode; null when a letter is none of TCVN3. */
export function decodeTcvn3(word: string): string | null {
  let decoded = "";
  for (const letter of word) {
    const known = /[A-Za-z]/.test(letter) ? letter : letters.get(letter);
    if (known === undefined) return null;
    decoded += known;
  }
  return decoded;
}
