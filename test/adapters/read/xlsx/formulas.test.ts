import { describe, expect, test } from "vitest";

import { formulaAt, parseSharedFormula } from "../../../../src/adapters/read/xlsx/sharedFormula.ts";
import { readSheet } from "../../../support/rawXlsx.ts";

describe("formulas in cells", () => {
  test("with a cached value, with a style, and with none", () => {
    const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>`;
    const data = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" s="1"><f>A1/4</f><v>0.5</v></c><c r="C1"><f>A1&lt;3</f></c><c r="D1"><f>SUM(A1:A9)</f><v></v></c><c r="E1"><f>A1</f><v/></c><c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    expect(readSheet({ data, styles }).rows[0]).toStrictEqual([
      { type: "number", value: 2, formula: "1+1" },
      { type: "number", value: 0.5, format: "0%", formula: "A1/4" },
      { type: "blank", formula: "A1<3", uncalculated: true },
      { type: "blank", formula: "SUM(A1:A9)", uncalculated: true },
      { type: "blank", formula: "A1", uncalculated: true },
      { type: "error", value: "#DIV/0!", formula: "1/0" },
    ]);
  });

  test("a cached empty text is a value", () => {
    expect(readSheet({ data: `<row><c t="str"><f>""</f><v></v></c></row>` }).rows[0]?.[0]).toStrictEqual({
      type: "text",
      value: "",
      formula: '""',
    });
  });

  test("cells that share a formula have it as it reads in their place", () => {
    const data = `<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1</f><v>1</v></c></row>
      <row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/></c></row>`;
    const rows = readSheet({ data }).rows.map((row) => row?.[2]);
    expect(rows.map((cell) => cell?.formula)).toStrictEqual(["A1+$B$1", "A2+$B$1", "A3+$B$1"]);
    expect(rows[2]).toMatchObject({ type: "blank", uncalculated: true });
  });
});

test.each([
  ["SUM(A1:B2)", 1, 1, "SUM(B2:C3)"],
  ["$A1+A$1+$A$1", 2, 3, "$A3+D$1+$A$1"],
  ["LOG10(A1)&\"A1\"&'A1 B2'!A1", 1, 0, "LOG10(A2)&\"A1\"&'A1 B2'!A2"],
  ["Sheet1!A1+Biểu2!B2", 1, 0, "Sheet1!A2+Biểu2!B3"],
  ["SUM(A:A,1:1,$B:C,$2:3)", 1, 1, "SUM(B:B,2:2,$B:D,$2:4)"],
  ["tong_1+Tong.A1+Bảng1[A1]", 1, 1, "tong_1+Tong.A1+Bảng1[A1]"],
  ["A1", -1, 0, "#REF!"],
  ["IF(TRUE,1.5,2e5)+[1]Sheet1!A1", 1, 1, "IF(TRUE,1.5,2e5)+[1]Sheet1!B2"],
])("%s moved by %i rows and %i columns", (formula, down, right, moved) => {
  expect(formulaAt(parseSharedFormula(formula, 5, 5), 5 + down, 5 + right)).toBe(moved);
});
