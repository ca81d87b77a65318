import type { DefinedName, Sheet } from "../../../core/workbook/workbook.ts";
import { spend, spendString } from "../meter.ts";
import { nextAttribute } from "../xml/attributes.ts";
import { damaged, type XmlCursor } from "../xml/cursor.ts";
import { endRoot, nextChild, openRoot } from "../xml/tags.ts";
import { nameCode, prefixedCode } from "../xml/nameCode.ts";
import { attributeFlag, attributeNumber, attributeText, readText } from "../xml/text.ts";

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** True when day 0 is 1 January 1904, as in files from old Macs. */
  readonly date1904: boolean;
  /** True when formulas are calculated only on demand. */
  readonly onDemand: boolean;
}

export const workbookTag = nameCode("workbook");
const propertiesTag = nameCode("workbookPr");
const calculationTag = nameCode("calcPr");
const calculationModeAttribute = nameCode("calcMode");
const sheetsTag = nameCode("sheets");
const sheetTag = nameCode("sheet");
const namesTag = nameCode("definedNames");
const nameTag = nameCode("definedName");
const nameAttribute = nameCode("name");
const stateAttribute = nameCode("state");
const date1904Attribute = nameCode("date1904");
const localSheetAttribute = nameCode("localSheetId");
const relationshipAttribute = prefixedCode("id");

export function readWorkbookPart(x: XmlCursor): WorkbookPart {
  let sheets: readonly SheetEntry[] = [];
  let names: readonly LocalName[] = [];
  let date1904 = false;
  let onDemand = false;
  openRoot(x, workbookTag);
  while (nextChild(x, 1)) {
    if (x.name === propertiesTag) date1904 = readDate1904(x);
    else if (x.name === sheetsTag) sheets = readSheets(x);
    else if (x.name === namesTag) names = readNames(x);
    else if (x.name === calculationTag) onDemand = readOnDemand(x);
  }
  endRoot(x);
  if (sheets.length === 0) damaged(x, "no sheets");
  return { sheets, names: names.flatMap((name) => withSheet(name, sheets)), date1904, onDemand };
}

function readDate1904(x: XmlCursor): boolean {
  let date1904 = false;
  while (nextAttribute(x)) {
    if (x.attribute === date1904Attribute) date1904 = attributeFlag(x);
  }
  return date1904;
}

function readOnDemand(x: XmlCursor): boolean {
  let onDemand = false;
  while (nextAttribute(x)) {
    if (x.attribute === calculationModeAttribute) onDemand = attributeText(x) === "manual";
  }
  return onDemand;
}

function readSheets(x: XmlCursor): readonly SheetEntry[] {
  const sheets: SheetEntry[] = [];
  const depth = x.depth;
  while (nextChild(x, depth)) {
    if (x.name !== sheetTag) continue;
    spend(x.meter, "sheets", 1);
    sheets.push(readSheetEntry(x));
  }
  return sheets;
}

function readSheetEntry(x: XmlCursor): SheetEntry {
  let name = "";
  let state = "";
  let relationship = "";
  while (nextAttribute(x)) {
    if (x.attribute === nameAttribute) name = attributeText(x);
    else if (x.attribute === stateAttribute) state = attributeText(x);
    else if (x.attribute === relationshipAttribute) relationship = attributeText(x);
  }
  const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
  return { name, visibility, relationship };
}

/** A defined name with the index of its sheet, -1 for the workbook. */
interface LocalName {
  readonly name: string;
  readonly sheet: number;
  readonly refersTo: string;
}

function readNames(x: XmlCursor): readonly LocalName[] {
  const names: LocalName[] = [];
  const depth = x.depth;
  while (nextChild(x, depth)) {
    if (x.name !== nameTag) continue;
    spend(x.meter, "definedNames", 1);
    let name = "";
    let sheet = -1;
    while (nextAttribute(x)) {
      if (x.attribute === nameAttribute) name = attributeText(x);
      else if (x.attribute === localSheetAttribute) sheet = attributeNumber(x);
    }
    const refersTo = readText(x);
    spendString(x.meter, refersTo);
    names.push({ name, sheet, refersTo });
  }
  return names;
}

/** A name that belongs to a sheet which does not exist says nothing about any other, so it is left out. */
function withSheet(
  { name, sheet, refersTo }: LocalName,
  sheets: readonly SheetEntry[],
): readonly DefinedName[] {
  if (sheet < 0) return [{ name, sheet: null, refersTo }];
  const owner = sheets[sheet];
  return owner === undefined ? [] : [{ name, sheet: owner.name, refersTo }];
}
