import type { CellStyle } from "../tables/sheetModel.ts";

/** The book's font, as administrative documents use it (NĐ 30/2020, Phụ lục I). */
export const bookFont = { name: "Times New Roman", size: 12 } as const;

const table: CellStyle = { border: "thin", vertical: "center", wrap: true };

export const formStyle = {
  plain: { vertical: "center", wrap: true },
  centred: { horizontal: "center", vertical: "center", wrap: true },
  title: { bold: true, size: 14, horizontal: "center", vertical: "center", wrap: true },
  italicCentred: { italic: true, horizontal: "center", vertical: "center", wrap: true },
  italicRight: { italic: true, horizontal: "right", vertical: "center" },
  strong: { bold: true, vertical: "center", wrap: true },
  strongCentred: { bold: true, horizontal: "center", vertical: "center", wrap: true },
  header: { ...table, bold: true, horizontal: "center", fill: "E7EEF7" },
  number: { ...table, italic: true, horizontal: "center", size: 9, fill: "F5F7FA" },
  heading: { ...table, bold: true, fill: "F2F2F2" },
  label: table,
  labelCentred: { ...table, horizontal: "center" },
  total: { ...table, bold: true, fill: "F2F2F2" },
  /** A figure that the form computes. */
  computed: { ...table, horizontal: "right", fill: "F2F2F2" },
  /** A cell that is not filled in. */
  closed: { ...table, fill: "F2F2F2" },
  /** A figure of an earlier report, to compare with. */
  shown: { ...table, horizontal: "right", fill: "E7E6E6", color: "595959", italic: true },
  input: { ...table, fill: "F3F9FF", unlocked: true },
  /** Outside the table: a note, a name, a date. */
  freeInput: { vertical: "top", wrap: true, unlocked: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A required cell still blank. */
export const blankFormat = { fill: "FFF2CC" } as const;
/** A cell whose equation does not hold: must be corrected. */
export const brokenFormat = { fill: "FFC7CE", color: "9C0006", bold: true } as const;
/** A cell whose figures are to be explained. */
export const doubtfulFormat = { fill: "FCE4D6", color: "974706" } as const;
