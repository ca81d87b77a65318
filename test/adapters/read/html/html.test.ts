import { expect, test } from "vitest";

import { cellsOf, refusalOf, workbookOf } from "../../../support/readFormats.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (body: string, head = "") => utf8(`<html><head>${head}</head><body>${body}</body></html>`);
const text = (value: string) => ({ type: "text", value });

test("a table of a system's export: all cells are text as shown", async () => {
  const { sheets } = await workbookOf(
    page(
      `<table border=1><tr><th colspan=2>Báo&nbsp;cáo <b>quý</b></th><th rowspan="2">Ghi chú</th></tr><tr><td>Số cuộc</td><td>1.234</td></tr><tr><td>Tỷ lệ<br>(%)</td><td>1,5</td><td>05/4/2022</td></tr></table>`,
      `<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>td{a:b}</style>`,
    ),
  );
  expect(cellsOf(sheets[0])).toEqual({
    A1: text("Báo\u00a0cáo quý"),
    C1: text("Ghi chú"),
    A2: text("Số cuộc"),
    B2: text("1.234"),
    A3: text("Tỷ lệ\n(%)"),
    B3: text("1,5"),
    C3: text("05/4/2022"),
  });
  expect(sheets[0]?.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 0, left: 2, bottom: 1, right: 2 },
  ]);
});

test("the numbers that Excel and LibreOffice write beside the text hold, but not those of dates", async () => {
  const { sheets } = await workbookOf(
    page(
      `<table><tr><td x:num="1234.5">1.235</td><td sdval="0.985" sdnum="1033;0;0.0%">98,5%</td><td x:num="44656">05/04/2022</td><td x:num>7</td><td x:num="3" x:fmla="=SUM(A1:B1)">3</td></tr></table>`,
    ),
  );
  expect(cellsOf(sheets[0])).toEqual({
    A1: { type: "number", value: 1234.5, text: "1.235" },
    B1: { type: "number", value: 0.985, text: "98,5%", format: "0%" },
    C1: text("05/04/2022"),
    D1: text("7"),
    E1: { type: "number", value: 3, text: "3", formula: "SUM(A1:B1)" },
  });
});

test("references, fonts, hidden rows and missing end tags", async () => {
  const { sheets } = await workbookOf(
    page(
      `<table><tr style="display:none"><td>&#7893; &ocirc; &amp;lt; &unknown; &#x1EA1;<td><font face=".VnTime">Céng</font> hoµ<tr><td>b</table>`,
    ),
  );
  expect(cellsOf(sheets[0])).toEqual({
    A1: text("ổ ô &lt; &unknown; ạ"),
    B1: { type: "text", value: "Céng hoµ", font: ".VnTime" },
    A2: text("b"),
  });
  expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([0]);
});

test("several tables are several sheets; a font with a comma makes no .csv of a page", async () => {
  const { sheets } = await workbookOf(
    utf8(
      `<table style=font-family:Arial,Tahoma><tr><td>a</td></tr></table><p>,;</p><table><tr><td>b</td></tr></table>`,
    ),
  );
  expect(sheets.map((sheet) => cellsOf(sheet))).toEqual([{ A1: text("a") }, { A1: text("b") }]);
});

const ascii = (value: string) => Uint8Array.from(value, (letter) => letter.charCodeAt(0));

test("pages in older code pages", async () => {
  const head = `<html><head><meta charset="windows-1258"></head><table><tr><td>`;
  // "Phổ Đức" in code page 1258: ô and a hook, Đ, ư and an acute.
  const name = [0x50, 0x68, 0xf4, 0xd2, 0x20, 0xd0, 0xfd, 0xec, 0x63];
  const bytes = Uint8Array.from([...ascii(head), ...name, ...ascii("</td></tr></table></html>")]);
  expect(cellsOf((await workbookOf(bytes)).sheets[0])).toEqual({ A1: text("Phổ Đức") });
});

test("comments, scripts and styles are no cells", async () => {
  const { sheets } = await workbookOf(
    page(
      `<!--[if x]><table><tr><td>no</td></tr></table><![endif]--><script>"<table>"</script><table><tr><td>a</td></tr></table>`,
    ),
  );
  expect(sheets).toHaveLength(1);
});

test("a page without a table, with tables in tables, or cut short is refused", async () => {
  expect(await refusalOf(page("<p>Kính gửi</p>"))).toBe("web-page");
  expect(await refusalOf(page("<table><tr><td> </td></tr></table>"))).toBe("web-page");
  expect(await refusalOf(page("<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>"))).toBe(
    "web-page",
  );
  expect(await refusalOf(utf8("<html><table><tr><td>a</td></tr><tr><td>b"))).toBe("workbook-damaged");
});
