import type { ListedRecord } from "./events.ts";
import { seededFor } from "./spans.ts";
import { unitOf, type YearCall } from "./town.ts";

const ideas = [
  ["Tuyến đường hoa do Nhân dân tự quản", "Nông thôn mới, đô thị văn minh", "Môi trường"],
  ["Ngày thứ Bảy hướng dẫn nộp hồ sơ trực tuyến", "Xây dựng hệ thống chính trị", "Khác"],
  ["Vận động bàn giao mặt bằng trước thời hạn", "Kinh tế", "Giải phóng mặt bằng"],
  ["Tổ tự quản bảo vệ vùng biển", "Quốc phòng - an ninh", "Khai thác thủy hải sản trái phép"],
  ["Khu dân cư không rác thải nhựa", "Văn hóa - xã hội", "Môi trường"],
  ["Bữa cơm nghĩa tình cho người neo đơn", "Văn hóa - xã hội", null],
] as const;

/** The models that a unit registers in April. */
export function registered(unit: string): readonly ListedRecord[] {
  const random = seededFor(`${unit} DV-02`);
  const [count, first] = [random.whole(1, 3), random.whole(0, ideas.length - 1)];
  return Array.from({ length: count }, (_, at) => {
    const [name, area, issue] = ideas[(first + at) % ideas.length] ?? ideas[0];
    return {
      f1: at + 1,
      f2: unitOf(unit).name,
      f3: random.pick(["Tập thể", "Tập thể", "Cá nhân"]),
      f4: `${name} (${unitOf(unit).shortName})`,
      f5: "Xuất phát từ yêu cầu thực tế.",
      f6: "Ít nhất 80 % hộ dân tham gia",
      f7: "Tuyên truyền, vận động từng hộ",
      f8: unitOf(unit).name,
      f9: "Mặt trận và các đoàn thể phối hợp",
      f10: "Xã hội hóa",
      f10a: random.whole(5, 60) + 0.5,
      f11a: "2022-04-10",
      f11b: "2022-11-30",
      f12: "Báo cáo kết quả",
      f13: null,
      f14: area,
      f15: issue,
      f16: random.pick(["Đăng ký mới", "Duy trì", "Nhân rộng"]),
    };
  });
}

/** What became of them; one unit has not taken one up, and one reports a model that it never registered. */
export function results(unit: string, call: YearCall): readonly ListedRecord[] {
  const random = seededFor(`${unit} DV-03`);
  const isYear = call.period.type === "YEAR";
  const told = registered(unit).map(({ f4 = null, f14 = null }) => {
    const done = random.whole(0, 2) === 0;
    const isEffective = random.whole(0, 3) > 0;
    const isDropped = unit === "X-PHONHON";
    return {
      f1: 0,
      f2: unitOf(unit).name,
      f4,
      f14,
      f17: isDropped ? "Không triển khai" : isYear && done ? "Hoàn thành" : "Đang thực hiện",
      f18: "Vận động 45 hộ tham gia",
      f19: isEffective && !isDropped ? "Hiệu quả" : "Chưa hiệu quả",
      f20: isEffective && isYear ? "Có" : "Không",
      f21: isYear ? "2022-10-12" : null,
    };
  });
  const unannounced = {
    ...told[0],
    f4: "Thắp sáng đường quê (ngoài đăng ký)",
    f17: "Tạm dừng",
    f19: "Chưa hiệu quả",
  };
  const all = unit === "X-PHOCUONG" ? [...told, unannounced] : told;
  return all.map((record, at) => ({ ...record, f1: at + 1 }));
}
