/**
 * The hidden stamp of a blank form. It stands twice in an issued workbook: as a hidden defined name of the sheet
 * (it follows the sheet when that is renamed or copied) and as a row of the very-hidden sheet `stampSheet`.
 */
export interface Stamp {
  readonly call: string;
  readonly unit: string;
  readonly template: string;
  readonly version: string;
  /** "yyyy-mm-dd". */
  readonly issuedAt: string;
  /** First 12 hex digits of the pack's hash. */
  readonly pack: string;
}

/** Name of the sheet-level defined name whose value is the stamp as a text constant. */
export const stampName = "_thbc_stamp";

/** Name of the very-hidden sheet: column A the sheet's name when issued, column B the stamp; row 1 is a header. */
export const stampSheet = "_thbc";

/** Name of the sheet of a blank workbook that says what is still wrong in its forms, and of the one behind it. */
export const selfCheckSheet = "Kiểm tra trước khi nộp";
export const selfCheckData = "_thbc_kiem_tra";

/** What a column or comment of a blank begins with that only shows figures of earlier reports: it is not read. */
export const shownHeaders = ["Kỳ trước:", "Đã báo:"] as const;

export function isShownOnly(text: string): boolean {
  return shownHeaders.some((words) => text.startsWith(words));
}

/** "THBC1|call|unit|template|version|issued|pack"; ids hold no "|". */
export function encodeStamp(stamp: Stamp): string {
  return ["THBC1", stamp.call, stamp.unit, stamp.template, stamp.version, stamp.issuedAt, stamp.pack].join(
    "|",
  );
}

/** The stamp in a text, or null when the text is none. */
export function decodeStamp(text: string): Stamp | null {
  const [mark, call, unit, template, version, issuedAt, pack, ...rest] = text.split("|");
  if (mark !== "THBC1" || rest.length > 0) return null;
  if (!call || !unit || !template || !version || !issuedAt || pack === undefined) return null;
  return { call, unit, template, version, issuedAt, pack };
}
