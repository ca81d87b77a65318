import { divideSheets, referencesTo, type DividedSheets } from "../../../core/tables/divideSheets.ts";
import { ok } from "../../../core/result.ts";
import { ownNamePrefix, sheetMarkName } from "../../../core/tables/sheetMarks.ts";
import { readGrids, usedRange, type Grid } from "../read/usedRange.ts";
import type { BookSheet, OpenBook } from "./openBook.ts";
import { askStanding, toStanding, type AskedStanding, type Standing } from "./standing.ts";

/** What of the workbook depends on the sheets that are about to be written, and how those stand. */
export interface Dependents {
  /** Formulas by the name of the sheet that they stand on. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Formulas of the user's names. */
  readonly names: string;
  /** True when something of the user's may refer to sheets in a way that cannot be looked into: charts, lists, formats. */
  readonly hasHidden: boolean;
  /** Sheets of ours by name. */
  readonly standing: ReadonlyMap<string, Standing>;
}

/** Reads what may refer to our sheets, in one round trip unless it is very much. */
export async function readDependents(
  context: Excel.RequestContext,
  book: OpenBook,
  wanted: ReadonlySet<string>,
): Promise<Dependents> {
  const sheets = stayingSheets(book, wanted);
  let hidden: readonly AskedHidden[] = [];
  let standing: readonly AskedStanding[] = [];
  const grids = await readGrids(context, () => {
    hidden = sheets.filter(({ mark }) => mark === null).map((sheet) => askHidden(context, sheet));
    standing = book.sheets
      .filter(({ mark }) => mark !== null)
      .map((sheet) => askStanding(context, sheet, book.tables));
    return sheets.map(({ id }) => usedRange(context, id));
  });
  return {
    formulas: new Map(sheets.map(({ name }, index) => [name, formulasOf(grids[index])])),
    names: book.names
      .flatMap(({ name, refersTo }) => (name.startsWith(ownNamePrefix) ? [] : [refersTo]))
      .join("\n"),
    hasHidden: hidden.some(hasHidden),
    standing: new Map(standing.map((asked) => [asked.sheet.name, toStanding(asked)])),
  };
}

/** Which sheets of ours make room, and which stay because something of the user's refers to them. */
export function divideBook(
  book: OpenBook,
  wanted: ReadonlySet<string>,
  { formulas, names }: Dependents,
): DividedSheets<BookSheet> {
  const sheets = book.sheets.filter((sheet) => !sheet.isTemporary);
  const divided = divideSheets(sheets, wanted, {
    textsWithout: (replaced) => {
      const gone = new Set(replaced.map((sheet) => sheet.name));
      return ok([...[...formulas].flatMap(([sheet, text]) => (gone.has(sheet) ? [] : [text])), names]);
    },
    isNeeded: (sheet, texts) => {
      const tables = book.tables.filter((table) => table.sheet === sheet.name).map(({ name }) => `${name}[`);
      return isMentioned([...referencesTo(sheet.name), ...tables], texts);
    },
  });
  // Nothing here can fail: the formulas have been read.
  return divided.ok ? divided.value : { replaced: [], kept: sheets };
}

/** True when formulas or names that stay refer to a sheet that makes room. */
export function isReferredTo(
  sheet: BookSheet,
  { formulas, names }: Dependents,
  kept: readonly BookSheet[],
): boolean {
  const texts = kept.map(({ name }) => formulas.get(name) ?? "");
  return isMentioned(referencesTo(sheet.name), [...texts, names]);
}

function isMentioned(tokens: readonly string[], texts: readonly string[]): boolean {
  return texts.some((text) => tokens.some((token) => text.includes(token)));
}

/** The user's sheets, and ours that are not wanted any more: their formulas may stay. Copies hold values only. */
function stayingSheets({ sheets }: OpenBook, wanted: ReadonlySet<string>): readonly BookSheet[] {
  return sheets.filter(
    ({ mark, isCopy, isTemporary }) =>
      !isCopy && !isTemporary && (mark === null || !wanted.has(sheetMarkName(mark))),
  );
}

interface AskedHidden {
  readonly charts: OfficeExtension.ClientResult<number>;
  readonly formats: OfficeExtension.ClientResult<number>;
  readonly validation: Excel.DataValidation;
}

function askHidden(context: Excel.RequestContext, { id }: BookSheet): AskedHidden {
  const sheet = context.workbook.worksheets.getItem(id);
  const validation = sheet.getRange().dataValidation.load("type");
  return {
    charts: sheet.charts.getCount(),
    formats: sheet.getRange().conditionalFormats.getCount(),
    validation,
  };
}

function hasHidden({ charts, formats, validation }: AskedHidden): boolean {
  return charts.value > 0 || formats.value > 0 || validation.type !== "None";
}

function formulasOf(grid: Grid | undefined): string {
  return (grid?.formulas ?? [])
    .flat()
    .filter((formula) => typeof formula === "string" && formula.startsWith("="))
    .join("\n");
}
