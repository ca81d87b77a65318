import { formatDate } from "../civilDate.ts";
import { reporterName } from "../forms/reporterName.ts";
import { daysOverdue } from "../merge/punctuality.ts";
import type { CivilDate } from "../pack/common.ts";
import { callById } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { letterWords } from "./letterWords.ts";
import type { UnitPoints } from "./openPoints.ts";
import { pointLines } from "./pointLines.ts";

export interface LetterContext {
  readonly pack: Pack;
  /** The calls that are spoken of. */
  readonly calls: readonly string[];
}

/** The text that goes with the return slips of a unit, for e-mail or Zalo. */
export function coveringLetter(
  open: UnitPoints,
  { pack, calls }: LetterContext,
  { inPlace }: { readonly inPlace: boolean },
): string {
  return joined([
    ...opening(open, { pack, calls }),
    inPlace ? letterWords.slipIntro : letterWords.slipApartIntro,
    "",
    ...pointLines(open, pack),
    inPlace ? letterWords.slipClosing : letterWords.slipApartClosing,
    letterWords.thanks,
    pack.organisation.name,
  ]);
}

/** The text that urges a unit: exactly what is open with it, and since when. */
export function reminderLetter(
  open: UnitPoints,
  { pack, calls, asOf }: LetterContext & { readonly asOf: CivilDate },
): string {
  return joined([
    ...opening(open, { pack, calls }),
    letterWords.reminderIntro,
    "",
    ...pointLines(open, pack),
    ...deadlineLines(open, { pack, asOf }),
    letterWords.reminderClosing(pack.organisation.name),
    letterWords.thanks,
    pack.organisation.name,
  ]);
}

/** Who is to be urged, with how much is open with each. */
export function urgeList(units: readonly UnitPoints[], asOf: CivilDate): string {
  const lines = units.map(({ unit, points, missing }, index) => {
    const correct = points.filter(({ duty }) => duty === "correct").length;
    const counts = [
      ...(missing.length > 0 ? [letterWords.missingCount(missing.length)] : []),
      ...(correct > 0 ? [letterWords.correctCount(correct)] : []),
      ...(points.length > correct ? [letterWords.explainCount(points.length - correct)] : []),
    ];
    return `${index + 1}. ${letterWords.listLine(unit.name, counts.join(", "))}`;
  });
  return joined([
    letterWords.listTitle(formatDate(asOf)),
    ...(lines.length > 0 ? lines : [letterWords.nobody]),
  ]);
}

function opening({ unit }: UnitPoints, { pack, calls }: LetterContext): readonly string[] {
  const titles = calls.map((call) => callById(pack, call).title).join("; ");
  return [letterWords.dear(reporterName(unit)), "", letterWords.about(titles)];
}

/** The last day of what is missing, once for each call and day. */
function deadlineLines(
  { missing }: UnitPoints,
  { pack, asOf }: { readonly pack: Pack; readonly asOf: CivilDate },
): readonly string[] {
  const days = new Map(
    missing.map(({ call, lastDay }) => [JSON.stringify([call, lastDay]), { call, lastDay }]),
  );
  const lines = [...days.values()].map(({ call, lastDay }) => {
    const line = letterWords.deadline(callById(pack, call).title, formatDate(lastDay));
    return `${line}${overdueText(lastDay, asOf, pack)}.`;
  });
  return lines.length === 0 ? [] : [...lines, ""];
}

function overdueText(lastDay: CivilDate, asOf: CivilDate, { calendar }: Pack): string {
  if (lastDay === asOf) return letterWords.dueToday;
  const days = daysOverdue(lastDay, asOf, calendar);
  if (days === 0) return "";
  return calendar?.lateness === "workingDays" ? letterWords.workingOverdue(days) : letterWords.overdue(days);
}

function joined(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
