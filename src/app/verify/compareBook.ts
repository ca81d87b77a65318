import { allCells } from "../../core/tables/allCells.ts";
import { readSheetMarks, sheetMarkName } from "../../core/tables/sheetMarks.ts";
import type { BookModel, SheetModel } from "../../core/tables/sheetModel.ts";
import { toA1 } from "../../core/workbook/address.ts";
import { cellAt, type Sheet, type Workbook } from "../../core/workbook/workbook.ts";
import { valueOf } from "./dataRows.ts";
import { sameValue } from "./sameValue.ts";

/** A cell of a book that is not what the received files and the ledger give. */
export interface Difference {
  readonly sheet: string;
  /** Null when the whole sheet is gone. */
  readonly cell: string | null;
  readonly expected: string;
  readonly found: string;
}

export interface Comparison {
  /** How many cells were compared. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** Compares every sheet that people read with what it would be if it were drawn now; hidden ones have checks of their own. */
export function compareBook(model: BookModel, workbook: Workbook): Comparison {
  const names = new Map(
    [...readSheetMarks(workbook.names)].map(([name, mark]) => [sheetMarkName(mark), name]),
  );
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const compared = model.sheets
    .filter(({ visibility }) => visibility === "visible")
    .map((expected) => {
      const name = names.get(sheetMarkName(expected.mark)) ?? expected.name;
      return compareSheet(expected, name, sheets.get(name));
    });
  return {
    compared: compared.reduce((sum, one) => sum + one.compared, 0),
    differences: compared.flatMap(({ differences }) => differences),
  };
}

function compareSheet(model: SheetModel, name: string, sheet: Sheet | undefined): Comparison {
  if (sheet === undefined) {
    return { compared: 0, differences: [{ sheet: name, cell: null, expected: model.name, found: "" }] };
  }
  const differences: Difference[] = [];
  let compared = 0;
  for (const { row, column, value } of allCells(model)) {
    if (value === undefined) continue;
    compared += 1;
    const found = valueOf(cellAt(sheet, row, column));
    if (sameValue(value, found)) continue;
    const cell = toA1({ row, column });
    differences.push({ sheet: name, cell, expected: String(value), found: String(found ?? "") });
  }
  return { compared, differences };
}
