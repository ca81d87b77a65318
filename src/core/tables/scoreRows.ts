import type { Pack } from "../pack/pack.ts";
import type { Unit } from "../pack/unit.ts";
import type { RowRun, TableRow } from "./tableRow.ts";
import { planUnitRows } from "./unitRows.ts";

/** The rows of a table of scores: its groups with their units, and from where to where each group goes. */
export interface ScoreRows {
  readonly rows: readonly TableRow<Unit>[];
  /** By group id: first and last row of its units, counted from the table's first body row. */
  readonly groups: ReadonlyMap<string, RowRun>;
}

/** Scores are compared, not added: there is no total row. */
export function scoreRows(
  pack: Pack,
  groups: readonly string[],
  includes: (unit: Unit) => boolean,
): ScoreRows {
  const rows = planUnitRows(pack, { groups, subtotals: false, includes }).filter(
    ({ kind }) => kind !== "total",
  );
  const kinds = new Map(
    pack.unitGroups.map(({ id, subgroups }) => [id, subgroups.flatMap((subgroup) => subgroup.kinds)]),
  );
  const runs = groups.flatMap((id): readonly (readonly [string, RowRun])[] => {
    const own = kinds.get(id) ?? [];
    const places = rows.flatMap((row, at) =>
      row.kind === "entry" && own.includes(row.subject.kind) ? [at] : [],
    );
    const [from] = places;
    const to = places.at(-1);
    return from === undefined || to === undefined ? [] : [[id, { from, to }]];
  });
  return { rows, groups: new Map(runs) };
}
