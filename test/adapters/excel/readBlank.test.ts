import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../../src/adapters/excel/createExcelHost.ts";
import { inflateWithZlib } from "../../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../../src/adapters/read/readWorkbook.ts";
import { learnWorkbook } from "../../../src/core/learn/learnWorkbook.ts";
import { validationAt } from "../../../src/core/learn/validationAt.ts";
import type { Workbook } from "../../../src/core/workbook/workbook.ts";
import { startExcel } from "../../excel-host/startExcel.ts";
import { openXlsx } from "../../excel-host/xlsx/openXlsx.ts";

const host = createExcelHost();
const headers = ["TT", "Tên vụ việc", "Hình thức", "Số người", "Kinh phí", "Ngày xảy ra", "Ghi chú"];
const rules: readonly (readonly [string, ExcelJS.DataValidation])[] = [
  ["C", { type: "list", formulae: ['"Trực tiếp, Trực tuyến,Văn bản"'] }],
  ["D", { type: "whole", operator: "greaterThanOrEqual", formulae: [0] }],
  ["E", { type: "decimal", operator: "greaterThanOrEqual", formulae: [0] }],
  ["F", { type: "date", operator: "greaterThan", formulae: [new Date(Date.UTC(2022, 0, 1))] }],
];

/** A blank whose columns from C to F say what may be typed into them, in rows 5 to 24. */
async function blank(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Biểu");
  sheet.getCell("A1").value = "DANH SÁCH VỤ VIỆC ĐÔNG NGƯỜI";
  sheet.getRow(3).values = headers;
  sheet.getRow(4).values = headers.map((_, column) => column + 1);
  for (let row = 3; row <= 24; row += 1) {
    for (let column = 1; column <= headers.length; column += 1) {
      sheet.getCell(row, column).border = { bottom: { style: "thin" } };
    }
    if (row < 5) continue;
    for (const [column, rule] of rules) sheet.getCell(`${column}${row}`).dataValidation = rule;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function learnedFrom(workbook: Workbook) {
  const [found] = learnWorkbook(workbook, { fileName: "bieu.xlsx", validFrom: "2022-01-01", pack: null });
  if (found === undefined || !found.learned.ok) throw new Error("nothing learned");
  return found.learned.value.places.map(({ code, meaning }) => ({ code, ...meaning }));
}

describe("the sheet that a form is learned from", () => {
  it("tells what may be typed into its cells, as its file does", async () => {
    const bytes = await blank();
    await openXlsx(startExcel(), bytes);
    const open = await host.readBlank();
    const read = await createWorkbookReader({ inflate: inflateWithZlib, validations: true }).read({
      path: "bieu.xlsx",
      bytes,
    });
    if (open === null || !read.ok) throw new Error("not read");
    const [sheet] = open.workbook.sheets;
    const at = (row: number, column: number) =>
      sheet === undefined ? null : validationAt(sheet, { rows: [row], columns: [column] });
    expect(at(23, 2)).toMatchObject({ type: "list", values: ["Trực tiếp", "Trực tuyến", "Văn bản"] });
    expect([at(4, 3)?.type, at(10, 4)?.type, at(23, 5)?.type]).toEqual(["whole", "decimal", "date"]);
    expect([at(3, 2), at(4, 1), at(4, 6)]).toEqual([null, null, null]);
    expect(learnedFrom(open.workbook)).toEqual(learnedFrom(read.value));
    expect(learnedFrom(open.workbook).map(({ type }) => type)).toContain("choice");
  });

  it("is none where the user looks at nothing of hers", async () => {
    startExcel();
    expect(await host.readBlank()).toBeNull();
  });

  it("takes few round trips", async () => {
    const excel = startExcel();
    await openXlsx(excel, await blank());
    const before = excel.statistics.requestBytes.length;
    await host.readBlank();
    expect(excel.statistics.requestBytes.length - before).toBeLessThan(16);
  });
});
