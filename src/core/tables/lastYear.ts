import type { UnitId } from "../pack/unit.ts";
import { factKey } from "../merge/factKey.ts";
import { boundedKey, rowKeyOf, totalKeyOf, unitKeyOf, type KeyColumn } from "./factKeys.ts";
import type { IndicatorCatalogue } from "./indicatorCatalogue.ts";
import { subjectOf, type LastYearFigure } from "./lastYearFigures.ts";

/** A row of KyTruoc: a figure with the keys that formulas add it up by. */
export interface LastYearRow extends LastYearFigure {
  readonly keys: { readonly [K in KeyColumn]: string | null };
  /** True on one row of each unit under a total key, so that a sum of marks counts units. */
  readonly marksUnit: boolean;
}

/** The figures of the same period last year that the tables compare with. */
export interface LastYear {
  readonly rows: readonly LastYearRow[];
  /** The rows under a key of any key column. */
  readonly under: (key: string) => readonly LastYearRow[];
}

/** Keys are made as those of DuLieu are: a unit's row by unit goes before its rows by category. */
export function indexLastYear(figures: readonly LastYearFigure[], catalogue: IndicatorCatalogue): LastYear {
  const whole = new Set(
    figures.filter(({ identity }) => identity.row === null).map(({ identity }) => subjectOf(identity)),
  );
  const marked = new Set<string>();
  const rows = figures.map((figure): LastYearRow => {
    const { identity } = figure;
    const { inParts } = catalogue(identity.template, identity.indicator);
    const isPart = inParts && identity.row !== null;
    const isTotalled = !isPart || !whole.has(subjectOf(identity));
    const total = isTotalled ? totalKeyOf(identity) : null;
    const mark = markOf(total, identity.unit);
    const marksUnit = total !== null && !marked.has(mark);
    marked.add(mark);
    return {
      ...figure,
      keys: {
        khoa: boundedKey(factKey(identity)),
        khoa_dv: isTotalled && inParts ? unitKeyOf(identity) : null,
        khoa_dong: isPart ? rowKeyOf(identity) : null,
        khoa_tong: total,
      },
      marksUnit,
    };
  });
  const index = indexRows(rows);
  return { rows, under: (key) => index.get(key) ?? [] };
}

function markOf(total: string | null, unit: UnitId): string {
  return `${total ?? ""}|${unit}`;
}

function indexRows(rows: readonly LastYearRow[]): ReadonlyMap<string, readonly LastYearRow[]> {
  const index = new Map<string, LastYearRow[]>();
  for (const row of rows) {
    for (const key of Object.values(row.keys)) {
      if (key === null) continue;
      const found = index.get(key);
      if (found === undefined) index.set(key, [row]);
      else found.push(row);
    }
  }
  return index;
}
