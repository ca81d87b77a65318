import type { BookHost } from "../../app/bookHost.ts";
import { describeBookPlan, planBook } from "./book/planWrite.ts";
import { openWorkbook } from "./openWorkbook.ts";
import { readBlank } from "./read/readBlank.ts";
import { readBook } from "./read/readBook.ts";
import { readData } from "./read/readData.ts";
import { readSheets } from "./read/readSheets.ts";
import { run, runCommand } from "./run.ts";
import { clearMarks, markCells, selectCell, showReceived } from "./show/showReceived.ts";
import { watchSelection } from "./show/watchSelection.ts";
import { writeBook } from "./write/writeBook.ts";

/** The workbook that is open in Excel, through Office.js. */
export function createExcelHost(): BookHost {
  return {
    readBook: () => run(readBook),
    readData: () => run(readData),
    readSheets: () => run(readSheets),
    readBlank: () => run(readBlank),
    planBook: (sheets) => run(async (context) => describeBookPlan(await planBook(context, sheets))),
    writeBook,
    showReceived: (shown, cell) => runCommand((context) => showReceived(context, shown, cell)),
    reveal: (sheet, cell) =>
      runCommand(async (context) => {
        selectCell(context.workbook.worksheets.getItem(sheet), cell);
        await context.sync();
      }),
    markCells: (sheet, marks) => runCommand((context) => markCells(context, sheet, marks)),
    clearMarks: () => runCommand(clearMarks),
    onSelection: watchSelection,
    openWorkbook,
  };
}
