import type { History } from "../check/history/history.ts";
import { groupBy } from "../groupBy.ts";
import { periodId } from "../pack/period.ts";
import type { UnitId } from "../pack/unit.ts";

/** Who has reported an indicator of the catalogue in the regular forms of a period. */
export interface ReportedFigure {
  /** "DCCS-01.A02". */
  readonly name: string;
  readonly units: readonly UnitId[];
}

/** What need not be asked for again: who has reported what in the regular forms of a period. */
export function reportedFigures({ figures }: History, period: string): readonly ReportedFigure[] {
  const reported = figures.filter(
    (figure) => periodId(figure.period) === period && figure.measure === "current",
  );
  const byName = groupBy(reported, ({ template, indicator }) => `${template}.${indicator}`);
  return [...byName].map(([name, said]) => ({
    name,
    units: [...new Set(said.map(({ unit }) => unit))].toSorted(),
  }));
}
