import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { absoluteText, cellText, quotedSheet } from "../model/address.ts";
import type { Book } from "../model/book.ts";
import type { DefinedName } from "../model/definedName.ts";
import { type Hyperlink, type Sheet, columnOfKey, rowOf } from "../model/sheet.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function nameElement({ name, formula, visible, comment }: DefinedName, tab: number | null): string {
  const local = tab === null ? "" : ` localSheetId="${tab}"`;
  const hidden = visible ? "" : ' hidden="1"';
  const told = comment === "" ? "" : ` comment="${escaped(comment)}"`;
  return `<definedName name="${escaped(name)}"${told}${local}${hidden}>${escaped(formula.slice(1))}</definedName>`;
}

const builtIn = (name: string, areas: readonly string[]): DefinedName => ({
  name: `_xlnm.${name}`,
  formula: `=${areas.join(",")}`,
  visible: true,
  comment: "",
});

/** Excel keeps print areas and titles as names of the sheet. */
function printNames(sheet: Sheet): readonly DefinedName[] {
  const place = quotedSheet(sheet.name);
  const titles = [sheet.printTitleColumns, sheet.printTitleRows].flatMap((box) =>
    box ? [`${place}!${absoluteText(box)}`] : [],
  );
  const areas = sheet.printArea.map((box) => `${place}!${absoluteText(box)}`);
  return [
    ...(areas.length > 0 ? [builtIn("Print_Area", areas)] : []),
    ...(titles.length > 0 ? [builtIn("Print_Titles", titles)] : []),
  ];
}

function withNames(workbook: string, book: Book): string {
  const names = [
    ...book.names.map((name) => nameElement(name, null)),
    ...book.sheets.flatMap((sheet, tab) =>
      [...sheet.names, ...printNames(sheet)].map((name) => nameElement(name, tab)),
    ),
  ];
  if (names.length === 0) return workbook;
  const others = /<definedNames>(.*?)<\/definedNames>/su.exec(workbook)?.[1] ?? "";
  const without = workbook.replace(/<definedNames>.*?<\/definedNames>/su, "");
  return without.replace(
    "</sheets>",
    () => `</sheets><definedNames>${others}${names.join("")}</definedNames>`,
  );
}

function linkElement(cell: string, link: Hyperlink): string {
  const location = link.documentReference ?? link.address ?? "";
  const tip = link.screenTip === undefined ? "" : ` tooltip="${escaped(link.screenTip)}"`;
  return `<hyperlink ref="${cell}" location="${escaped(location)}"${tip}/>`;
}

/** ExcelJS turns the value of a linked cell into a text, so links come in afterwards. */
function withLinks(xml: string, sheet: Sheet): string {
  if (sheet.hyperlinks.size === 0) return xml;
  const links = [...sheet.hyperlinks].map(([key, link]) =>
    linkElement(cellText(rowOf(key), columnOfKey(key)), link),
  );
  const element = `<hyperlinks>${links.join("")}</hyperlinks>`;
  return xml.replace(/<(?:printOptions|pageMargins)\b/u, (next) => `${element}${next}`);
}

/** Adds what ExcelJS cannot write: hidden and constant names, and links of cells of any kind. */
export function withNamesAndLinks(bytes: Uint8Array, book: Book): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (name: string, edit: (xml: string) => string): void => {
    const part = parts[name];
    if (!part) throw new Error(`no ${name}`);
    parts[name] = strToU8(edit(strFromU8(part)));
  };
  change("xl/workbook.xml", (xml) => withNames(xml, book));
  book.sheets.forEach((sheet, index) => {
    change(`xl/worksheets/sheet${index + 1}.xml`, (xml) => withLinks(xml, sheet));
  });
  return zipSync(parts);
}
