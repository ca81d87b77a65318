import type { Call } from "../pack/call.ts";
import type { Target } from "../pack/target.ts";
import { percentage, rounded, type PlacedCell } from "./figure.ts";
import { toDecimal } from "../decimal.ts";
import { callOf, type TableContext } from "./tableContext.ts";
import { numberFormat, tableStyle } from "./tableStyle.ts";
import type { TotalledIndicator } from "./totalFigures.ts";
import { planWords } from "./words.ts";

/** A target whose number is known. */
export interface PlannedFigure {
  readonly value: number;
  readonly source: string;
}

export type PlanOf = (entry: TotalledIndicator) => PlannedFigure | null;

/** What plans set for the indicators of a table. */
export interface YearPlan {
  readonly of: PlanOf;
  readonly notes: readonly string[];
}

/**
 * What plans set for these indicators in the year of their calls; null when no number is known, or no call tells of
 * the year so far: a later quarter or month alone is no share of a year's plan.
 */
export function yearPlan(context: TableContext, entries: readonly TotalledIndicator[]): YearPlan | null {
  const targets = new Map<string, Target>();
  for (const { template, indicator } of entries) {
    const call = callOf(context, template);
    const target = context.pack.targets.find(
      (each) =>
        each.year === call.period.year && each.template === template && each.indicator === indicator.code,
    );
    if (target !== undefined && tellsOfYear(call)) targets.set(keyOf(template, indicator.code), target);
  }
  const known = [...targets.values()].flatMap((target) => planned(target) ?? []);
  if (known.length === 0) return null;
  const sources = [...new Set(known.map(({ source }) => source))];
  const unknown = targets.size - known.length;
  return {
    of: ({ template, indicator }) => {
      const target = targets.get(keyOf(template, indicator.code));
      return target === undefined ? null : planned(target);
    },
    notes: [planWords.sources(sources.join("; ")), ...(unknown === 0 ? [] : [planWords.unknown(unknown)])],
  };
}

/** Ids and codes have no "|". */
function keyOf(template: string, indicator: string): string {
  return `${template}|${indicator}`;
}

function planned({ value, source }: Target): PlannedFigure | null {
  return typeof value === "number" ? { value, source } : null;
}

/** True when its figures are those of the year from its beginning. */
function tellsOfYear({ period: { type, n } }: Call): boolean {
  switch (type) {
    case "H1":
    case "9M":
    case "YEAR":
      return true;
    case "MONTH":
    case "QUARTER":
      return n === 1;
    default:
      return false;
  }
}

export interface Fulfilled {
  readonly current: { readonly value: number | string };
  readonly planned: PlannedFigure | null;
  /** Sheet row, from 1. */
  readonly row: number;
  readonly letters: { readonly current: string; readonly plan: string };
  readonly decimals: number;
}

/** The plan, with its source as comment, and how much of it is fulfilled in percent; empty without a plan. */
export function planCells({
  current,
  planned: plan,
  row,
  letters,
  decimals,
}: Fulfilled): readonly PlacedCell[] {
  if (plan === null) return [{ style: tableStyle.text }, { style: tableStyle.text }];
  const [now, whole] = [letters.current + row, letters.plan + row];
  const share =
    typeof current.value === "number" ? percentage(toDecimal(current.value), toDecimal(plan.value)) : null;
  return [
    {
      value: plan.value,
      comment: plan.source,
      style: { ...tableStyle.number, numberFormat: numberFormat(decimals) },
    },
    {
      formula: `IF(OR(COUNT(${now},${whole})<2,N(${whole})=0),"",${rounded(`100*${now}/${whole}`)})`,
      value: share ?? "",
      style: { ...tableStyle.number, numberFormat: numberFormat(2) },
    },
  ];
}
