import { describe, expect, test } from "vitest";

import {
  rawXlsx,
  readBook,
  readSheet,
  reasonOf,
  relationship,
  relationships,
  worksheet,
} from "../../../support/rawXlsx.ts";

const data = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>2</v></c></row><row r="3" hidden="1"><c r="A3"><v>3</v></c></row><row r="9" hidden="true"/></sheetData>`;

test("merged ranges, without those of one cell", () => {
  const sheet = worksheet(
    `${data}<mergeCells count="3"><mergeCell ref="A1:C2"/><mergeCell ref="D4"/><mergeCell ref="XFD1048576:A1"/></mergeCells>`,
  );
  expect(readSheet({ sheet }).merges).toStrictEqual([
    { top: 0, left: 0, bottom: 1, right: 2 },
    { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
  ]);
  expect(reasonOf({ sheet: worksheet(`${data}<mergeCells><mergeCell ref="A0:B2"/></mergeCells>`) })).toBe(
    "workbook-damaged",
  );
});

test("hidden rows and columns count as far as there are cells", () => {
  const sheet = worksheet(
    `<dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/><col min="5" max="16384" hidden="1"/></cols>${data}`,
  );
  const read = readSheet({ sheet });
  expect([...read.hiddenRows]).toStrictEqual([2]);
  expect([...read.hiddenColumns]).toStrictEqual([1, 2, 4]);
});

test("sheets in their order with their visibility; those without cells are left out", () => {
  const book = readBook(
    rawXlsx({
      workbook: `<sheets><sheet name="Biểu &lt;1&gt;" sheetId="4" r:id="b"/><sheet name="Đồ thị" sheetId="5" r:id="c"/><sheet name="__proto__" sheetId="6" state="veryHidden" r:id="rId1"/><sheet name="constructor" sheetId="7" state="hidden" r:id="d"/></sheets>`,
      relationships:
        relationship("b", "worksheet", "/xl/worksheets/one.xml") +
        relationship("c", "chartsheet", "chartsheets/sheet1.xml") +
        relationship("d", "worksheet", "../xl/./worksheets/../worksheets/two.xml"),
      parts: { "xl/worksheets/one.xml": worksheet(data), "xl/worksheets/two.xml": worksheet("<sheetData/>") },
    }),
  );
  expect(book.sheets.map(({ name, visibility, rows }) => [name, visibility, rows.length])).toStrictEqual([
    ["Biểu <1>", "visible", 3],
    ["__proto__", "veryHidden", 0],
    ["constructor", "hidden", 0],
  ]);
});

test("defined names, of the workbook and of sheets", () => {
  const workbook = `<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="ma_mau">"TCD"</definedName><definedName name="_xlnm.Print_Area" localSheetId="0" hidden="1">a!$A$1:$B$2</definedName><definedName name="lost" localSheetId="7">a!$A$1</definedName></definedNames>`;
  expect(readBook(rawXlsx({ workbook })).names).toStrictEqual([
    { name: "ma_mau", sheet: null, refersTo: '"TCD"' },
    { name: "_xlnm.Print_Area", sheet: "a", refersTo: "a!$A$1:$B$2" },
  ]);
});

test("macros and links to other workbooks are told", () => {
  const plain = readBook(rawXlsx({}));
  expect([plain.hasMacros, plain.hasExternalLinks]).toStrictEqual([false, false]);
  const book = readBook(
    rawXlsx({
      relationships:
        `<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>` +
        relationship("x", "externalLink", "externalLinks/externalLink1.xml"),
    }),
  );
  expect([book.hasMacros, book.hasExternalLinks]).toStrictEqual([true, true]);
});

/** A workbook with one cell and these comments. */
const withComments = (xml: string) => ({
  data: `<row r="1"><c r="A1"><v>1</v></c></row>`,
  parts: {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(relationship("c", "comments", "../comments1.xml")),
    "xl/comments1.xml": `<comments><authors><author>x</author></authors><commentList>${xml}</commentList></comments>`,
  },
});

describe("comments", () => {
  test("lie on cells, empty ones too", () => {
    const sheet = readSheet(
      withComments(
        `<comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Ghi chú:</t></r><r><t>\nđã rà soát</t></r></text></comment><comment ref="C9" authorId="0"><text><t>hỏi lại</t></text></comment>`,
      ),
    );
    expect(sheet.rows[0]?.[0]).toStrictEqual({ type: "number", value: 1, comment: "Ghi chú:\nđã rà soát" });
    expect(sheet.rows[8]?.[2]).toStrictEqual({ type: "blank", comment: "hỏi lại" });
  });

  test("at places that are none are refused, and touch no prototype", () => {
    expect(reasonOf(withComments(`<comment ref="__proto__"><text><t>x</t></text></comment>`))).toBe(
      "workbook-damaged",
    );
    expect(Object.keys(Object.prototype)).toStrictEqual([]);
  });
});

/** What is told of a sheet with this drawing. */
const showsDrawing = (content: string) =>
  readSheet({
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        relationship("d", "drawing", "../drawings/drawing1.xml"),
      ),
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor>${content}</xdr:twoCellAnchor></xdr:wsDr>`,
    },
  }).hasDrawings;

describe("drawings", () => {
  test.each([
    ["picture", `<xdr:pic/>`, true],
    ["text box", `<xdr:sp><xdr:txBody><a:p><a:r><a:t>5 cuộc</a:t></a:r></a:p></xdr:txBody></xdr:sp>`, true],
    ["shape", `<xdr:sp><xdr:spPr><a:prstGeom prst="ellipse"/></xdr:spPr></xdr:sp>`, true],
    [
      "line of a letterhead",
      `<xdr:sp><xdr:spPr><a:prstGeom prst="line"/></xdr:spPr><xdr:txBody><a:t/></xdr:txBody></xdr:sp>`,
      false,
    ],
    [
      "connector",
      `<xdr:cxnSp><xdr:spPr><a:prstGeom prst="straightConnector1"/></xdr:spPr></xdr:cxnSp>`,
      false,
    ],
    [
      "chart",
      `<xdr:graphicFrame><a:graphic><a:graphicData uri="chart"><c:chart/></a:graphicData></a:graphic></xdr:graphicFrame>`,
      false,
    ],
    ["nothing", "", false],
  ])("%s", (_, content, shows) => {
    expect(showsDrawing(content)).toBe(shows);
  });

  test("the frames of comments are none", () => {
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        relationship("v", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
      ),
    };
    expect(readSheet({ parts }).hasDrawings).toBe(false);
  });
});
