// Pages to .xlsx bytes by ExcelJS, and through LibreOffice for those that a unit saved there.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";

const thin = { style: "thin" };

export async function toXlsx(pages) {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Văn thư";
  workbook.created = new Date("2022-06-03T08:00:00Z");
  workbook.modified = workbook.created;
  for (const page of pages) drawPage(workbook, page);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function drawPage(workbook, page) {
  const sheet = workbook.addWorksheet(page.name, { state: page.hidden ? "hidden" : "visible" });
  page.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  page.rows.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      if (cell === undefined) return;
      const target = sheet.getCell(rowIndex + 1, columnIndex + 1);
      target.value = cell.formula === undefined ? cell.v : { formula: cell.formula, result: cell.v };
      target.font = { name: cell.font ?? "Times New Roman", size: 12, bold: cell.bold, italic: cell.italic };
      target.alignment = {
        wrapText: cell.border === true,
        vertical: "middle",
        ...(cell.center ? { horizontal: "center" } : {}),
      };
      if (cell.border) target.border = { top: thin, left: thin, bottom: thin, right: thin };
      if (cell.format !== undefined) target.numFmt = cell.format;
    });
  });
  for (const { top, left, bottom, right } of page.merges) {
    sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  for (const row of page.hiddenRows) sheet.getRow(row + 1).hidden = true;
}

/** Opens the workbooks in LibreOffice Calc and saves them again as .xlsx: another producer's bytes. */
export function throughLibreOffice(files) {
  const folder = mkdtempSync(path.join(tmpdir(), "sample-"));
  try {
    mkdirSync(path.join(folder, "in"));
    for (const [name, bytes] of files) writeFileSync(path.join(folder, "in", name), bytes);
    const inputs = readdirSync(path.join(folder, "in")).map((name) => path.join(folder, "in", name));
    execFileSync("soffice", [
      `-env:UserInstallation=file://${path.join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      path.join(folder, "out"),
      ...inputs,
    ]);
    return files.map(([name]) => [name, new Uint8Array(readFileSync(path.join(folder, "out", name)))]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
