import ExcelJS from "exceljs";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import type { BookModel, SheetModel, ValidationModel } from "../../src/core/tables/sheetModel.ts";
import { toA1 } from "../../src/core/workbook/address.ts";

type Typed = string | number | Date | null;

/** A way to fill blanks in: the n-th open cell of a sheet, its kind, and what to type. */
export type Fill = (rule: ValidationModel["rule"], position: number) => Typed;

/** What passes everything: nothing happened. */
export const nothingHappened: Fill = (rule) => {
  switch (rule.type) {
    case "whole":
    case "decimal":
      return rule.min;
    case "date":
      return new Date("2022-03-15T00:00:00Z");
    case "list":
      return rule.values[0] ?? null;
    case "textLength":
      return "Nội dung đã thực hiện trong kỳ theo đúng kế hoạch";
    default:
      return null;
  }
};

/** The same with something wrong in every few cells: blank, words for a number, below zero, too much. */
export const faultsPlanted =
  (first: number): Fill =>
  (rule, position) => {
    const right = nothingHappened(rule, position);
    if (position % 13 === first % 13) return null;
    if (rule.type !== "whole") return right;
    switch ((position + first) % 17) {
      case 3:
        return "chưa thống kê";
      case 9:
        return -4;
      case 12:
      case 14:
        return 7;
      default:
        return right;
    }
  };

/** The same with half a thing in the first count of every form. */
export const fractionPlanted: Fill = (rule, position) => {
  return rule.type === "whole" && position < 12 ? 2.5 : nothingHappened(rule, position);
};

/** Fills in the table cells of every form with another program; records only on the first rows of a list. */
export async function fillBlanks(book: BookModel, fill: Fill, rows = 6): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(writeBook(book)).buffer);
  for (const sheet of book.sheets.filter(({ mark }) => mark.kind === "form")) {
    const target = workbook.getWorksheet(sheet.name);
    if (target === undefined) throw new Error(`no sheet ${sheet.name}`);
    openCells(sheet, rows).forEach(({ cell, rule }, position) => {
      // Labels of added rows stand in the leftmost columns: no two are the same.
      const isLabel = /^[AB]\d/.test(cell) && rule.type === "textLength";
      const value = isLabel ? nothingHappened(rule, position) : fill(rule, position);
      if (value !== null) target.getCell(cell).value = isLabel ? `${String(value)} ${position}` : value;
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function openCells(
  sheet: SheetModel,
  rows: number,
): readonly { readonly cell: string; readonly rule: ValidationModel["rule"] }[] {
  const ranges = sheet.validations.map(({ range, rule }) => ({ range, rule }));
  const open = sheet.cells.filter(
    ({ style, value, formula }) => style?.unlocked && (value ?? "") === "" && formula === undefined,
  );
  return open.flatMap(({ row, column }) => {
    const found = ranges.find(
      ({ range }) =>
        column === range.left && row >= range.top && row <= Math.min(range.bottom, range.top + rows - 1),
    );
    return found === undefined ? [] : [{ cell: toA1({ row, column }), rule: found.rule }];
  });
}
