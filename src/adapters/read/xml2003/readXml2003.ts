import type { DefinedName, Sheet, Workbook } from "../../../core/workbook/workbook.ts";
import { spend, spendString, type Meter } from "../meter.ts";
import { refuse } from "../refusal.ts";
import { nextAttribute } from "../xml/attributes.ts";
import { openXml, type XmlCursor } from "../xml/cursor.ts";
import { endRoot, nextChild, openRoot } from "../xml/tags.ts";
import { nameCode, prefixedCode } from "../xml/nameCode.ts";
import { attributeText } from "../xml/text.ts";
import { toUtf8 } from "../xml/toUtf8.ts";
import { toA1Formula } from "./formula.ts";
import { readWorksheet } from "./readWorksheet.ts";
import { readXml2003Styles, type Xml2003Styles } from "./styles.ts";

const workbookTag = nameCode("Workbook");
const stylesTag = nameCode("Styles");
const worksheetTag = nameCode("Worksheet");
const excelWorkbookTag = nameCode("ExcelWorkbook");
const date1904Tag = nameCode("Date1904");
const externalBookTag = nameCode("SupBook");
const namesTag = nameCode("Names");
const namedRangeTag = nameCode("NamedRange");
const nameAttribute = prefixedCode("Name");
const refersToAttribute = prefixedCode("RefersTo");

/** Reads an "XML Spreadsheet 2003", which many systems give out as .xls. It is plain XML, so that our own scanner reads it. */
export function readXml2003(bytes: Uint8Array, meter: Meter): Workbook {
  const x = openXml("XML spreadsheet", toUtf8("XML spreadsheet", bytes), meter);
  let styles: Xml2003Styles = new Map();
  let settings: Settings = { date1904: false, hasExternalLinks: false };
  const sheets: Sheet[] = [];
  const names: DefinedName[] = [];
  openRoot(x, workbookTag);
  while (nextChild(x, 1)) {
    if (x.name === stylesTag) styles = readXml2003Styles(x);
    else if (x.name === excelWorkbookTag) settings = readSettings(x);
    else if (x.name === namesTag) names.push(...readNames(x));
    else if (x.name === worksheetTag) {
      spend(meter, "sheets", 1);
      sheets.push(readWorksheet(x, { styles, date1904: settings.date1904 }));
    }
  }
  endRoot(x);
  if (sheets.length === 0) refuse("workbook-damaged", "no sheets");
  return { sheets, names, hasMacros: false, hasExternalLinks: settings.hasExternalLinks };
}

interface Settings {
  readonly date1904: boolean;
  readonly hasExternalLinks: boolean;
}

function readSettings(x: XmlCursor): Settings {
  const { depth } = x;
  let date1904 = false;
  let hasExternalLinks = false;
  while (nextChild(x, depth)) {
    date1904 ||= x.name === date1904Tag;
    hasExternalLinks ||= x.name === externalBookTag;
  }
  return { date1904, hasExternalLinks };
}

function readNames(x: XmlCursor): readonly DefinedName[] {
  const { depth } = x;
  const names: DefinedName[] = [];
  while (nextChild(x, depth)) {
    if (x.name !== namedRangeTag) continue;
    spend(x.meter, "definedNames", 1);
    let name = "";
    let refersTo = "";
    while (nextAttribute(x)) {
      if (x.attribute === nameAttribute) name = attributeText(x);
      else if (x.attribute === refersToAttribute) refersTo = attributeText(x);
    }
    spendString(x.meter, refersTo);
    names.push({ name, sheet: null, refersTo: toA1Formula(refersTo, { row: 0, column: 0 }) });
  }
  return names;
}
