import { strFromU8, unzipSync } from "fflate";
import { parseStringPromise } from "xml2js";
import { describe, expect, it } from "vitest";
import { updateBook } from "../../../src/adapters/xlsx/updateBook.ts";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import type { BookModel } from "../../../src/core/tables/sheetModel.ts";
import { aTableBook, someSubmissions } from "../../support/aTableBook.ts";

const book: BookModel = aTableBook({ submissions: someSubmissions() });

function chartsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = unzipSync(bytes);
  const charts = Object.keys(parts).filter((name) => /^xl\/(?:charts|drawings)\/.*\.xml/.test(name));
  return Object.fromEntries(charts.map((name) => [name, strFromU8(parts[name] ?? new Uint8Array())]));
}

describe("native charts", () => {
  it("refer to the cells of their own sheet", async () => {
    const charts = chartsOf(writeBook(book));
    expect(Object.keys(charts).toSorted()).toEqual([
      "xl/charts/chart1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
    ]);
    const chart = charts["xl/charts/chart1.xml"] ?? "";
    await parseStringPromise(chart);
    const references = [...chart.matchAll(/<c:f>([^<]+)<\/c:f>/g)].map(([, reference]) => reference);
    const sheet = book.sheets.find(({ mark }) => mark.id === "COMPARISON");
    const place = sheet?.charts?.[0]?.categories;
    const [top, bottom] = [(place?.top ?? 0) + 1, (place?.bottom ?? 0) + 1];
    expect(references).toContain(`'COMPARISON'!$J$${top}:$J$${bottom}`);
    expect(references).toContain(`'COMPARISON'!$C$${top}:$C$${bottom}`);
    expect(references).toContain(`'COMPARISON'!$D$${top}:$D$${bottom}`);
  });

  it("are drawn again when the book is updated, none is left behind", () => {
    const first = writeBook(book);
    const again = updateBook(first, book);
    expect(again.ok && Object.keys(chartsOf(again.value.bytes)).toSorted()).toEqual(
      Object.keys(chartsOf(first)).toSorted(),
    );
  });
});
