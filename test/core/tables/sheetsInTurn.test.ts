import { describe, expect, it } from "vitest";
import type { SheetModel } from "../../../src/core/tables/sheetModel.ts";
import { sheetsInTurn, type SheetMaker } from "../../../src/core/tables/sheetsInTurn.ts";
import { aSheet } from "../../support/bookModels.ts";

/** A maker of a sheet with so many cells, and how often it was asked. */
function maker(
  name: string,
  count: number,
): { readonly make: () => SheetModel; readonly made: () => number } {
  let times = 0;
  return {
    make: () => {
      times += 1;
      return aSheet({
        name,
        cells: Array.from({ length: count }, (_, row) => ({ row, column: 0, value: row })),
      });
    },
    made: () => times,
  };
}

describe("sheets in turn", () => {
  it("are what their makers make, however often and in whatever order they are looked at", () => {
    const [small, large, larger] = [maker("A", 3), maker("B", 10_001), maker("C", 50_000)];
    const sheets = sheetsInTurn([small, large, larger]);
    const expected = [small.make(), large.make(), larger.make()];
    expect(sheets).toEqual(expected);
    expect([...sheets].toReversed().map(({ cells }) => cells.length)).toEqual([50_000, 10_001, 3]);
    expect(structuredClone(sheets)).toEqual(expected);
  });

  it("keep the cells of a small sheet, and of large ones only those looked at last", () => {
    const [small, large, larger] = [maker("A", 3), maker("B", 10_001), maker("C", 50_000)];
    const [first, second, third] = sheetsInTurn([small, large, larger]);
    expect(first?.cells).toBe(first?.cells);
    expect(second?.cells).toBe(second?.cells);
    expect([small.made(), large.made(), larger.made()]).toEqual([1, 2, 1]);
    expect(third?.cells).toHaveLength(50_000);
    expect(second?.cells).toHaveLength(10_001);
    expect([small.made(), large.made(), larger.made()]).toEqual([1, 3, 2]);
  });

  it("keep so many cells in all, however small the sheets are", () => {
    const makers = Array.from({ length: 4 }, (_, at) => maker(String(at), 4_000));
    const sheets = sheetsInTurn(makers);
    expect(sheets.map(({ cells }) => cells.length)).toEqual(makers.map(() => 4_000));
    expect(makers.map(({ made }) => made())).toEqual([1, 1, 2, 2]);
  });

  it("make a sheet of which the head is known once, when it is drawn in turn", () => {
    const [first, second] = [maker("A", 20_000), maker("B", 30_000)];
    const sheets = sheetsInTurn([withHead(first), withHead(second)]);
    expect(sheets.map(({ name, mark, tables }) => ({ name, mark, tables }))).toEqual(
      [first.make(), second.make()].map(({ name, mark }) => ({ name, mark, tables: [] })),
    );
    const before = [first.made(), second.made()];
    const drawn = sheets.map(({ cells, merges, print, ...rest }) => [
      cells.length,
      merges,
      print,
      rest.columns,
    ]);
    expect(drawn).toEqual([
      [20_000, [], undefined, []],
      [30_000, [], undefined, []],
    ]);
    expect(sheets.map(({ columns }) => columns)).toEqual([[], []]);
    expect([first.made(), second.made()]).toEqual(before.map((times) => times + 1));
    expect(sheets).toEqual([first.make(), second.make()]);
  });

  it("refuse a sheet that is not what its head says", () => {
    const renamed = { ...maker("A", 1), head: { ...aSheet({ name: "B" }) } };
    const [sheet] = sheetsInTurn([renamed]);
    expect(() => sheet?.columns).toThrow("B");
  });
});

function withHead(made: ReturnType<typeof maker>): ReturnType<typeof maker> & Required<SheetMaker> {
  const { name, mark } = made.make();
  return { ...made, head: { name, mark } };
}
