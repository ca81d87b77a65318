import { daysBetween } from "../civilDate.ts";
import type { Call } from "../pack/call.ts";
import { periodId } from "../pack/period.ts";
import type { Template } from "../pack/template.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { nameWords } from "../workbook/text/words.ts";
import type { IntakeIndex } from "./intakeIndex.ts";
import { findDataWindow, findPeriods, type PeriodMention } from "./periodText.ts";
import type { SheetView } from "./sheetView.ts";
import type { Witness } from "./submission.ts";
import { valueBehind, type ZoneLine } from "./zoneLines.ts";

/** What speaks for a period: what was said, and which calls it leaves possible. */
export interface PeriodWitness {
  readonly witness: Witness;
  /** The form itself says it, not just a file or sheet name. */
  readonly strong: boolean;
  fits(call: Call): boolean;
}

export type PeriodDecision =
  | {
      readonly state: "known";
      readonly call: Call;
      readonly stated: boolean;
      readonly against: readonly Witness[];
    }
  | { readonly state: "wrong"; readonly call: Call; readonly found: string }
  | { readonly state: "conflict"; readonly calls: readonly Call[] };

// A unit may count from 1 January where the call counts from 15 December; a half-year is no year.
const enoughOverlap = 0.65;

/** Chooses among the calls that expect the form; `calls` is not empty. */
export function decidePeriod(
  calls: readonly [Call, ...Call[]],
  witnesses: readonly PeriodWitness[],
): PeriodDecision {
  const deciding = decidingOf(witnesses);
  const fitting = calls.filter((call) => deciding.every((witness) => witness.fits(call)));
  const [call, ...others] = fitting;
  if (call === undefined) {
    const possible = calls.filter((candidate) => deciding.some((witness) => witness.fits(candidate)));
    if (possible.length > 0) return { state: "conflict", calls: possible };
    return { state: "wrong", call: calls[0], found: deciding[0]?.witness.says ?? "" };
  }
  if (others.length > 0) return { state: "conflict", calls: fitting };
  const against = witnesses.filter((witness) => !witness.fits(call)).map(({ witness }) => witness);
  return { state: "known", call, stated: deciding.length > 0, against };
}

/** False when what the form says of its period speaks for other calls only. */
export function mayBeMeant(witnesses: readonly PeriodWitness[], call: Call): boolean {
  const deciding = decidingOf(witnesses);
  return deciding.length === 0 || deciding.some((witness) => witness.fits(call));
}

/** What the form itself says goes before names of sheets and files. */
function decidingOf(witnesses: readonly PeriodWitness[]): readonly PeriodWitness[] {
  const strong = witnesses.filter((witness) => witness.strong);
  return strong.length > 0 ? strong : witnesses;
}

/** The periods that the lines above a table name. */
export function periodLines(
  view: SheetView,
  lines: readonly ZoneLine[],
  context: { readonly index: IntakeIndex; readonly template: Template },
): readonly PeriodWitness[] {
  const { index, template } = context;
  return lines.flatMap((line) => {
    const window = findDataWindow(line.text);
    if (window !== null) return [windowWitness(line, window)];
    const labelled = valueBehind(view, line, index.words.periodLabels);
    const kind = labelled === null ? "title" : "period-cell";
    const folded = foldKey(line.text);
    if (labelled === null && index.words.legalBasis.some((words) => folded.includes(words))) return [];
    const mentions = usable(findPeriods(index.periods, labelled ?? line.text), template);
    return mentions.length === 0
      ? []
      : [mentionWitness(kind, { mentions, line, text: labelled ?? line.text })];
  });
}

/** The periods that a sheet, file or folder name holds. */
export function periodOfName(
  kind: "sheet-name" | "file-name" | "folder",
  name: string,
  context: { readonly index: IntakeIndex; readonly template: Template },
): readonly PeriodWitness[] {
  const mentions = usable(findPeriods(context.index.periods, nameWords(name).join(" ")), context.template);
  return mentions.length === 0 ? [] : [mentionWitness(kind, { mentions, text: name })];
}

/** A month in the date of a letter says nothing about a form that has no months. */
function usable(mentions: readonly PeriodMention[], template: Template): readonly PeriodMention[] {
  return mentions.filter(
    ({ period }) => period.type === "YEAR" || template.periodTypes.includes(period.type),
  );
}

function mentionWitness(
  kind: Witness["kind"],
  said: { readonly mentions: readonly PeriodMention[]; readonly text: string; readonly line?: ZoneLine },
): PeriodWitness {
  const { mentions, text, line } = said;
  const says = mentions[0]?.id ?? "";
  return {
    witness: { kind, text, says, ...(line === undefined ? {} : { at: line.at }) },
    strong: line !== undefined,
    fits: (call) => mentions.some((mention) => mentionFits(mention, kind, call)),
  };
}

function mentionFits(mention: PeriodMention, kind: Witness["kind"], call: Call): boolean {
  if (mention.id === periodId(call.period)) return true;
  // "Năm 2022" in a title or name is the year of the work; in the period cell it is a year's report.
  const vague = mention.period.type === "YEAR" && mention.period.year === call.period.year;
  return vague && (kind !== "period-cell" || call.period.type === "ONCE" || call.period.type === "ADHOC");
}

function windowWitness(
  line: ZoneLine,
  window: { readonly from: string; readonly to: string },
): PeriodWitness {
  return {
    witness: { kind: "data-window", text: line.text, says: `${window.from}/${window.to}`, at: line.at },
    strong: true,
    fits: ({ dataWindow }) => {
      const from = window.from > dataWindow.from ? window.from : dataWindow.from;
      const to = window.to < dataWindow.to ? window.to : dataWindow.to;
      const shared = daysBetween(from, to) + 1;
      const length =
        Math.max(daysBetween(window.from, window.to), daysBetween(dataWindow.from, dataWindow.to)) + 1;
      return shared / length >= enoughOverlap;
    },
  };
}
