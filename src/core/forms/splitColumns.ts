/** First and last column of a block, from 0. */
export interface ColumnBlock {
  readonly left: number;
  readonly right: number;
}

/** Cuts columns into neighbouring blocks of about equal width; fewer blocks when there are too few columns. */
export function splitColumns(widths: readonly number[], parts: number): readonly ColumnBlock[] {
  const count = Math.min(parts, widths.length);
  const total = totalWidth(widths);
  const blocks: ColumnBlock[] = [];
  for (let part = 1; part <= count; part += 1) {
    const left = (blocks.at(-1)?.right ?? -1) + 1;
    const lastAllowed = widths.length - 1 - (count - part);
    const nearest = columnEndingAt(widths, (total * part) / count);
    blocks.push({ left, right: Math.min(lastAllowed, Math.max(left, nearest)) });
  }
  return blocks;
}

/** Width in characters of a block, or of all columns. */
export function totalWidth(widths: readonly number[], block?: ColumnBlock): number {
  const chosen = block === undefined ? widths : widths.slice(block.left, block.right + 1);
  return chosen.reduce((sum, width) => sum + width, 0);
}

/** The column whose right edge is nearest to a position. */
function columnEndingAt(widths: readonly number[], position: number): number {
  let edge = 0;
  for (const [column, width] of widths.entries()) {
    if (edge + width / 2 > position) return column - 1;
    edge += width;
  }
  return widths.length - 1;
}
