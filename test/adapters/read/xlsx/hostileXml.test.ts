import { expect, test } from "vitest";

import { readSheet, reasonOf, worksheet } from "../../../support/rawXlsx.ts";

const sheet = worksheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`);

test("XML that is cut short anywhere is refused", () => {
  for (let length = 0; length < sheet.length; length++) {
    expect([length, reasonOf({ sheet: sheet.slice(0, length) })]).toStrictEqual([length, "workbook-damaged"]);
  }
});

test.each([
  ["an unclosed comment", "<sheetData/><!-- "],
  [
    "an unclosed CDATA section",
    `<sheetData><row><c t="inlineStr"><is><t><![CDATA[x</t></is></c></row></sheetData>`,
  ],
  ["tags that do not match", "<sheetData><row></sheetData></row>"],
  ["a closing tag too many", "<sheetData/></worksheet><worksheet>"],
  ["a tag within a tag", "<sheetData <row/>/>"],
  ["an attribute without quotes", "<sheetData><row r=1/></sheetData>"],
  ["an attribute without a value", "<sheetData><row r/></sheetData>"],
  ["a slash inside a tag", "<sheetData><row / r='1'></row></sheetData>"],
  ["a tag without a name", "<sheetData>< row/></sheetData>"],
  ["markup of a kind that is not allowed here", "<sheetData/><!ATTLIST a>"],
  ["a control character", `<sheetData><row><c t="inlineStr"><is><t>\u0001</t></is></c></row></sheetData>`],
  ["no cell data", "<cols/>"],
])("refused: %s", (_, content) => {
  expect(reasonOf({ sheet: worksheet(content) })).toBe("workbook-damaged");
});

test.each([
  "&nbsp;",
  "&x;",
  "&#0;",
  "&#xD800;",
  "&#x110000;",
  "&amp",
  "& ",
  "&;",
  "&#;",
  "&__proto__;",
  "&constructor;",
])("refused: the reference %s", (reference) => {
  expect(reasonOf({ data: `<row><c t="inlineStr"><is><t>${reference}</t></is></c></row>` })).toBe(
    "workbook-damaged",
  );
});

test("a document type is refused wherever it stands: entities could grow or read files", () => {
  const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`;
  const outside = `<!DOCTYPE w SYSTEM "file:///etc/passwd">`;
  for (const declaration of [laughs, outside]) {
    expect(reasonOf({ sheet: sheet.replace("<worksheet", `${declaration}<worksheet`) })).toBe(
      "document-type-declaration",
    );
  }
  expect(reasonOf({ strings: laughs })).toBe("document-type-declaration");
  expect(reasonOf({ data: `<row><c t="inlineStr"><is><t>a${laughs}</t></is></c></row>` })).toBe(
    "document-type-declaration",
  );
});

test.each([
  ["sheet part", { parts: { "xl/worksheets/sheet1.xml": null } }],
  ["shared strings that are named", { strings: "", parts: { "xl/sharedStrings.xml": null } }],
  ["styles that are named", { styles: "", parts: { "xl/styles.xml": null } }],
  ["relationships", { parts: { "xl/_rels/workbook.xml.rels": null } }],
  ["any sheet", { workbook: "<sheets/>" }],
  ["a worksheet's root", { sheet: "<html/>" }],
])("refused: without %s", (_, book) => {
  expect(reasonOf(book)).toBe("workbook-damaged");
});

test("a package that is no workbook is called so", () => {
  expect(reasonOf({ parts: { "xl/workbook.xml": null } })).toBe("not-a-workbook");
});

test("names that JavaScript objects know mean nothing", () => {
  const data = `<row r="1" __proto__="1" constructor="2"><c r="A1" toString="x"><v>1</v></c></row><__proto__/><constructor/>`;
  expect(readSheet({ data }).rows[0]).toHaveLength(1);
  expect(Object.keys(Object.prototype)).toStrictEqual([]);
});

test("styled empty rows are read as the cells that are there", () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, row) =>
      `<row r="${row + 1}" s="1" customFormat="1"><c r="A${row + 1}" s="1"/><c r="XFD${row + 1}" s="1"/></row>`,
  );
  const data = `<row r="30000"><c r="A30000"><v>5</v></c></row>`;
  const { rows: read } = readSheet({ data: rows.join("") + data }, { budgets: { cellsPerSheet: 1 } });
  expect(Object.keys(read)).toStrictEqual(["29999"]);
});
