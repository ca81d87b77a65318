import type { ListedRecord } from "./events.ts";
import { addDays, daysOfYear, firstDay, isInside, seededFor } from "./spans.ts";
import { isWard, unitOf, type YearCall } from "./town.ts";

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
