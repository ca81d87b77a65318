import { describe, expect, it } from "vitest";
import { headerTree } from "../../../src/core/tables/headerTree.ts";

describe("headerTree", () => {
  it("merges shared ancestors across and short paths down", () => {
    const tree = headerTree([["Tổng số"], ["Trong kỳ", "Nam"], ["Trong kỳ", "Nữ"], ["Ghi chú"]]);

    expect(tree.depth).toBe(2);
    expect(tree.cells).toEqual([
      { text: "Tổng số", range: { top: 0, left: 0, bottom: 1, right: 0 } },
      { text: "Trong kỳ", range: { top: 0, left: 1, bottom: 0, right: 2 } },
      { text: "Ghi chú", range: { top: 0, left: 3, bottom: 1, right: 3 } },
      { text: "Nam", range: { top: 1, left: 1, bottom: 1, right: 1 } },
      { text: "Nữ", range: { top: 1, left: 2, bottom: 1, right: 2 } },
    ]);
  });

  it("keeps equal labels under different ancestors apart", () => {
    const tree = headerTree([
      ["Thường xuyên", "Số vụ việc", "Lần đầu"],
      ["Thường xuyên", "Số vụ việc", "Nhiều lần"],
      ["Định kỳ", "Số vụ việc", "Lần đầu"],
      ["Định kỳ", "Số vụ việc", "Nhiều lần"],
    ]);

    const level = tree.cells.filter((cell) => cell.text === "Số vụ việc").map((cell) => cell.range);
    expect(level).toEqual([
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ]);
  });

  it("does not merge neighbouring leaves of the same name", () => {
    expect(headerTree([["Số đơn"], ["Số đơn"]]).cells).toHaveLength(2);
  });

  it("covers every cell of the header exactly once", () => {
    const tree = headerTree([["a"], ["b", "c"], ["b", "d", "e"], ["b", "d", "f"], ["g", "h"]]);
    const seen = tree.cells.flatMap(({ range }) =>
      Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
        Array.from(
          { length: range.right - range.left + 1 },
          (_column, column) => `${range.top + row}:${range.left + column}`,
        ),
      ).flat(),
    );
    expect(new Set(seen).size).toBe(15);
    expect(seen).toHaveLength(15);
  });
});
