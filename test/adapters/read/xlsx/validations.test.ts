import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { inflateWithZlib } from "../../../../src/adapters/node/inflateWithZlib.ts";
import { createWorkbookReader } from "../../../../src/adapters/read/readWorkbook.ts";

const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet("Biểu");
sheet.getCell("A1").value = "Biểu";
sheet.getCell("B2").dataValidation = { type: "list", formulae: ['"Có, Không"'] };
sheet.getCell("C2").dataValidation = { type: "list", formulae: ["$H$1:$H$4"] };
sheet.getCell("D2").dataValidation = { type: "whole", operator: "greaterThanOrEqual", formulae: [0] };
sheet.getCell("E2").dataValidation = { type: "custom", formulae: ["E2>D2"] };
const bytes = new Uint8Array(await book.xlsx.writeBuffer());

it("reads what may be typed into cells when it is asked to", async () => {
  const read = await createWorkbookReader({ inflate: inflateWithZlib, validations: true }).read({
    path: "bieu.xlsx",
    bytes,
  });
  const found = read.ok ? (read.value.sheets[0]?.validations ?? []) : [];
  const told = found.map(({ ranges, type, values }) => [ranges[0]?.left, type, values]);
  expect(told.toSorted(([left], [right]) => Number(left) - Number(right))).toEqual([
    [1, "list", ["Có", "Không"]],
    [2, "list", []],
    [3, "whole", []],
    [4, "other", []],
  ]);
});

it("leaves it out for reports", async () => {
  const read = await createWorkbookReader({ inflate: inflateWithZlib }).read({ path: "bieu.xlsx", bytes });
  expect(read.ok && read.value.sheets[0]).not.toHaveProperty("validations");
});
