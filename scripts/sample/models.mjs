import { randomFrom } from "./random.mjs";

const ideas = [
  {
    name: "Tuyến đường hoa do Nhân dân tự quản",
    area: "Nông thôn mới, đô thị văn minh",
    issue: "Môi trường",
  },
  {
    name: "Ngày thứ Bảy hướng dẫn công dân nộp hồ sơ trực tuyến",
    area: "Xây dựng hệ thống chính trị",
    issue: "Khác",
  },
  { name: "Vận động hộ dân bàn giao mặt bằng trước thời hạn", area: "Kinh tế", issue: "Giải phóng mặt bằng" },
  {
    name: "Tổ tự quản bảo vệ vùng biển, không khai thác tận diệt",
    area: "Quốc phòng - an ninh",
    issue: "Khai thác thủy hải sản trái phép",
  },
  { name: "Khu dân cư không rác thải nhựa", area: "Văn hóa - xã hội", issue: "Môi trường" },
  {
    name: "Hòa giải thành từ cơ sở, không để đơn thư kéo dài",
    area: "Xây dựng hệ thống chính trị",
    issue: "Đất đai",
  },
  { name: "Bữa cơm nghĩa tình cho người neo đơn", area: "Văn hóa - xã hội", issue: null },
  { name: "Thắp sáng đường quê bằng nguồn xã hội hóa", area: "Nông thôn mới, đô thị văn minh", issue: null },
  { name: "Công sở thân thiện, nụ cười công chức", area: "Xây dựng hệ thống chính trị", issue: "Khác" },
];

/** The "Dân vận khéo" models that a unit registered in April: two or three for a ward, one or two for an office. */
export function models(unit) {
  const isWard = unit.kind === "PHUONG" || unit.kind === "XA";
  const r = randomFrom(`${unit.id} DV-02`);
  const count = isWard ? r.int(2, 3) : r.int(1, 2);
  const first = r.int(0, ideas.length - 1);
  return Array.from({ length: count }, (_, index) =>
    model(unit, ideas[(first + index * 2) % ideas.length], index),
  );
}

function model(unit, idea, index) {
  const r = randomFrom(`${unit.id} DV-02 ${index}`);
  return {
    f1: index + 1,
    f2: unit.name,
    f3: r.int(0, 4) === 0 ? "Cá nhân" : "Tập thể",
    f4: idea.name,
    f5: "Xuất phát từ yêu cầu thực tế tại địa bàn, được Nhân dân quan tâm.",
    f6: r.pick([
      "Ít nhất 80 % hộ dân tham gia",
      "Hoàn thành trước 30/11/2022",
      "Giảm 50 % đơn thư kiến nghị",
    ]),
    f7: r.pick([
      "Tuyên truyền, vận động từng hộ; ra quân hằng tháng",
      "Phân công công chức trực hướng dẫn sáng thứ Bảy",
      "Lãnh đạo trực tiếp đối thoại, giải thích chính sách",
    ]),
    f8: unit.name,
    f9: r.pick([
      "UBND chủ trì, Mặt trận và các đoàn thể phối hợp",
      "Công đoàn cơ quan",
      "Hội Liên hiệp Phụ nữ phối hợp Đoàn Thanh niên",
    ]),
    f10: "Ngân sách và xã hội hóa",
    f10a: r.tenth(5, 60),
    f11a: "2022-04-10",
    f11b: "2022-11-30",
    f12: r.pick([
      "Báo cáo kết quả, hình ảnh, danh sách hộ tham gia",
      "Số hồ sơ được hướng dẫn",
      "Biên bản bàn giao mặt bằng",
    ]),
    f13: "Có thể nhân rộng trong toàn thị xã",
    f14: idea.area,
    f15: idea.issue,
    f16: r.pick(["Đăng ký mới", "Duy trì", "Nhân rộng"]),
  };
}
