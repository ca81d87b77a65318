import { describe, expect, it } from "vitest";
import { annexWidths, framedColumns } from "../../../src/core/tables/annexWidths.ts";
import { evenBlocks } from "../../../src/core/tables/evenBlocks.ts";

const page = { orientation: "landscape", frozenColumns: 2 } as const;
const columns = (count: number, width: number) => [
  { path: ["STT"], width: 5 },
  { path: ["Đơn vị"], width: 30 },
  ...Array.from({ length: count }, () => ({ path: ["Số vụ"], width })),
];

describe("widths of an annex", () => {
  it("are those asked for when the page has room", () => {
    const fitted = annexWidths(columns(5, 9), [], page);
    expect(fitted).toEqual({ widths: [5, 30, 9, 9, 9, 9, 9], pages: 1 });
  });

  it("give way where the page has none, and texts keep theirs", () => {
    const { widths, pages } = annexWidths(columns(22, 9), [], page);
    expect(pages).toBe(1);
    expect(widths[1]).toBe(30);
    expect(widths[2]).toBeLessThan(9);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(206);
  });

  it("go over several pages when figures would no longer fit", () => {
    const { pages } = annexWidths(columns(60, 9), [], page);
    expect(pages).toBeGreaterThan(1);
  });

  it("never cut a number", () => {
    const row = { cells: [undefined, undefined, { value: 1_234_567, style: { numberFormat: "#,##0.00" } }] };
    const { widths } = annexWidths(columns(22, 5), [row], page);
    expect(widths[2]).toBeGreaterThan("1.234.567,00".length * 0.9);
  });

  it("keep the letterhead out of the columns that every page repeats", () => {
    expect(framedColumns({ widths: [5, 30, 9, 9], pages: 1 }, 2)).toEqual({ left: 0, right: 3 });
    const block = framedColumns({ widths: [5, 30, ...Array.from({ length: 40 }, () => 9)], pages: 2 }, 2);
    expect(block.left).toBe(2);
    expect(block.right).toBeLessThan(30);
  });
});

describe("even blocks", () => {
  it("make the narrowest block as wide as it can be", () => {
    expect(evenBlocks([5, 27, 23, 11, 44, 11, 9], 3)).toEqual([
      { left: 0, right: 1 },
      { left: 2, right: 3 },
      { left: 4, right: 6 },
    ]);
  });

  it("are as many as there are columns at most", () => {
    expect(evenBlocks([9, 9], 3)).toHaveLength(2);
  });
});
