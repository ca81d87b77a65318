import { describe, expect, it } from "vitest";
import { assertBookModel } from "../../../src/core/tables/assertBookModel.ts";
import type { SheetModel } from "../../../src/core/tables/sheetModel.ts";
import { aBook, aSheet, block, cell } from "../../support/bookModels.ts";
import { featureBook, range } from "../../support/featureBook.ts";

function check(sheet: Partial<SheetModel>): () => void {
  return () => assertBookModel(aBook([aSheet({ name: "A", ...sheet })]));
}

function checkTwo(a: Partial<SheetModel>, b: Partial<SheetModel>): () => void {
  return () => assertBookModel(aBook([aSheet({ name: "A", ...a }), aSheet({ name: "B", ...b })]));
}

const table = { name: "tblA", range: range("A1:B2"), columns: ["a", "b"] };
const tableCells = block("A1", [
  ["a", "b"],
  [1, 2],
]);
const stop = { title: "", text: "", style: "stop" } as const;

describe("assertBookModel", () => {
  it("takes a book with everything in it", () => {
    expect(() => assertBookModel(featureBook())).not.toThrow();
    expect(check({ tables: [table], cells: tableCells })).not.toThrow();
  });

  const bad: readonly (readonly [string, string, Partial<SheetModel>])[] = [
    ["a sheet name with a slash", "not a sheet name", { name: "6/2022" }],
    ["cells out of order", "out of order", { cells: [cell("B1", { value: 1 }), cell("A1", { value: 1 })] }],
    ["a cell twice", "out of order", { cells: [cell("A1", { value: 1 }), cell("A1", { value: 2 })] }],
    ["a cell outside the sheet", "no cell at", { cells: [{ row: 1_048_576, column: 0, value: 1 }] }],
    ["a formula with its sign", "without", { cells: [cell("A1", { formula: "=1" })] }],
    ["an endless number", "Infinity", { cells: [cell("A1", { value: Number.POSITIVE_INFINITY })] }],
    ["a colour that is none", "not a colour", { cells: [cell("A1", { style: { fill: "#FFFFFF" } })] }],
    ["overlapping merges", "merges overlap", { merges: [range("A1:B2"), range("B2:C3")] }],
    ["a merge of one cell", "merge of one cell", { merges: [range("A1")] }],
    [
      "a link to a sheet that is not there",
      "link to no sheet",
      {
        cells: [cell("A1", { value: "x", link: { sheet: "B", cell: "A1" } })],
      },
    ],
    [
      "a table without data",
      "no row of data",
      { tables: [{ ...table, range: range("A1:B1") }], cells: tableCells },
    ],
    [
      "a table whose header says otherwise",
      "the header B1",
      { tables: [{ ...table, columns: ["a", "c"] }], cells: tableCells },
    ],
    [
      "a table with a column too few",
      "as many names",
      { tables: [{ ...table, columns: ["a"] }], cells: tableCells },
    ],
    [
      "a table named like a cell",
      "not a table name",
      { tables: [{ ...table, name: "AB12" }], cells: tableCells },
    ],
    [
      "overlapping tables",
      "tables overlap",
      { tables: [table, { ...table, name: "tblB" }], cells: tableCells },
    ],
    [
      "a name with a blank",
      "not a defined name",
      { names: [{ name: "a b", refersTo: "1", local: true, hidden: false }] },
    ],
    [
      "a local name twice",
      "used twice",
      {
        names: [
          { name: "a_b", refersTo: "1", local: true, hidden: false },
          { name: "A_B", refersTo: "1", local: true, hidden: false },
        ],
      },
    ],
    [
      "an error text too long",
      "255",
      {
        validations: [
          {
            range: range("A1"),
            rule: { type: "whole", min: 0 },
            allowBlank: true,
            error: { ...stop, text: "x".repeat(256) },
          },
        ],
      },
    ],
    ["a hidden sheet shown first", "not visible", { visibility: "hidden" }],
    ["a width beyond Excel's", "column width", { columns: [300] }],
    ["a height beyond Excel's", "height 500", { rowHeights: new Map([[0, 500]]) }],
  ];

  it.each(bad)("refuses %s", (_, message, sheet) => {
    expect(check(sheet)).toThrow(message);
  });

  it("refuses what two sheets may not share", () => {
    const mark = { kind: "list", id: "x" } as const;
    const tables = { tables: [table], cells: tableCells };
    const names = [{ name: "TBLA", refersTo: "1", local: false, hidden: false }];
    expect(checkTwo({ name: "TH" }, { name: "th" })).toThrow("sheet name used twice");
    expect(checkTwo({ mark }, { mark })).toThrow("sheet mark used twice");
    expect(checkTwo(tables, tables)).toThrow("name used twice");
    expect(checkTwo(tables, { names })).toThrow("name used twice");
  });
});
