import { describe, expect, test } from "vitest";

import { builtInFormat } from "../../../../src/adapters/read/xlsx/numberFormat.ts";
import { isDateFormat } from "../../../../src/core/workbook/dateFormat.ts";
import { isoOfSerial, serialOfIso } from "../../../../src/core/workbook/serialDate.ts";
import { readSheet } from "../../../support/rawXlsx.ts";

const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>`;

function cellsOf(xml: string, workbook?: string) {
  const data = `<row>${xml}</row>`;
  return readSheet(workbook === undefined ? { data, styles } : { data, styles, workbook }).rows[0];
}

test("numbers in a date format are dates, in others they keep their format", () => {
  expect(
    cellsOf(
      `<c s="1"><v>44742</v></c><c s="3"><v>44742.75</v></c><c s="2"><v>1.5</v></c><c s="4"><v>0.25</v></c><c><v>44742</v></c>`,
    ),
  ).toStrictEqual([
    { type: "date", serial: 44_742, iso: "2022-06-30", format: "dd/mm/yyyy" },
    { type: "date", serial: 44_742.75, iso: "2022-06-30", format: "mm-dd-yy" },
    { type: "number", value: 1.5, format: "[h]:mm" },
    { type: "number", value: 0.25, format: "0.00%" },
    { type: "number", value: 44_742 },
  ]);
});

test("days that never were stay numbers", () => {
  expect(
    cellsOf(`<c s="1"><v>0</v></c><c s="1"><v>60</v></c><c s="1"><v>-1</v></c><c s="1"><v>2958466</v></c>`),
  ).toMatchObject([
    { type: "number", value: 0 },
    { type: "number", value: 60 },
    { type: "number", value: -1 },
    { type: "number", value: 2_958_466 },
  ]);
});

test("the 1904 system", () => {
  const workbook = `<workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>`;
  expect(cellsOf(`<c s="1"><v>0</v></c><c s="1"><v>43280</v></c>`, workbook)).toMatchObject([
    { type: "date", serial: 1_462, iso: "1904-01-01" },
    { type: "date", serial: 44_742, iso: "2022-06-30" },
  ]);
});

test("dates written as ISO 8601", () => {
  expect(
    cellsOf(
      `<c t="d" s="1"><v>2022-06-30</v></c><c t="d"><v>2022-06-30T18:00:00Z</v></c><c t="d"><v>18:00:00</v></c><c t="d"><v>2022-02-30</v></c>`,
    ),
  ).toStrictEqual([
    { type: "date", serial: 44_742, iso: "2022-06-30", format: "dd/mm/yyyy" },
    { type: "date", serial: 44_742.75, iso: "2022-06-30" },
    { type: "text", value: "18:00:00" },
    { type: "text", value: "2022-02-30" },
  ]);
});

// Serial numbers of Excel's own documentation, around the leap day that it invented.
test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [61, "1900-03-01"],
  [36_526, "2000-01-01"],
  [45_351, "2024-02-29"],
  [2_958_465, "9999-12-31"],
])("serial %i is %s", (serial, iso) => {
  expect(isoOfSerial(serial)).toBe(iso);
  expect(serialOfIso(iso)).toBe(serial);
});

describe("date formats", () => {
  test.each([
    "dd/mm/yyyy", "d/m/yy h:mm", "[$-42A]dd mmmm yyyy;@", '"Ngày "dd" tháng "mm', "mmm", "mmmm-yy", "[$-1010000]yyyy/mm/dd;@",
    "yyyy\\-mm\\-dd", "[Red]d-mmm", "bbbb", "m/d/yy h:mm AM/PM",
  ])("%s", (code) => expect(isDateFormat(code)).toBe(true)); // prettier-ignore

  test.each([
    "General", "0", "#,##0.00", "0%", "@", "h:mm", "mm:ss", "[mm]:ss", "[h]:mm:ss", "h:mm AM/PM", '#,##0 "đồng/ngày"', "0.00E+00",
    '_-* #,##0\\ "₫"_-', '0;"dd/mm"', "[$đ-42A]#,##0", "0\\d", "[Red]0", `${"[".repeat(600)}d`,
  ])("not %s", (code) => expect(isDateFormat(code)).toBe(false)); // prettier-ignore

  test("built-in formats", () => {
    expect([14, 17, 22, 27, 57].map((id) => isDateFormat(builtInFormat(id) ?? ""))).not.toContain(false);
    expect(
      [1, 4, 10, 18, 21, 32, 45, 46, 49].map((id) => isDateFormat(builtInFormat(id) ?? "")),
    ).not.toContain(true);
    expect(builtInFormat(0)).toBeNull();
    expect(builtInFormat(163)).toBeNull();
  });
});
