import {
  isCopyMarkName,
  ownNamePrefix,
  parseSheetMarkName,
  referredSheet,
  sheetMarkName,
} from "../../core/tables/sheetMarks.ts";
import type { BookModel, NameModel, SheetModel } from "../../core/tables/sheetModel.ts";
import { nameKey, quoteSheetName } from "../../core/tables/sheetName.ts";
import { columnName, type CellRange } from "../../core/workbook/address.ts";
import {
  attribute,
  childElement,
  childElements,
  element,
  textOf,
  withAttributes,
} from "../package/xmlElement.ts";
import { escapeText } from "../package/xmlText.ts";
import type { XmlElement } from "../package/xmlTree.ts";
import type { ExistingBook, ExistingSheet } from "./existingBook.ts";
import { isReferredTo, type KeptSheets } from "./keptSheets.ts";
import type { PlacedSheet, Placement } from "./placeSheets.ts";
import { xstringText } from "./xstring.ts";

/** The user's names in an existing book: all but those that we write anew or whose sheet goes. */
export function keptNames(book: ExistingBook, kept: KeptSheets, model: BookModel): readonly XmlElement[] {
  const written = new Set(
    [...model.names, ...model.sheets.flatMap(globalNames)].map(({ name }) => nameKey(name)),
  );
  const wanted = new Map(model.sheets.map((sheet) => [sheetMarkName(sheet.mark), sheet]));
  const gone = kept.replaced.filter(({ mark }) => mark !== null && !wanted.has(sheetMarkName(mark)));
  const staying = new Set(kept.kept.map((sheet) => sheet.name));
  return childElements(childElement(book.workbook, "definedNames"), "definedName").filter((name) => {
    const key = attribute(name, "name") ?? "";
    const refersTo = new Map([[key, escapeText(textOf(name))]]);
    if (gone.some((sheet) => isReferredTo(sheet.name, refersTo))) return false;
    const home = homeSheet(book, name);
    if (home !== null) return kept.kept.includes(home) || isUsersLocal(home, key, wanted);
    if (written.has(nameKey(key))) return false;
    if (!key.startsWith(ownNamePrefix)) return true;
    // A sheet that stays although it is no longer wanted keeps its mark, and so does a working copy.
    const isMark = isCopyMarkName(key) || parseSheetMarkName(key) !== null;
    return isMark && staying.has(referredSheet(textOf(name)) ?? "");
  });
}

/** All names of the new book: the kept ones, renumbered to the new tabs, then ours. */
export function definedNameElements(
  names: readonly XmlElement[],
  { tabs, placed }: Placement,
  context: { readonly book: ExistingBook; readonly model: BookModel },
): readonly XmlElement[] {
  const tabOf = (sheet: ExistingSheet): number =>
    tabs.findIndex((tab) => tab === sheet || ("model" in tab && tab.existing === sheet));
  const renumbered = names.map((name) => {
    const home = homeSheet(context.book, name);
    return home === null ? name : withAttributes(name, { localSheetId: tabOf(home) });
  });
  return [
    ...renumbered,
    ...context.model.names.map((name) => nameElement(name)),
    ...placed.flatMap((sheet) => sheetNames(sheet, tabs.indexOf(sheet))),
  ];
}

/** The sheet of a local name, null for a name of the book. */
function homeSheet(book: ExistingBook, name: XmlElement): ExistingSheet | null {
  const local = attribute(name, "localSheetId");
  return local === undefined ? null : (book.sheets[Number(local)] ?? null);
}

/** On a sheet of ours the user's own names stay; what Excel or we put there is written anew. */
function isUsersLocal(home: ExistingSheet, name: string, wanted: ReadonlyMap<string, SheetModel>): boolean {
  const model = home.mark === null ? undefined : wanted.get(sheetMarkName(home.mark));
  if (model === undefined || name.startsWith("_xlnm.") || name.startsWith(ownNamePrefix)) return false;
  return !model.names.some((own) => own.local && nameKey(own.name) === nameKey(name));
}

function globalNames(sheet: SheetModel): readonly NameModel[] {
  return sheet.names.filter((name) => !name.local);
}

/** The names of one sheet of ours: its mark, what Excel keeps as names, and its own. */
function sheetNames({ model, givenName }: PlacedSheet, tab: number): readonly XmlElement[] {
  const sheet = `${quoteSheetName(model.name)}!`;
  const builtIn = (name: string, refersTo: string, hidden?: 1): XmlElement =>
    element("definedName", { name: `_xlnm.${name}`, localSheetId: tab, hidden }, [
      xstringText(sheet + refersTo),
    ]);
  const { autoFilter, print } = model;
  const titles = printTitles(model);
  return [
    element("definedName", { name: sheetMarkName(model.mark), comment: givenName, hidden: 1 }, [
      xstringText(`${sheet}$A$1`),
    ]),
    ...(autoFilter === undefined ? [] : [builtIn("_FilterDatabase", absolute(autoFilter), 1)]),
    ...(print?.area === undefined ? [] : [builtIn("Print_Area", absolute(print.area))]),
    ...(titles.length === 0 ? [] : [builtIn("Print_Titles", titles.join(`,${sheet}`))]),
    ...model.names.map((name) => nameElement(name, name.local ? tab : undefined)),
  ];
}

/** The columns, then the rows, that every page repeats. */
function printTitles({ print }: SheetModel): readonly string[] {
  const { repeatColumns: columns, repeatRows: rows } = print ?? {};
  return [
    ...(columns === undefined ? [] : [`$${columnName(columns[0])}:$${columnName(columns[1])}`]),
    ...(rows === undefined ? [] : [`$${rows[0] + 1}:$${rows[1] + 1}`]),
  ];
}

function nameElement({ name, refersTo, hidden }: NameModel, localSheetId?: number): XmlElement {
  return element("definedName", { name, localSheetId, hidden: hidden ? 1 : undefined }, [
    xstringText(refersTo),
  ]);
}

function absolute({ top, left, bottom, right }: CellRange): string {
  return `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}
