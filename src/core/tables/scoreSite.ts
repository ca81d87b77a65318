import type { PlacedCell } from "./figure.ts";
import type { ScoreBook } from "./scoreBook.ts";
import type { ScoreColumn, ScoreLayout } from "./scoreColumns.ts";
import type { TableContext } from "./tableContext.ts";
import { tableStyle } from "./tableStyle.ts";

/** Where a unit's row stands. */
export interface ScoreSite {
  readonly context: TableContext;
  readonly book: ScoreBook;
  readonly layout: ScoreLayout;
  /** Sheet row, from 1. */
  readonly row: number;
  /** First and last sheet row of the units that it is ranked among. */
  readonly peers: readonly [number, number];
}

export type ScoreRowCells = Readonly<Partial<Record<ScoreColumn, PlacedCell>>>;

/** A verdict in a few words. */
export const verdict = { ...tableStyle.textCentred, size: 9 };

/** The address of a cell in the unit's own row. */
export function cellAt({ layout, row }: ScoreSite, column: ScoreColumn): string {
  return `${layout.letter(column)}${row}`;
}
