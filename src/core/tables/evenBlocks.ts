import { totalWidth, type ColumnBlock } from "../forms/splitColumns.ts";

/** Cuts columns into `parts` neighbouring blocks of which the narrowest is as wide as it can be. */
export function evenBlocks(widths: readonly number[], parts: number): readonly ColumnBlock[] {
  return bestCut(widths, { from: 0, parts: Math.min(parts, widths.length) }).blocks;
}

interface Cut {
  readonly blocks: readonly ColumnBlock[];
  readonly narrowest: number;
}

function bestCut(widths: readonly number[], cut: { readonly from: number; readonly parts: number }): Cut {
  const { from, parts } = cut;
  const last = widths.length - 1;
  if (parts <= 1) {
    const block = { left: from, right: last };
    return { blocks: [block], narrowest: totalWidth(widths, block) };
  }
  const cuts = Array.from({ length: last - from - parts + 2 }, (_, index): Cut => {
    const block = { left: from, right: from + index };
    const rest = bestCut(widths, { from: block.right + 1, parts: parts - 1 });
    return {
      blocks: [block, ...rest.blocks],
      narrowest: Math.min(totalWidth(widths, block), rest.narrowest),
    };
  });
  return cuts.reduce((best, each) => (each.narrowest > best.narrowest ? each : best));
}
