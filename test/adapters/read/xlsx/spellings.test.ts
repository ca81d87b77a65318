import { expect, test } from "vitest";

import {
  rawXlsx,
  readBook,
  readSheet,
  reasonOf,
  relationships,
  worksheet,
} from "../../../support/rawXlsx.ts";

const xml = worksheet(
  `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Đức Phổ</t></is></c></row></sheetData>`,
);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const bytes = (mark ? [0xfeff, ...units] : units).flatMap((unit) =>
    littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  );
  return Uint8Array.from(bytes);
}

test.each([
  ["UTF-16 little endian", utf16(xml.replace("UTF-8", "UTF-16"), true, true)],
  ["UTF-16 big endian", utf16(xml.replace("UTF-8", "UTF-16"), false, true)],
  ["UTF-16 without a mark", utf16(xml.replace("UTF-8", "UTF-16"), true, false)],
  ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${xml}`)],
  ["UTF-8 without a declaration", new TextEncoder().encode(xml.slice(xml.indexOf("<worksheet")))],
])("%s", (_, part) => {
  const [sheet] = readBook(rawXlsx({ parts: { "xl/worksheets/sheet1.xml": part } })).sheets;
  expect(sheet?.rows[0]?.[0]).toStrictEqual({ type: "text", value: "Đức Phổ" });
});

test("an older encoding that the part declares", () => {
  const latin = Uint8Array.from(xml.replace("UTF-8", "ISO-8859-1").replace("Đức Phổ", "\xE9"), (c) =>
    c.charCodeAt(0),
  );
  const [sheet] = readBook(rawXlsx({ parts: { "xl/worksheets/sheet1.xml": latin } })).sheets;
  expect(sheet?.rows[0]?.[0]).toMatchObject({ value: "é" });
});

test.each([
  ["an encoding that does not exist", xml.replace("UTF-8", "X-NONE")],
  ["bytes that are no UTF-8", Uint8Array.from(xml.replace("Đức Phổ", "\xE9"), (c) => c.charCodeAt(0))],
  ["UTF-16 that ends within a character", utf16(xml, true, true).subarray(0, -1)],
])("refused: %s", (_, part) => {
  expect(reasonOf({ parts: { "xl/worksheets/sheet1.xml": part } })).toBe("workbook-damaged");
});

test("namespace prefixes, comments, instructions, single quotes and spaces", () => {
  const sheet = `<?xml version='1.0'?><!-- <row> --><x:worksheet xmlns:x='m' xmlns:r='r'><?go <c> ?>
    <x:sheetData >
      <x:row r='2' ><!-- <x:c r="A2"/> --><x:c r='A2' s = "0" ><x:v >7</x:v ></x:c ><x:c><x:v>8</x:v></x:c></x:row>
      <x:extLst><x:ext><x:row r="5"><x:c r="A5"><x:v>1</x:v></x:c></x:row></x:ext></x:extLst>
    </x:sheetData></x:worksheet>\n`;
  const read = readSheet({ sheet });
  expect(read.rows).toHaveLength(2);
  expect(read.rows[1]).toMatchObject([{ value: 7 }, { value: 8 }]);
});

test("attributes of other namespaces are other attributes", () => {
  const data = `<row r="1" x14:r="7" xmlns:r="r"><c q:r="Z9" r="B1" a:t="s" xmlns:s="4"><v>1</v></c></row>`;
  expect(readSheet({ data }).rows[0]?.[1]).toStrictEqual({ type: "number", value: 1 });
});

test("strict files: other namespaces, the same kinds of relationships", () => {
  const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const book = readBook(
    rawXlsx({
      parts: {
        "_rels/.rels": relationships(
          `<Relationship Id="a" Type="${strict}/officeDocument" Target="/book/main.xml"/>`,
        ),
        "xl/workbook.xml": null,
        "xl/_rels/workbook.xml.rels": null,
        "book/main.xml": `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" conformance="strict" xmlns:q="${strict}"><sheets><sheet name="s" sheetId="1" q:id="a"/></sheets></workbook>`,
        "book/_rels/main.xml.rels": relationships(
          `<Relationship Id="a" Type="${strict}/worksheet" Target="../xl/worksheets/sheet1.xml"/>`,
        ),
        "xl/worksheets/sheet1.xml": worksheet(
          `<sheetData><row><c t="d"><v>2022-06-30</v></c></row></sheetData>`,
        ),
      },
    }),
  );
  expect(book.sheets[0]?.rows[0]?.[0]).toMatchObject({ type: "date", iso: "2022-06-30" });
});

test("names of parts in another case, and with backslashes", () => {
  const book = readBook(
    rawXlsx({
      parts: {
        "xl/worksheets/sheet1.xml": null,
        "XL\\Worksheets\\Sheet1.XML": worksheet(`<sheetData><row><c><v>1</v></c></row></sheetData>`),
      },
    }),
  );
  expect(book.sheets[0]?.rows[0]?.[0]).toMatchObject({ value: 1 });
});

test("a package without relationships of its own has its workbook in the usual place", () => {
  expect(readBook(rawXlsx({ parts: { "_rels/.rels": null } })).sheets).toHaveLength(1);
});
