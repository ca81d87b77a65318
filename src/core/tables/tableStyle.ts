import type { CellStyle } from "./sheetModel.ts";

/** The book's font, as administrative documents use it (NĐ 30/2020, Phụ lục I). */
export const tableFont = { name: "Times New Roman", size: 12 } as const;

export const bodySize = 11;
export const headerFace = { size: 10, bold: true } as const;

const cell: CellStyle = { size: bodySize, border: "thin", vertical: "center" };

export const tableStyle = {
  letterhead: { size: 12, horizontal: "center", vertical: "center" },
  letterheadLast: { size: 12, bold: true, underline: true, horizontal: "center", vertical: "center" },
  annex: { size: 12, bold: true, horizontal: "center", vertical: "center" },
  title: { size: 14, bold: true, horizontal: "center", vertical: "center", wrap: true },
  subtitle: { size: 12, italic: true, horizontal: "center", vertical: "center", wrap: true },
  coverage: { size: 12, bold: true, italic: true, horizontal: "center", vertical: "center" },
  unitOfMeasure: { size: 11, italic: true, horizontal: "right", vertical: "center" },
  header: { ...cell, ...headerFace, horizontal: "center", wrap: true, fill: "E7EEF7" },
  columnNumber: { ...cell, size: 9, italic: true, horizontal: "center", wrap: true },
  ordinal: { ...cell, horizontal: "center" },
  label: { ...cell, wrap: true },
  link: { ...cell, wrap: true, color: "1F3864" },
  text: { ...cell, wrap: true, vertical: "top" },
  textCentred: { ...cell, horizontal: "center", wrap: true },
  group: { ...cell, bold: true, fill: "DDEBF7", wrap: true },
  subgroup: { ...cell, bold: true, italic: true, wrap: true },
  closed: { ...cell, fill: "E7E6E6" },
  number: { ...cell, horizontal: "right" },
  note: { size: 11, italic: true, vertical: "top", wrap: true },
  noteHead: { size: 11, bold: true, italic: true, vertical: "center" },
  placeAndDate: { size: 12, italic: true, horizontal: "center", vertical: "center" },
  signature: { size: 12, bold: true, horizontal: "center", vertical: "center", wrap: true },
  signatureHint: { size: 12, italic: true, horizontal: "center", vertical: "center" },
  helper: { size: 9, color: "7F7F7F" },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** "#,##0", "#,##0.00" …: grouped, shown with so many decimals. */
export function numberFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

export const dateFormat = "dd/mm/yyyy";

/** The style of a total row's cell. */
export function totalOf(style: CellStyle): CellStyle {
  return { ...style, bold: true, fill: "F2F2F2" };
}
