import ExcelJS from "exceljs";
import { convertWithLibreOffice } from "../../support/libreOffice.ts";
import type { ExcelHost } from "../createExcelHost.ts";
import type { CalculatedValues } from "../hostOptions.ts";
import type { CellValue } from "../model/cellValue.ts";
import { fromContent } from "./cellContents.ts";
import { saveAsXlsx } from "./saveAsXlsx.ts";

/** What LibreOffice makes of the formulas of the open workbook. */
export async function calculateWithLibreOffice(host: Pick<ExcelHost, "book">): Promise<CalculatedValues> {
  const recalculated = await convertWithLibreOffice(await saveAsXlsx(host), "xlsx");
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Uint8Array.from(recalculated).buffer);
  const values = new Map<string, CellValue>();
  for (const sheet of file.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) values.set(`${sheet.name}!${cell.address}`, fromContent(cell).value);
      });
    });
  }
  return values;
}
