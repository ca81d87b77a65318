import { expect, test } from "vitest";

import type { Cell } from "../../../../src/core/workbook/cell.ts";
import { readSheet, reasonOf, type RawBook } from "../../../support/rawXlsx.ts";

function cellsOf(book: RawBook): readonly (Cell | undefined)[] {
  return readSheet(book).rows[0] ?? [];
}

/** The first cell of a row of cells, written as XML. */
function cellOf(xml: string, book: RawBook = {}): Cell | undefined {
  return cellsOf({ ...book, data: `<row r="1">${xml}</row>` })[0];
}

test.each([
  ["12", 12],
  ["-7", -7],
  ["0", 0],
  ["-0", 0],
  ["1234567890", 1_234_567_890],
  ["12.5", 12.5],
  ["-0.1", -0.1],
  [".5", 0.5],
  ["5.", 5],
  ["0.1", 0.1],
  ["123456789.123456", 123_456_789.123456],
  ["999999999999999", 999_999_999_999_999],
  ["0.30000000000000004", 0.300_000_000_000_000_04],
  ["33.333333333333336", 33.333_333_333_333_336],
  ["12345678901234567890", 12_345_678_901_234_567_000],
  ["1E3", 1000],
  ["1.5e-7", 1.5e-7],
  ["+4", 4],
  [" 8 ", 8],
])("number %s", (text, value) => {
  expect(cellOf(`<c r="A1"><v>${text}</v></c>`)).toStrictEqual({ type: "number", value });
  expect(cellOf(`<c r='A1' t='n'><v>${text}</v></c>`)).toStrictEqual({ type: "number", value });
});

test.each(["NaN", "INF", "0x1F", "1e999", "1,5", "12a", "--1", "1.2.3"])(
  "number %s is left as it stands",
  (value) => {
    expect(cellOf(`<c r="A1"><v>${value}</v></c>`)).toStrictEqual({ type: "text", value });
  },
);

test("a number of absurd length is no number, and costs no time", () => {
  const value = `${"1".repeat(50_000)}x`;
  expect(cellOf(`<c r="A1"><v>${value}</v></c>`)).toStrictEqual({ type: "text", value });
});

test("booleans and errors", () => {
  expect(
    cellsOf({
      data: `<row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="e"><v>#DIV/0!</v></c></row>`,
    }),
  ).toStrictEqual([
    { type: "boolean", value: true },
    { type: "boolean", value: false },
    { type: "boolean", value: true },
    { type: "error", value: "#DIV/0!" },
  ]);
});

test("shared strings: plain, rich without phonetic guides, escaped, empty, with line breaks", () => {
  const strings = [
    `<si><t>Phổ An</t></si>`,
    `<si><r><rPr><b/></rPr><t>Số </t></r><r><t xml:space="preserve">vụ </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>`,
    `<si><t>a_x000D_b _x005F_x0041_ &lt;&amp;&gt;&quot;&apos; &#272;&#x1EBF; <![CDATA[<&amp;]]></t></si>`,
    `<si><t/></si>`,
    `<si><t>một\r\nhai&#10;ba</t></si>`,
  ].join("");
  const data = `<row r="1">${[0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join("")}</row>`;
  expect(cellsOf({ strings, data }).map((cell) => cell?.type === "text" && cell.value)).toStrictEqual([
    "Phổ An",
    "Số vụ ",
    `a\rb _x0041_ <&>"' Đế <&amp;`,
    "",
    "một\nhai\nba",
  ]);
});

test("inline strings and strings of formulas", () => {
  expect(cellOf(`<c t="inlineStr"><is><t>xã</t></is></c>`)).toStrictEqual({ type: "text", value: "xã" });
  expect(cellOf(`<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>`)).toStrictEqual({
    type: "text",
    value: "ab",
  });
  expect(cellOf(`<c t="str"><f>A2&amp;B2</f><v>Phổ Minh</v></c>`)).toStrictEqual({
    type: "text",
    value: "Phổ Minh",
    formula: "A2&B2",
  });
});

test("the font is that of the first run, else that of the cell", () => {
  const styles = `<fonts><font><name val="Calibri"/></font><font><sz val="12"/><name val=".VnTime"/></font></fonts>
    <cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>`;
  const strings = `<si><t>a</t></si><si><r><rPr><rFont val="VNI-Times"/></rPr><t>b</t></r><r><rPr><rFont val="Arial"/></rPr><t>c</t></r></si>`;
  const data = `<row r="1"><c t="s" s="1"><v>0</v></c><c t="s"><v>0</v></c><c t="s" s="1"><v>1</v></c><c t="inlineStr" s="1"><is><t>d</t></is></c></row>`;
  expect(cellsOf({ strings, styles, data })).toStrictEqual([
    { type: "text", value: "a", font: ".VnTime" },
    { type: "text", value: "a", font: "Calibri" },
    { type: "text", value: "bc", font: "VNI-Times" },
    { type: "text", value: "d", font: ".VnTime" },
  ]);
});

test("empty cells are holes, whatever their style", () => {
  const cells = cellsOf({
    data: `<row r="1"><c r="A1" s="5"/><c r="B1" s="5"></c><c r="C1"><v></v></c><c r="D1"><v/></c><c r="E1"><v>1</v></c></row>`,
  });
  expect(Object.keys(cells)).toStrictEqual(["4"]);
});

test("places: without references, out of order, in small letters, far away", () => {
  const sheet = readSheet({
    data: `<row><c><v>1</v></c><c r="d1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>
      <row r="1048576"><c r="XFD1048576"><v>5</v></c></row><row r="4"><c r="B4"><v>6</v></c><c r="A4"><v>7</v></c></row>`,
  });
  expect(
    Object.entries(sheet.rows[0] ?? []).map(([column, cell]) => [
      column,
      cell?.type === "number" && cell.value,
    ]),
  ).toStrictEqual([
    ["0", 1],
    ["3", 2],
    ["4", 3],
  ]);
  expect(sheet.rows[1]?.[0]).toMatchObject({ value: 4 });
  expect(sheet.rows[1_048_575]?.[16_383]).toMatchObject({ value: 5 });
  expect(sheet.rows[3]).toMatchObject([{ value: 7 }, { value: 6 }]);
});

test.each([
  ["beyond the last column", `<row r="1"><c r="XFE1"><v>1</v></c></row>`],
  ["beyond the last row", `<row r="1048577"><c><v>1</v></c></row>`],
  ["row 0", `<row r="0"><c><v>1</v></c></row>`],
  ["no reference", `<row r="1"><c r=""><v>1</v></c></row>`],
  ["letters after digits", `<row r="1"><c r="1A"><v>1</v></c></row>`],
  ["a reference of absurd length", `<row r="1"><c r="${"A".repeat(400)}1"><v>1</v></c></row>`],
  ["another row", `<row r="1"><c r="A2"><v>1</v></c></row>`],
  ["two cells at one place", `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`],
  ["two rows with one number", `<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>`],
  ["an unknown cell type", `<row r="1"><c t="x"><v>1</v></c></row>`],
  ["a shared string out of range", `<row r="1"><c t="s"><v>1</v></c></row>`],
  ["a shared string that is no index", `<row r="1"><c t="s"><v>0.5</v></c></row>`],
  ["a shared string before the first", `<row r="1"><c t="s"><v>-1</v></c></row>`],
])("refused: %s", (_, data) => {
  expect(reasonOf({ data, strings: `<si><t>a</t></si>` })).toBe("workbook-damaged");
});

test("a shared string without a table of strings is refused", () => {
  expect(reasonOf({ data: `<row><c t="s"><v>0</v></c></row>` })).toBe("workbook-damaged");
});
