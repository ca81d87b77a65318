import type { HeaderTree } from "./headerTree.ts";
import { textHeight, type TextFace } from "./textHeight.ts";

/** Heights in points of the header's levels, so that no label is cut in columns of these widths. */
export function headerHeights(
  tree: HeaderTree,
  widths: readonly number[],
  face: TextFace,
): readonly number[] {
  const heights = Array.from({ length: tree.depth }, () => textHeight("", 1, face));
  const lowestFirst = tree.cells.toSorted((left, right) => spanOf(left.range) - spanOf(right.range));
  for (const { text, range } of lowestFirst) {
    const width = widths.slice(range.left, range.right + 1).reduce((sum, each) => sum + each, 0);
    const levels = heights.slice(range.top, range.bottom + 1);
    const lacking = textHeight(text, width, face) - levels.reduce((sum, each) => sum + each, 0);
    if (lacking > 0) heights[range.bottom] = (heights[range.bottom] ?? 0) + lacking;
  }
  return heights;
}

function spanOf(range: { readonly top: number; readonly bottom: number }): number {
  return range.bottom - range.top;
}
