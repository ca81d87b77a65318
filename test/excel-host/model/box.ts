export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** A rectangle of cells, rows and columns from 0. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const wholeSheet: Box = { top: 0, left: 0, bottom: rowLimit - 1, right: columnLimit - 1 };

export const heightOf = (box: Box): number => box.bottom - box.top + 1;
export const widthOf = (box: Box): number => box.right - box.left + 1;
export const sizeOf = (box: Box): number => heightOf(box) * widthOf(box);

export const hasAllRows = (box: Box): boolean => box.top === 0 && box.bottom === rowLimit - 1;
export const hasAllColumns = (box: Box): boolean => box.left === 0 && box.right === columnLimit - 1;

export const isOnSheet = (box: Box): boolean =>
  box.top >= 0 &&
  box.left >= 0 &&
  box.top <= box.bottom &&
  box.left <= box.right &&
  box.bottom < rowLimit &&
  box.right < columnLimit;

export const sameBox = (a: Box, b: Box): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const holds = (outer: Box, inner: Box): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export function overlap(a: Box, b: Box): Box | null {
  const box = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return box.top <= box.bottom && box.left <= box.right ? box : null;
}

export const around = (a: Box, b: Box): Box => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of a box when another is cut out of it, as boxes that do not overlap. */
export function without(box: Box, hole: Box): readonly Box[] {
  const cut = overlap(box, hole);
  if (cut === null) return [box];
  const pieces: readonly Box[] = [
    { ...box, bottom: cut.top - 1 },
    { ...box, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: box.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: box.right },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}
