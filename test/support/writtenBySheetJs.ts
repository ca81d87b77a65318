import * as XLSX from "xlsx";

/** The bytes of a workbook as SheetJS writes it. */
export function writtenBySheetJs(book: XLSX.WorkBook, options: XLSX.WritingOptions): Uint8Array<ArrayBuffer> {
  const bytes: unknown = XLSX.write(book, { ...options, type: "array" });
  if (!(bytes instanceof ArrayBuffer)) throw new TypeError("SheetJS gave no bytes");
  return new Uint8Array(bytes);
}
