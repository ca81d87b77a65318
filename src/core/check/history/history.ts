import type { DecimalText } from "../../decimal.ts";
import type { CallId } from "../../pack/call.ts";
import type { Period } from "../../pack/period.ts";
import type { Measure } from "../../pack/template.ts";
import type { UnitId } from "../../pack/unit.ts";

/** One number that a form of an earlier call said. */
export interface HistoricFigure {
  readonly call: CallId;
  readonly period: Period;
  readonly template: string;
  /** Version of the form that it stood in: another version may mean another thing by the same code. */
  readonly version: string;
  /** The unit that the figure speaks of, and the one that said so. */
  readonly unit: UnitId;
  readonly sender: UnitId;
  /** Category of a grid; null where unit and indicator say it all. */
  readonly row: string | null;
  readonly indicator: string;
  readonly measure: Measure;
  readonly value: DecimalText;
  /** True for what only served to reconcile another unit's report with: it is in no total. */
  readonly reconciles?: true;
}

/** What earlier calls said, as plain data: from the ledger's book, from other calls of this run, from an imported file. */
export interface History {
  readonly figures: readonly HistoricFigure[];
}

export const noHistory: History = { figures: [] };

/** All figures of several histories; of figures of one call, form and place the first history's stands. */
export function joinHistories(...histories: readonly History[]): History {
  const filled = histories.filter(({ figures }) => figures.length > 0);
  if (filled.length < 2) return filled[0] ?? noHistory;
  const known = new Set<string>();
  return {
    figures: filled.flatMap(({ figures }) => {
      const fresh = figures.filter((figure) => !known.has(keyOf(figure)));
      for (const figure of fresh) known.add(keyOf(figure));
      return fresh;
    }),
  };
}

function keyOf({ call, template, unit, sender, row, indicator, measure }: HistoricFigure): string {
  return JSON.stringify([call, template, unit, sender, row, indicator, measure]);
}
