/** The start tag of a row (from 0) without its end, so that it can still be closed at once. */
export function rowStart(row: number, heights: ReadonlyMap<number, number>): string {
  const height = heights.get(row);
  const start = `<row r="${row + 1}"`;
  return height === undefined ? start : `${start} ht="${height}" customHeight="1"`;
}
