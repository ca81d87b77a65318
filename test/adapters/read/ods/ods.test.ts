import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";

import { cellsOf, formatFixture, refusalOf, workbookOf } from "../../../support/readFormats.ts";
import { withEntry } from "../../../support/zipBytes.ts";

const ods = formatFixture("bao-cao.ods");
const namespaces = ["office", "table", "text", "style", "number", "draw", "calcext", "fo"]
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(" ");

interface Parts {
  readonly styles?: string;
  readonly after?: string;
  readonly manifest?: string;
}

/** An .ods with one sheet "S" of these rows. */
function odsOf(rows: string, { styles = "", after = "", manifest = "" }: Parts = {}): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S" table:style-name="ta1">${rows}</table:table>${after}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(content),
    "META-INF/manifest.xml": strToU8(`<manifest>${manifest}</manifest>`),
  });
}

const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (attributes: string, content = "") =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const text = (value: string) => cell(`office:value-type="string"`, `<text:p>${value}</text:p>`);
const firstCells = async (rows: string, parts?: Parts) =>
  cellsOf((await workbookOf(odsOf(rows, parts))).sheets[0]);

test("an .ods says what its .xlsx says, but for what LibreOffice changed", async () => {
  const wanted = await workbookOf(formatFixture("bao-cao.xlsx"));
  const read = await workbookOf(ods);
  expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Biểu 1", "visible"],
    ["Phụ", "hidden"],
    ["Rất ẩn", "hidden"],
    ["Trống", "visible"],
  ]);
  const [first, second] = read.sheets;
  expect(cellsOf(first)).toEqual({
    ...cellsOf(wanted.sheets[0]),
    B3: { type: "date", serial: 44656, iso: "2022-04-05" },
    C3: { type: "date", serial: 44656.520833333336, iso: "2022-04-05" },
    D3: { type: "number", value: 0.5, format: "h:mm:ss" },
    A4: { type: "boolean", value: true, formula: "TRUE()" },
    B4: { type: "error", value: "#DIV/0!", formula: "#DIV/0!" },
  });
  expect(first?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
  expect([...(first?.hiddenRows ?? [])]).toEqual([5]);
  expect([...(first?.hiddenColumns ?? [])]).toEqual([5]);
  expect(cellsOf(second)).toEqual(cellsOf(wanted.sheets[1]));
  expect(read.names).toEqual([{ name: "SoLuong", sheet: null, refersTo: "'Biểu 1'!$B$2" }]);
});

test("values stand in attributes, with or without a text beside them", async () => {
  const cells = [
    `<table:table-cell office:value-type="float" office:value="3"/>`,
    `<table:table-cell office:value-type="string" office:string-value="a"/>`,
    cell(`office:value-type="percentage" office:value="0.5"`),
    cell(`office:value-type="boolean" office:boolean-value="true"`),
    cell(`office:value-type="date" office:date-value="2022-06-05"`),
    cell(`office:value-type="time" office:time-value="PT06H00M00S"`),
    cell(`office:value-type="string" calcext:value-type="error"`, "<text:p>#REF!</text:p>"),
  ];
  expect(await firstCells(row(cells.join("")))).toEqual({
    A1: { type: "number", value: 3 },
    B1: { type: "text", value: "a" },
    C1: { type: "number", value: 0.5, format: "0%" },
    D1: { type: "boolean", value: true },
    E1: { type: "date", serial: 44717, iso: "2022-06-05" },
    F1: { type: "number", value: 0.25, format: "h:mm:ss" },
    G1: { type: "error", value: "#REF!" },
  });
});

test("a formula without a value is said to be uncalculated, and formulas read as in Excel", async () => {
  const formula = `of:=SUM([.A1:.B2];[$'Phụ lục'.$C$3])`;
  const calculated = `table:formula="${formula}" office:value-type="float" office:value="7"`;
  expect(await firstCells(row(cell(`table:formula="${formula}"`) + cell(calculated)))).toEqual({
    A1: { type: "blank", formula: "SUM(A1:B2,'Phụ lục'!$C$3)", uncalculated: true },
    B1: { type: "number", value: 7, formula: "SUM(A1:B2,'Phụ lục'!$C$3)" },
  });
});

test("texts: paragraphs, spaces, breaks, spans, notes", async () => {
  const content = `<office:annotation><text:p>ghi  chú</text:p></office:annotation><text:p>a<text:s text:c="3"/>b\n c<text:tab/><text:span>d<text:line-break/></text:span>e</text:p><text:p/><text:p>f</text:p>`;
  expect(await firstCells(row(cell(`office:value-type="string"`, content)))).toEqual({
    A1: { type: "text", value: "a   b c\td\ne\n\nf", comment: "ghi chú" },
  });
});

const style = (name: string, family: string, rest: string, font = "") =>
  `<style:style style:name="${name}" style:family="${family}" ${rest}>${font === "" ? "" : `<style:text-properties style:font-name="${font}"/>`}</style:style>`;

const styled = (name: string, content: string) =>
  cell(`office:value-type="string" table:style-name="${name}"`, `<text:p>${content}</text:p>`);

test("fonts come from the span, the cell's style, its parents and the column", async () => {
  const styles = [
    style("a", "table-cell", "", ".VnTime"),
    style("b", "table-cell", `style:parent-style-name="a"`),
    style("b", "text", "", "VNI-Times"),
    style("loop", "table-cell", `style:parent-style-name="loop"`),
  ].join("");
  const column = `<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="a"/>`;
  const cells = [
    styled("b", "x"),
    styled("b", `<text:span text:style-name="b">y</text:span>`),
    text("z"),
    styled("loop", "w"),
  ].join("");
  expect(await firstCells(column + row(cells), { styles })).toEqual({
    A1: { type: "text", value: "x", font: ".VnTime" },
    B1: { type: "text", value: "y", font: "VNI-Times" },
    C1: { type: "text", value: "z", font: ".VnTime" },
    D1: { type: "text", value: "w" },
  });
});

test("header rows, groups and repeated rows and cells keep their places", async () => {
  const rows = `<table:table-header-rows>${row(text("đầu"))}</table:table-header-rows><table:table-row-group>${row("<table:table-cell/>", `table:number-rows-repeated="3"`)}${row(`<table:table-cell table:number-columns-repeated="2"/>${cell(`office:value-type="float" office:value="1" table:number-columns-repeated="2"`)}`, `table:number-rows-repeated="2"`)}</table:table-row-group>${row("<table:table-cell/>", `table:number-rows-repeated="1048569"`)}`;
  const one = { type: "number", value: 1 };
  expect(await firstCells(rows)).toEqual({
    A1: { type: "text", value: "đầu" },
    C5: one,
    D5: one,
    C6: one,
    D6: one,
  });
});

const full = (columns: number) =>
  cell(`office:value-type="float" office:value="1" table:number-columns-repeated="${columns}"`);

test("repeat bombs are refused at once", async () => {
  const bomb = row(full(16_384), `table:number-rows-repeated="1048576"`);
  expect(await refusalOf(odsOf(bomb))).toBe("over-budget");
  expect(await refusalOf(odsOf(row(full(2_000_000_000))))).toBe("over-budget");
  expect(await refusalOf(odsOf(row(full(20_000))))).toBe("workbook-damaged");
});

test("a table of another file is no sheet but a link", async () => {
  const after = `<table:table table:name="'file:///x.ods'#$S"><table:table-source/>${row(text("x"))}</table:table>`;
  const read = await workbookOf(odsOf(row(text("a")), { after }));
  expect(read.sheets).toHaveLength(1);
  expect(read.hasExternalLinks).toBe(true);
});

const hasDrawings = async (drawn: string) =>
  (await workbookOf(odsOf(`<table:shapes>${drawn}</table:shapes>${row(text("a"))}`))).sheets[0]?.hasDrawings;

test("pictures and shapes are seen, charts and lines are not", async () => {
  expect(await hasDrawings("<draw:frame><draw:image/></draw:frame>")).toBe(true);
  expect(await hasDrawings("<draw:g><draw:custom-shape/></draw:g>")).toBe(true);
  expect(await hasDrawings("<draw:frame><draw:object/><draw:image/></draw:frame>")).toBe(false);
  expect(await hasDrawings("<draw:line/>")).toBe(false);
});

test("an .ods packed again by another program is read; other open documents are not", async () => {
  const parts = unzipSync(ods);
  expect(await refusalOf(zipSync(parts))).toBeNull();
  const content = `<office:document-content ${namespaces}><office:body><office:text/></office:body></office:document-content>`;
  expect(await refusalOf(zipSync({ ...parts, "content.xml": strToU8(content) }))).toBe("not-a-workbook");
  expect(await refusalOf(zipSync({ mimetype: strToU8("x"), "encrypted-package": strToU8("x") }))).toBe(
    "encrypted",
  );
});

test("encrypted, damaged and cut files are refused", async () => {
  const encrypted = odsOf(row(text("a")), { manifest: "<manifest:encryption-data/>" });
  expect(await refusalOf(encrypted)).toBe("encrypted");
  const parts = unzipSync(ods);
  const index = Object.keys(parts).indexOf("content.xml");
  expect(await refusalOf(withEntry(ods, index, { crc: 1 }))).toBe("workbook-damaged");
  const content = strFromU8(parts["content.xml"] ?? new Uint8Array(0));
  const withContent = (xml: string) => zipSync({ ...parts, "content.xml": strToU8(xml) });
  expect(await refusalOf(withContent(content))).toBeNull();
  expect(await refusalOf(withContent(content.slice(0, content.length / 2)))).toBe("workbook-damaged");
  expect(await refusalOf(withContent(`<!DOCTYPE x>${content.slice(content.indexOf("?>") + 2)}`))).toBe(
    "document-type-declaration",
  );
});
