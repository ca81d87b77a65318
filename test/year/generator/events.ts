import { spans, addDays, isInside, seededFor } from "./spans.ts";
import { isWard, offices, unitOf, wards, type YearCall } from "./town.ts";

export type Value = number | string;
export type ListedRecord = Readonly<Record<string, Value | null>>;

const lastDay = addDays(spans.at(-1)?.from ?? "", (spans.at(-1)?.days ?? 1) - 1);
const firstDay = spans[0]?.from ?? "";
const daysOfYear = Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000);

export interface Dialogue {
  readonly day: string;
  readonly kind: string;
  readonly host: string;
  readonly place: string;
  readonly people: number;
  readonly opinions: number;
  readonly answered: number;
  /** The day on which what was handed on has been settled. */
  readonly settled: string;
}

const ownDialogue = (unit: string): string =>
  isWard(unitOf(unit)) ? "Đối thoại của Chủ tịch UBND xã, phường" : "Đối thoại của thủ trưởng cơ quan";

/** The dialogues of a unit's own head over the year. */
export function ownDialogues(unit: string): readonly Dialogue[] {
  const random = seededFor(`${unit} dialogues`);
  return Array.from({ length: random.whole(2, 4) }, (_, at) => {
    const opinions = random.whole(3, 15);
    const day = addDays(firstDay, Math.min(daysOfYear, 40 + at * 85 + random.whole(0, 30)));
    return {
      day,
      kind: ownDialogue(unit),
      host: isWard(unitOf(unit)) ? "Chủ tịch UBND" : "Thủ trưởng cơ quan",
      place: `Hội trường ${unitOf(unit).name}`,
      people: random.whole(25, 140),
      opinions,
      answered: random.whole(1, opinions),
      settled: addDays(day, random.whole(20, 120)),
    };
  });
}

interface SharedDialogue extends Dialogue {
  /** All of them report it. */
  readonly units: readonly string[];
}

/** What the town's leaders held in a ward: told of by the ward and by every office that took part. */
export const sharedDialogues: readonly SharedDialogue[] = [
  shared("2022-04-20", "Đối thoại của Bí thư Thị ủy", "Nhà văn hóa phường Phổ Minh", [
    "P-PHOMINH",
    "CQ-TCNV",
  ]),
  shared("2022-05-12", "Tiếp công dân lưu động của Chủ tịch UBND thị xã", "Trụ sở UBND xã Phổ An", [
    "X-PHOAN",
    "TT-THANHTRA",
    "P-TNMT",
  ]),
  shared("2022-09-22", "Tiếp công dân lưu động của Chủ tịch UBND thị xã", "Trụ sở UBND xã Phổ Khánh", [
    "X-PHOKHANH",
    "VP-HDND-UBND",
  ]),
];

function shared(day: string, kind: string, place: string, units: readonly string[]): SharedDialogue {
  const host = kind.includes("Bí thư") ? "Bí thư Thị ủy" : "Chủ tịch UBND thị xã";
  return { day, kind, host, place, people: 150, opinions: 12, answered: 8, settled: addDays(day, 60), units };
}

/** What a unit tells of a dialogue once a period is over. */
export function dialogueRecord(dialogue: Dialogue, call: YearCall): ListedRecord {
  const handedOn = dialogue.opinions - dialogue.answered;
  const isSettled = dialogue.settled <= call.dataWindow.to;
  return {
    f1: dialogue.day,
    f2: dialogue.kind,
    f3: dialogue.host,
    f4: dialogue.place,
    f5: null,
    f6: dialogue.people,
    f7: dialogue.opinions,
    f8: dialogue.answered,
    f9: handedOn,
    f10: isSettled ? handedOn : 0,
    f11: isSettled ? 0 : handedOn,
    f12: isSettled ? "Thông báo kết luận" : null,
  };
}

/** The dialogues that a unit reports to a call. */
export function dialoguesOf(unit: string, call: YearCall): readonly ListedRecord[] {
  const told = [...ownDialogues(unit), ...sharedDialogues.filter(({ units }) => units.includes(unit))];
  return told
    .filter(({ day }) => isInside(call, day))
    .toSorted((left, right) => (left.day < right.day ? -1 : 1))
    .map((dialogue) => dialogueRecord(dialogue, call));
}

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
