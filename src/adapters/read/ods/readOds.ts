import type { DefinedName, Sheet, Workbook } from "../../../core/workbook/workbook.ts";
import { spend, type Meter } from "../meter.ts";
import { refuse } from "../refusal.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { endRoot, nextChild, openRoot } from "../xml/tags.ts";
import { nameCode } from "../xml/nameCode.ts";
import { openParts, type Parts } from "../xlsx/parts.ts";
import { openPackage } from "../zip/openPackage.ts";
import type { UnpackOptions } from "../zip/unpackEntry.ts";
import { readNames } from "./names.ts";
import { readTable } from "./readTable.ts";
import { createStyles, readStyles, type OdsStyles } from "./styles.ts";

const contentRoot = nameCode("document-content");
const stylesRoot = nameCode("document-styles");
const stylesTag = nameCode("styles");
const automaticStylesTag = nameCode("automatic-styles");
const bodyTag = nameCode("body");
const spreadsheetTag = nameCode("spreadsheet");
const tableTag = nameCode("table");
const namesTag = nameCode("named-expressions");
const macroPart = "Basic/script-lc.xml";

/**
 * Reads an .ods. Its formats are few enough for our own scanner, and the library that reads the other foreign formats
 * loses hidden sheets, uncalculated formulas and self-closing values of it.
 */
export function readOds(
  bytes: Uint8Array,
  meter: Meter,
  unpacking: Pick<UnpackOptions, "inflate" | "crc32">,
): Workbook {
  const container = openPackage(bytes, { ...unpacking, budgets: meter.budgets, damage: "workbook-damaged" });
  const parts = openParts(container, meter);
  const manifest = container.part("META-INF/manifest.xml");
  if (manifest !== null && new TextDecoder().decode(manifest).includes("encryption-data")) {
    refuse("encrypted", "encrypted entries");
  }
  const styles = createStyles();
  readCommonStyles(parts, styles);
  const x = parts.open("content.xml") ?? refuse("workbook-damaged", "no content.xml");
  return { ...readContent(x, styles), hasMacros: container.has(macroPart) };
}

function readCommonStyles(parts: Parts, styles: OdsStyles): void {
  const x = parts.open("styles.xml");
  if (x === null) return;
  openRoot(x, stylesRoot);
  while (nextChild(x, 1)) {
    if (x.name === stylesTag) readStyles(x, styles);
  }
  endRoot(x);
}

interface Content extends Omit<Workbook, "hasMacros"> {
  readonly sheets: Sheet[];
  readonly names: DefinedName[];
  hasExternalLinks: boolean;
}

function readContent(x: XmlCursor, styles: OdsStyles): Content {
  const content: Content = { sheets: [], names: [], hasExternalLinks: false };
  openRoot(x, contentRoot);
  while (nextChild(x, 1)) {
    if (x.name === automaticStylesTag) readStyles(x, styles);
    else if (x.name === bodyTag) readBody(x, styles, content);
  }
  endRoot(x);
  if (content.sheets.length === 0) refuse("workbook-damaged", "no sheets");
  return content;
}

function readBody(x: XmlCursor, styles: OdsStyles, content: Content): void {
  while (nextChild(x, 2)) {
    if (x.name !== spreadsheetTag) refuse("not-a-workbook", "another kind of open document");
    while (nextChild(x, 3)) {
      if (x.name === tableTag) addTable(x, styles, content);
      else if (x.name === namesTag) {
        content.names.push(...readNames(x).map((name) => ({ ...name, sheet: null })));
      }
    }
  }
}

function addTable(x: XmlCursor, styles: OdsStyles, content: Content): void {
  spend(x.meter, "sheets", 1);
  const { sheet, names } = readTable(x, styles);
  if (sheet === null) content.hasExternalLinks = true;
  else {
    content.sheets.push(sheet);
    content.names.push(...names.map((name) => ({ ...name, sheet: sheet.name })));
  }
}
