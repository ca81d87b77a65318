import { strFromU8, unzipSync } from "fflate";
import { attribute, childElement, childElements } from "../../src/adapters/package/xmlElement.ts";
import { parseXml, type XmlElement } from "../../src/adapters/package/xmlTree.ts";

/** Children of CT_Worksheet as ISO 29500-1 orders them. */
const worksheetOrder =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

/** Characters that XML 1.0 does not allow. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

type Parts = ReadonlyMap<string, string>;

/** The XML parts of a package as texts. */
export function xmlParts(bytes: Uint8Array): Parts {
  const names = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels|vml)$/.test(name));
  return new Map(names.map(([name, content]) => [name, strFromU8(content)]));
}

/** What Excel would have to repair in a workbook: order of elements, targets, content types, indexes. Empty when all is well. */
export function structureProblems(bytes: Uint8Array): readonly string[] {
  const names = Object.keys(unzipSync(bytes));
  const parts = xmlParts(bytes);
  const broken = [...parts]
    .filter(([, text]) => parseXml(text) === null || notXml.test(text))
    .map(([name]) => `${name}: not well-formed`);
  return [
    ...broken,
    ...contentTypeProblems(parts, names),
    ...[...parts.keys()]
      .filter((name) => name.endsWith(".rels"))
      .flatMap((name) => linkProblems(parts, name, names)),
    ...worksheetNames(parts).flatMap((name) => worksheetProblems(parts, name)),
    ...workbookProblems(parts),
  ];
}

function root(parts: Parts, name: string): XmlElement | undefined {
  return parseXml(parts.get(name) ?? "") ?? undefined;
}

function contentTypeProblems(parts: Parts, names: readonly string[]): readonly string[] {
  const types = root(parts, "[Content_Types].xml");
  const overrides = childElements(types, "Override").map((child) =>
    (attribute(child, "PartName") ?? "").slice(1),
  );
  const defaults = childElements(types, "Default").map((child) => attribute(child, "Extension"));
  return [
    ...overrides.filter((name) => !names.includes(name)).map((name) => `a content type for no part: ${name}`),
    ...names
      .filter((name) => name !== "[Content_Types].xml" && !overrides.includes(name))
      .filter((name) => !defaults.includes(name.split(".").at(-1)))
      .map((name) => `no content type: ${name}`),
    ...overrides
      .filter((name, index) => overrides.indexOf(name) !== index)
      .map((name) => `two content types: ${name}`),
  ];
}

function linkProblems(parts: Parts, name: string, names: readonly string[]): readonly string[] {
  const links = childElements(root(parts, name), "Relationship");
  const ids = links.map((link) => attribute(link, "Id"));
  const folder = name.replace(/_rels\/[^/]+$/, "");
  const internal = links.filter((link) => attribute(link, "TargetMode") !== "External");
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${name}: an id twice`]),
    ...internal
      .map((link) => new URL(attribute(link, "Target") ?? "", `http://package/${folder}`).pathname.slice(1))
      .filter((target) => !names.includes(decodeURI(target)))
      .map((target) => `${name}: no part ${target}`),
  ];
}

function worksheetNames(parts: Parts): readonly string[] {
  return [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
}

function worksheetProblems(parts: Parts, name: string): readonly string[] {
  const sheet = root(parts, name);
  const order = childElements(sheet).map((child) => worksheetOrder.indexOf(child.name));
  const rows = childElements(childElement(sheet, "sheetData"), "row").map((row) =>
    Number(attribute(row, "r")),
  );
  const cells = childElements(childElement(sheet, "sheetData"), "row").flatMap((row) =>
    childElements(row, "c"),
  );
  const formats = childElements(childElement(root(parts, "xl/styles.xml"), "cellXfs")).length;
  const strings = childElements(root(parts, "xl/sharedStrings.xml"), "si").length;
  const texts = cells.filter((cell) => attribute(cell, "t") === "s");
  const lastText = maximum(texts.map((cell) => Number(childElement(cell, "v")?.children[0])));
  const ids = [...(parts.get(name) ?? "").matchAll(/r:id="([^"]+)"/g)].map((match) => match[1]);
  const links = root(parts, name.replace("worksheets/", "worksheets/_rels/") + ".rels");
  const known = childElements(links, "Relationship").map((link) => attribute(link, "Id"));
  return [
    ...(order.includes(-1) ? [`${name}: an unknown element`] : []),
    ...(order.every((rank, index) => index === 0 || rank >= (order[index - 1] ?? 0))
      ? []
      : [`${name}: order`]),
    ...(rows.every((row, index) => index === 0 || row > (rows[index - 1] ?? 0)) ? [] : [`${name}: rows`]),
    ...(maximum(cells.map((cell) => Number(attribute(cell, "s") ?? 0))) < formats
      ? []
      : [`${name}: a cell format`]),
    ...(texts.length === 0 || lastText < strings ? [] : [`${name}: a shared string`]),
    ...ids.filter((id) => !known.includes(id)).map((id) => `${name}: no relationship ${id}`),
  ];
}

function workbookProblems(parts: Parts): readonly string[] {
  const workbook = root(parts, "xl/workbook.xml");
  const sheets = childElements(childElement(workbook, "sheets"), "sheet");
  const names = childElements(childElement(workbook, "definedNames"), "definedName");
  const tables = [...parts.keys()]
    .filter((name) => name.startsWith("xl/tables/"))
    .map((name) => root(parts, name));
  return [
    ...duplicates(
      "a sheet name",
      sheets.map((sheet) => (attribute(sheet, "name") ?? "").toLowerCase()),
    ),
    ...duplicates(
      "a sheet id",
      sheets.map((sheet) => attribute(sheet, "sheetId") ?? ""),
    ),
    ...duplicates(
      "a sheet part",
      sheets.map((sheet) => attribute(sheet, "id") ?? ""),
    ),
    ...duplicates(
      "a name",
      names.map((name) => `${attribute(name, "localSheetId")}!${attribute(name, "name")}`),
    ),
    ...duplicates(
      "a table id",
      tables.map((table) => attribute(table, "id") ?? ""),
    ),
    ...duplicates(
      "a table name",
      tables.map((table) => attribute(table, "displayName") ?? ""),
    ),
    ...names
      .filter((name) => Number(attribute(name, "localSheetId") ?? 0) >= sheets.length)
      .map(() => "a local name of no sheet"),
  ];
}

function maximum(numbers: readonly number[]): number {
  return numbers.reduce((most, value) => Math.max(most, value), 0);
}

function duplicates(what: string, keys: readonly string[]): readonly string[] {
  return new Set(keys).size === keys.length ? [] : [`${what} twice`];
}
