import { stat } from "node:fs/promises";
import path from "node:path";
import { readIfAny } from "./readIfAny.ts";
import { CannotRun, type Streams } from "./streams.ts";

/** Excel refuses or warns about a workbook under the name of another format. Throws `CannotRun`. */
export function expectWorkbookName(file: string): void {
  const extension = path.extname(file);
  if (extension === "" || extension.toLowerCase() === ".xlsx") return;
  throw new CannotRun({
    vi: `Sổ tổng hợp là tệp .xlsx nên không ghi vào "${file}". Đề nghị đặt tên có đuôi .xlsx.`,
    en: `The summary workbook is an .xlsx file and is not written to "${file}". Give a name that ends in .xlsx.`,
  });
}

/** Files are written into a folder that is there or can be made. Throws `CannotRun` for a file of its name. */
export async function expectFolderOrNothing(folder: string, streams: Streams): Promise<void> {
  const status = await stat(path.resolve(streams.cwd, folder)).catch(() => null);
  if (status === null || status.isDirectory()) return;
  throw new CannotRun({
    vi: `"${folder}" là tệp, không phải thư mục. Đề nghị chọn thư mục khác.`,
    en: `"${folder}" is a file and no folder. Choose another folder.`,
  });
}

/** Only an earlier report of ours is written over. Throws `CannotRun` for any other file. */
export async function expectReportOrNothing(file: string, streams: Streams): Promise<void> {
  const existing = await readIfAny(path.resolve(streams.cwd, file));
  if (existing === null || isReport(existing.toString("utf8"))) return;
  throw new CannotRun({
    vi: `"${file}" đã có và không phải báo cáo JSON của chương trình nên không ghi đè. Đề nghị chọn tên tệp khác.`,
    en: `"${file}" exists and is no JSON report of this program, so it is left alone. Choose another file name.`,
  });
}

function isReport(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "formatVersion" in value && "inputs" in value;
  } catch {
    return false;
  }
}
