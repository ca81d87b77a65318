import { civilDateOf } from "../civilDate.ts";
import { compare } from "../decimal.ts";
import type { Finding } from "../findings/finding.ts";
import type { Call } from "../pack/call.ts";
import type { CivilDate } from "../pack/common.ts";
import type { Pack } from "../pack/pack.ts";
import type { PeriodType } from "../pack/period.ts";
import { figuresOf } from "./explanationOf.ts";
import type { LedgerState, RecordedExplanation } from "./ledgerState.ts";
import { strainOf } from "./strainOf.ts";

/** An explanation is offered again for so many periods, unless the pack says otherwise. */
const defaultPeriods = 2;

const months: Readonly<Record<PeriodType, number>> = {
  MONTH: 1,
  QUARTER: 3,
  H1: 6,
  "9M": 9,
  YEAR: 12,
  ONCE: 12,
  ADHOC: 12,
};

/** The last day of a data window that an explanation given in this call may be offered for. */
export function rememberedUntil(call: Call, pack: Pack): CivilDate {
  const periods = pack.memory?.explanationPeriods ?? defaultPeriods;
  return addMonths(call.dataWindow.to, periods * months[call.period.type]);
}

/** What may be offered in later calls, the latest word on each matter; for the list to look through and delete from. */
export function rememberedExplanations(
  state: Pick<LedgerState, "explanations" | "forgotten">,
): readonly RecordedExplanation[] {
  return [...state.explanations.values()].filter(({ event }) => !state.forgotten.has(event));
}

/** Where the distance has no measure, any other figures are further. */
export function hasMovedFurther(finding: Finding, { strain, figures }: RecordedExplanation): boolean {
  const now = strainOf(finding);
  return strain === null || now === null ? figuresOf(finding) !== figures : compare(now, strain) > 0;
}

function addMonths(date: CivilDate, count: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const index = year * 12 + month - 1 + count;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  for (let last = day; last >= 28; last -= 1) {
    const found = civilDateOf(target.year, target.month, last);
    if (found !== null) return found;
  }
  return civilDateOf(target.year, target.month, Math.min(day, 28)) ?? date;
}
