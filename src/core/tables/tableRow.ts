/** First and last of neighbouring entry rows, counted from the table's first body row. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
}

/** A row of a table of figures; an entry's subject is what its figures are about: a unit, a category. */
export type TableRow<S> =
  | { readonly kind: "group" | "subgroup"; readonly marker: string; readonly label: string }
  | { readonly kind: "entry"; readonly subject: S; readonly ordinal: number }
  /** Sums the entries of its runs; the last row is the total of the whole table. */
  | { readonly kind: "total"; readonly label: string; readonly runs: readonly RowRun[] };

/** The subjects of a table, in row order. */
export function subjectsOf<S>(rows: readonly TableRow<S>[]): readonly S[] {
  return rows.flatMap((row) => (row.kind === "entry" ? [row.subject] : []));
}

/** Where entries stand among rows that begin at `start`. */
export function runsOf(rows: readonly TableRow<unknown>[], start = 0): readonly RowRun[] {
  const runs: RowRun[] = [];
  rows.forEach((row, index) => {
    if (row.kind !== "entry") return;
    const last = runs.at(-1);
    const at = start + index;
    if (last?.to === at - 1) runs[runs.length - 1] = { from: last.from, to: at };
    else runs.push({ from: at, to: at });
  });
  return runs;
}
