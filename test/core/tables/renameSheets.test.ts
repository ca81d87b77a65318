import { describe, expect, it } from "vitest";
import { renameInFormula, renameSheets } from "../../../src/core/tables/renameSheets.ts";
import { aBook, aSheet, cell } from "../../support/bookModels.ts";

const renames = new Map([
  ["DuLieu", "Số liệu"],
  ["TH's", "TH's (2)"],
]);

describe("renameInFormula", () => {
  it.each([
    ["DuLieu!A1+1", "'Số liệu'!A1+1"],
    ["SUM('DuLieu'!A1:B2,'TH''s'!C1)", "SUM('Số liệu'!A1:B2,'TH''s (2)'!C1)"],
    ['IF(A1="DuLieu!A1","say ""DuLieu!""",DuLieu!A1)', 'IF(A1="DuLieu!A1","say ""DuLieu!""",\'Số liệu\'!A1)'],
    ["tbl[[#This Row],[DuLieu!]]", "tbl[[#This Row],[DuLieu!]]"],
    ["tbl[it''s]+DuLieu!A1", "tbl[it''s]+'Số liệu'!A1"],
    ["MyDuLieu!A1+#REF!", "MyDuLieu!A1+#REF!"],
    ["'My DuLieu'!A1", "'My DuLieu'!A1"],
    ["NopBao!A1", "NopBao!A1"],
  ])("%s → %s", (formula, expected) => {
    expect(renameInFormula(formula, renames)).toBe(expected);
  });
});

describe("renameSheets", () => {
  it("takes everything along that refers to a sheet", () => {
    const error = { title: "", text: "", style: "stop" } as const;
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    const book = aBook(
      [
        aSheet({
          name: "TH's",
          cells: [cell("A1", { formula: "DuLieu!A1", link: { sheet: "DuLieu", cell: "A1" } })],
          validations: [
            { range, rule: { type: "listRange", formula: "DuLieu!$A$1:$A$2" }, allowBlank: true, error },
          ],
          conditionalFormats: [{ range, formula: "DuLieu!A1>0", style: {} }],
          names: [{ name: "a", refersTo: "'TH''s'!$A$1", local: true, hidden: false }],
        }),
        aSheet({ name: "DuLieu" }),
      ],
      { names: [{ name: "b", refersTo: "DuLieu!$A$1", local: false, hidden: false }] },
    );
    const { sheets, names } = renameSheets(book, renames);
    expect(sheets.map((sheet) => sheet.name)).toEqual(["TH's (2)", "Số liệu"]);
    expect(sheets[0]?.cells[0]).toMatchObject({
      formula: "'Số liệu'!A1",
      link: { sheet: "Số liệu", cell: "A1" },
    });
    expect(sheets[0]?.validations[0]?.rule).toEqual({ type: "listRange", formula: "'Số liệu'!$A$1:$A$2" });
    expect(sheets[0]?.conditionalFormats[0]?.formula).toBe("'Số liệu'!A1>0");
    expect(sheets[0]?.names[0]?.refersTo).toBe("'TH''s (2)'!$A$1");
    expect(names[0]?.refersTo).toBe("'Số liệu'!$A$1");
  });
});
