import { addDays, firstDay, isInside, seededFor } from "./spans.ts";
import { isWard, offices, unitOf, wards, type YearCall } from "./town.ts";

export type Value = number | string;
export type ListedRecord = Readonly<Record<string, Value | null>>;

const cases = [
  ["P-PHOHOA", "Môi trường", "Điểm nóng", "Khiếu nại mùi hôi từ bãi rác", "2022-02-10"],
  [
    "P-PHOMINH",
    "Bồi thường, giải phóng mặt bằng, tái định cư",
    "Khiếu kiện đông người",
    "Giá bồi thường tuyến tránh",
    "2022-03-22",
  ],
  ["X-PHOCHAU", "Chính sách đất đai", "Khiếu kiện vượt cấp", "Tranh chấp ranh giới đất rừng", "2022-07-05"],
  ["X-PHOCHAU", "Đất công", "Kéo dài", "Lấn chiếm đất bãi bồi", "2021-12-28"],
  ["P-TNMT", "Môi trường", "Kéo dài", "Xả thải của cơ sở chế biến thủy sản", "2022-01-18"],
] as const;

/** Cases that trouble people, in a unit's area. */
export function casesOf(unit: string, call: YearCall): readonly ListedRecord[] {
  return cases
    .filter(([of, , , , day]) => of === unit && isInside(call, day))
    .map(([, field, kind, story, day], at) => ({
      f1: unitOf(unit).name,
      f2: field,
      f3: story,
      f4: kind,
      f5: 10 + at,
      f6: 25 + at,
      f7: day,
      f8: "UBND thị xã",
      f9: addDays(day, 150) <= call.dataWindow.to ? "Đã giải quyết dứt điểm" : "Đang giải quyết",
      f10: addDays(day, 180),
      f11: "Đã đối thoại, có văn bản trả lời",
    }));
}

/** How many of a unit's cases are of a kind. */
export function casesOfKind(unit: string, call: YearCall, kind: string): number {
  return casesOf(unit, call).filter(({ f4 }) => f4 === kind).length;
}

interface Consultation {
  readonly units: readonly string[];
  readonly day: string;
  readonly name: string;
  readonly step: string;
  readonly asked: number;
}

const consultations: readonly Consultation[] = [
  {
    units: ["P-PHOHOA", "DV-QLDA"],
    day: "2022-03-15",
    name: "Khu dân cư Đồng Mốc",
    step: "Phương án bồi thường, hỗ trợ, tái định cư",
    asked: 64,
  },
  {
    units: ["P-PHOMINH", "P-TNMT"],
    day: "2022-04-26",
    name: "Quy hoạch sử dụng đất 2023",
    step: "Quy hoạch",
    asked: 120,
  },
  {
    units: ["X-PHOPHONG"],
    day: "2022-08-11",
    name: "Đường liên thôn Gia An",
    step: "Quỹ vận động Nhân dân đóng góp",
    asked: 45,
  },
  {
    units: ["DV-QLDA"],
    day: "2022-09-30",
    name: "Kè chống sạt lở sông Trà Câu",
    step: "Trước quyết định chủ trương đầu tư",
    asked: 38,
  },
];

/** Projects that the people were asked about; the investor and the ward both tell of some. */
export function consultationsOf(unit: string, call: YearCall): readonly ListedRecord[] {
  return consultations
    .filter(({ units, day }) => units.includes(unit) && isInside(call, day))
    .map(({ day, name, step, asked }) => ({
      f1: name,
      f2: "Ban Quản lý dự án",
      f3: step,
      f4: isWard(unitOf(unit)) ? "Họp dân" : "Phát phiếu",
      f5: day,
      f6: asked + 5,
      f7: asked,
      f8: asked - 6,
      f9: 4,
      f10: 2,
      f11: 9,
      f12: 7,
      f13: asked * 20.5,
      f14: asked * 3.125,
      f15: asked - 10,
      f16: 0,
    }));
}

const topics = [
  "Kỹ năng dân vận, hòa giải",
  "Phổ biến, giáo dục pháp luật",
  "Người có uy tín, lực lượng cốt cán",
] as const;

/** Courses that a unit held. */
export function coursesOf(unit: string, call: YearCall): readonly ListedRecord[] {
  const random = seededFor(`${unit} DT-01`);
  return Array.from({ length: 3 }, (_, at) => {
    const classes = random.whole(1, 2);
    return {
      f1: addDays(firstDay, 30 + at * 110 + random.whole(0, 40)),
      f2: `Chuyên đề ${at + 1} của ${unitOf(unit).name}`,
      f3: random.pick(topics),
      f4: "Cán bộ, công chức và Nhân dân",
      f5: classes,
      f6: classes * random.whole(28, 60),
      f7: unitOf(unit).name,
    };
  }).filter(({ f1 }) => isInside(call, f1));
}

const contents = ["Quy chế dân chủ", "Công tác dân vận", "Một cửa"] as const;

/** Inspections that the coordinating office made. */
export function inspectionsOf(call: YearCall): readonly ListedRecord[] {
  return [...wards, ...offices]
    .filter((_, at) => at % 4 === 1)
    .map((unit, at) => ({
      f1: addDays("2022-03-05", at * 26),
      f2: unit.name,
      f3: contents[at % contents.length] ?? "",
      f4: at % 2 === 0 ? "Kiểm tra trực tiếp" : "Kiểm tra qua báo cáo",
      f5: "Thực hiện đúng quy định, còn thiếu hồ sơ lưu",
      f6: addDays("2022-03-05", at * 26 + 30),
      f7: at % 3 === 0 ? "Không" : "Có",
    }))
    .filter(({ f1 }) => isInside(call, f1));
}
