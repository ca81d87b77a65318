/** Millimetres in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points in halves, as letters are measured. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points in twentieths, as spaces are measured. */
export function twentieths(points: number): number {
  return Math.round(points * 20);
}
