import { expect, test } from "vitest";
import * as XLSX from "xlsx";

import { cellsOf, formatFixture, refusalOf, workbookOf } from "../../../support/readFormats.ts";
import { writtenBySheetJs } from "../../../support/writtenBySheetJs.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

interface Parts {
  readonly before?: string;
  readonly options?: string;
}

function xmlOf(table: string, { before = "", options = "" }: Parts = {}): string {
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${before}<Worksheet ss:Name="S"><Table>${table}</Table>${options}</Worksheet></Workbook>`;
}

const firstCells = async (table: string, parts?: Parts) =>
  cellsOf((await workbookOf(utf8(xmlOf(table, parts)))).sheets[0]);
const data = (type: string, value: string) => `<Data ss:Type="${type}">${value}</Data>`;

const withoutFonts = (cells: ReturnType<typeof cellsOf>) =>
  Object.fromEntries(
    Object.entries(cells).map(([address, cell]) => {
      if (!("font" in cell)) return [address, cell];
      const { font: _font, ...rest } = cell;
      return [address, rest];
    }),
  );

// SheetJS writes no fonts into this format.
test("what SheetJS writes from an .xlsx is read as the .xlsx", async () => {
  const source = XLSX.read(formatFixture("bao-cao.xlsx"), { cellNF: true, cellStyles: true });
  const read = await workbookOf(writtenBySheetJs(source, { bookType: "xlml" }));
  const wanted = await workbookOf(formatFixture("bao-cao.xlsx"));
  expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    wanted.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  for (const [index, sheet] of read.sheets.entries()) {
    expect(cellsOf(sheet)).toEqual(withoutFonts(cellsOf(wanted.sheets[index])));
    expect(sheet.merges).toEqual(wanted.sheets[index]?.merges);
    expect(sheet.hiddenRows).toEqual(wanted.sheets[index]?.hiddenRows);
    expect(sheet.hiddenColumns).toEqual(wanted.sheets[index]?.hiddenColumns);
  }
  expect(read.names).toEqual(wanted.names);
});

test("places: stated, following, behind merged cells and spanned rows", async () => {
  const table = `<Row ss:Index="2"><Cell ss:MergeAcross="1" ss:MergeDown="1">${data("String", "a")}</Cell><Cell>${data("Number", "1")}</Cell><Cell ss:Index="6">${data("Number", "2")}</Cell></Row><Row ss:Span="2"/><Row><Cell>${data("Number", "3")}</Cell></Row>`;
  const { sheets } = await workbookOf(utf8(xmlOf(table)));
  expect(cellsOf(sheets[0])).toEqual({
    A2: { type: "text", value: "a" },
    C2: { type: "number", value: 1 },
    F2: { type: "number", value: 2 },
    A6: { type: "number", value: 3 },
  });
  expect(sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
});

test("values of every type, with fonts and formats of styles and their parents", async () => {
  const before = `<Styles><Style ss:ID="Default"><Font ss:FontName=".VnTime"/></Style><Style ss:ID="p" ss:Parent="Default"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="dd/mm/yyyy"/></Style></Styles>`;
  const table = `<Column ss:Index="2" ss:Span="1" ss:StyleID="p"/><Row><Cell ss:StyleID="p">${data("String", "Céng&#10;hoµ")}</Cell><Cell>${data("Number", "0.5")}</Cell><Cell ss:StyleID="d">${data("DateTime", "2022-04-05T00:00:00.000")}</Cell><Cell ss:StyleID="d">${data("Number", "44656")}</Cell><Cell>${data("Boolean", "1")}</Cell><Cell>${data("Error", "#N/A")}</Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B><Font html:Face="VNI-Times">Toå</Font></B> x</ss:Data><Comment><ss:Data>ghi <B>chú</B></ss:Data></Comment></Cell></Row>`;
  const date = { type: "date", serial: 44656, iso: "2022-04-05", format: "dd/mm/yyyy" };
  expect(await firstCells(table, { before })).toEqual({
    A1: { type: "text", value: "Céng\nhoµ", font: ".VnTime" },
    B1: { type: "number", value: 0.5, format: "0.00%" },
    C1: date,
    D1: date,
    E1: { type: "boolean", value: true },
    F1: { type: "error", value: "#N/A" },
    G1: { type: "text", value: "Toå x", font: "VNI-Times", comment: "ghi chú" },
  });
});

test("formulas read as in Excel; one without a value is uncalculated", async () => {
  const table = `<Row/><Row><Cell/><Cell ss:Formula="=SUM(R[-1]C[-1]:R1C)+'R1C1'!RC3&amp;&quot;RC&quot;"/><Cell ss:Formula="=ROUND(RC[-1],0)">${data("Number", "4")}</Cell></Row>`;
  expect(await firstCells(table)).toEqual({
    B2: { type: "blank", formula: `SUM(A1:B$1)+'R1C1'!$C2&"RC"`, uncalculated: true },
    C2: { type: "number", value: 4, formula: "ROUND(B2,0)" },
  });
});

test("hidden lines and sheets, 1904 and links", async () => {
  const table = `<Column ss:Index="2" ss:Hidden="1"/><Row ss:Hidden="1"><Cell>${data("Number", "1")}</Cell><Cell>${data("Number", "2")}</Cell></Row>`;
  const before = `<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/><SupBook/></ExcelWorkbook><Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>`;
  const options = `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible></WorksheetOptions>`;
  const dated = `<Row><Cell ss:StyleID="d">${data("Number", "43194")}</Cell></Row>`;
  const read = await workbookOf(utf8(xmlOf(table + dated, { before, options })));
  expect(read.sheets[0]).toMatchObject({ visibility: "veryHidden" });
  expect([...(read.sheets[0]?.hiddenRows ?? [])]).toEqual([0]);
  expect([...(read.sheets[0]?.hiddenColumns ?? [])]).toEqual([1]);
  expect(cellsOf(read.sheets[0])["A2"]).toMatchObject({ type: "date", iso: "2022-04-05" });
  expect(read.hasExternalLinks).toBe(true);
});

test("cut at every tenth, with a document type or outside the sheet it is refused", async () => {
  const whole = xmlOf(`<Row><Cell>${data("String", "a")}</Cell></Row>`);
  expect(await refusalOf(utf8(whole))).toBeNull();
  for (let tenth = 4; tenth < 10; tenth++) {
    expect(await refusalOf(utf8(whole.slice(0, (whole.length * tenth) / 10)))).toBe("workbook-damaged");
  }
  expect(await refusalOf(utf8(whole.replace("<Workbook", "<!DOCTYPE x><Workbook")))).toBe(
    "document-type-declaration",
  );
  expect(await refusalOf(utf8(xmlOf(`<Row ss:Index="2000000"><Cell/></Row>`)))).toBe("workbook-damaged");
  expect(
    await refusalOf(utf8(xmlOf(`<Row><Cell ss:Index="20000">${data("Number", "1")}</Cell></Row>`))),
  ).toBe("workbook-damaged");
});

test("in UTF-16 it reads the same", async () => {
  const text = xmlOf(`<Row><Cell>${data("String", "Phổ Ninh")}</Cell></Row>`);
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  Array.from({ length: text.length }, (_, index) =>
    new DataView(bytes.buffer).setUint16(2 + index * 2, text.charCodeAt(index), true),
  );
  expect(cellsOf((await workbookOf(bytes)).sheets[0])).toEqual({ A1: { type: "text", value: "Phổ Ninh" } });
});
