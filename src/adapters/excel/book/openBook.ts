import type { StandingSheet } from "../../../core/tables/divideSheets.ts";
import { copyMarks, readSheetMarks, referredSheet, sheetMarkName } from "../../../core/tables/sheetMarks.ts";
import type { DefinedName } from "../../../core/workbook/workbook.ts";
import { isTemporaryName, writingName } from "./ownNames.ts";

export interface OpenTable {
  readonly name: string;
  readonly sheet: string;
}

export interface BookSheet extends StandingSheet {
  readonly id: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** A working copy of a received sheet. */
  readonly isCopy: boolean;
  /** Left behind by a write that was interrupted. */
  readonly isTemporary: boolean;
}

/** The open workbook as one look shows it: its sheets, names and tables, and whose they are. */
export interface OpenBook {
  /** In tab order. */
  readonly sheets: readonly BookSheet[];
  /** Names of the workbook, hidden ones too. */
  readonly names: readonly (DefinedName & { readonly comment: string })[];
  readonly tables: readonly OpenTable[];
  readonly activeSheet: string;
  /** True when sheets can neither be added nor deleted. */
  readonly isProtected: boolean;
  /** True when the last write was interrupted. */
  readonly isHalfWritten: boolean;
}

/** Looks at the open workbook, in one round trip. */
export async function openBook(context: Excel.RequestContext): Promise<OpenBook> {
  const { workbook } = context;
  const { worksheets, names, tables, protection } = workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula,items/comment");
  tables.load("items/name,items/worksheet/name");
  protection.load("protected");
  active.load("name");
  await context.sync();
  const known = names.items.map(({ name, formula, comment }) => ({
    name,
    sheet: null,
    refersTo: String(formula).replace(/^=/, ""),
    comment,
  }));
  const sheets = describeSheets(worksheets.items, known);
  return {
    sheets,
    names: known,
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    activeSheet: active.name,
    isProtected: protection.protected,
    isHalfWritten:
      sheets.some(({ name }) => isTemporaryName(name)) ||
      known.some(({ name }) => isTemporaryName(name) || name === writingName),
  };
}

function describeSheets(
  worksheets: readonly Excel.Worksheet[],
  names: OpenBook["names"],
): readonly BookSheet[] {
  const marks = readSheetMarks(names);
  const copies = copyMarks(names);
  const givenNames = new Map(names.map(({ name, comment }) => [name, comment]));
  const marked = new Set(
    names.filter(({ name }) => isTemporaryName(name)).map(({ refersTo }) => referredSheet(refersTo)),
  );
  return worksheets.map(({ id, name, visibility }, tab) => {
    const mark = marks.get(name) ?? null;
    // A sheet that did not get its name any more was not renamed by the user.
    const given = mark === null || isTemporaryName(name) ? "" : (givenNames.get(sheetMarkName(mark)) ?? "");
    return {
      id,
      name,
      tab,
      mark,
      givenName: given === "" ? undefined : given,
      visibility: toVisibility(visibility),
      isCopy: copies.has(name),
      isTemporary: mark === null && (isTemporaryName(name) || marked.has(name)),
    };
  });
}

/** Sheets whose contents are the user's: received reports, her own tables. */
export function userSheets({ sheets }: OpenBook): readonly BookSheet[] {
  return sheets.filter((sheet) => sheet.mark === null && !sheet.isCopy && !sheet.isTemporary);
}

function toVisibility(visibility: string): BookSheet["visibility"] {
  if (visibility === "Visible") return "visible";
  return visibility === "Hidden" ? "hidden" : "veryHidden";
}
