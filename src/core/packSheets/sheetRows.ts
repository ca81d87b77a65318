/** Rows of a sheet of ours, from 0: title, guide, names of members, headings, data. */
export const keyRow = 2;
export const headingRow = 3;
export const firstDataRow = 4;

const roomToGrow = 200;

/** The last row that is guarded and offered, with room below what is there. */
export function lastDataRow(rows: number): number {
  return firstDataRow + rows + roomToGrow - 1;
}
