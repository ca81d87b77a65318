// Pages to .xlsx bytes by two libraries, neither of them ours. The same pages give the same bytes.
import XLSX from "xlsx";
import { toXlsx } from "../../../scripts/sample/excel.mjs";

const dayZero = Date.UTC(1899, 11, 30);
const msPerDay = 86_400_000;

export async function byExcelJs(pages) {
  return withFixedTimes(await toXlsx(pages));
}

export function bySheetJs(pages) {
  const book = XLSX.utils.book_new();
  for (const page of pages) XLSX.utils.book_append_sheet(book, sheetOf(page), page.name);
  const bytes = XLSX.write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true });
  return withFixedTimes(new Uint8Array(bytes));
}

function sheetOf(page) {
  const sheet = {};
  let width = 0;
  page.rows.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      width = Math.max(width, columnIndex);
      const written = cellOf(cell);
      if (written !== null) sheet[XLSX.utils.encode_cell({ r: rowIndex, c: columnIndex })] = written;
    });
  });
  sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: page.rows.length - 1, c: width } });
  sheet["!merges"] = page.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  sheet["!cols"] = page.widths.map((wch) => ({ wch }));
  return sheet;
}

function cellOf({ v, format, formula }) {
  const look = {
    ...(format === undefined ? {} : { z: format }),
    ...(formula === undefined ? {} : { f: formula }),
  };
  if (v instanceof Date) return { t: "n", v: (v.getTime() - dayZero) / msPerDay, ...look };
  if (typeof v === "number") return { t: "n", v, ...look };
  if (typeof v === "boolean") return { t: "b", v, ...look };
  return typeof v === "string" && v !== "" ? { t: "s", v, ...look } : null;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
/** 1 January 1980, midnight, as DOS writes it: time in the low half. */
const firstDosDay = 0x00210000;

/** Both libraries stamp the members of the archive with the clock; the corpus must not depend on it. */
function withFixedTimes(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== signatures.end) end -= 1;
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === signatures.central) {
    view.setUint32(at + 12, firstDosDay, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, firstDosDay, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
