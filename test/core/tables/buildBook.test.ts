import { describe, expect, it } from "vitest";
import { allCells } from "../../../src/core/tables/allCells.ts";
import { assertBookModel } from "../../../src/core/tables/assertBookModel.ts";
import type { ModelCell } from "../../../src/core/tables/sheetModel.ts";
import { aTableBook, someSubmissions } from "../../support/aTableBook.ts";
import { aTablePack } from "../../support/aTablePack.ts";
import { viewSheet } from "../../support/bookView.ts";

const book = aTableBook({ submissions: someSubmissions() });
const summaries = book.sheets.filter((sheet) => sheet.mark.kind === "summary");
const empty = aTableBook({ submissions: [] });

/** Rows above the body, and the columns of a body that only count its rows. */
function isFigure(cell: ModelCell, firstRow: number): boolean {
  return typeof cell.value === "number" && cell.row >= firstRow && cell.column > 0;
}

describe("the summary book", () => {
  it("has a guide, the pack's tables in its order, what was found, then lists, coverage, facts, ledger and pack", () => {
    expect(book.sheets.map((sheet) => sheet.mark.id)).toEqual([
      "muc-luc",
      ...aTablePack().tables.map((table) => table.id),
      "ra-soat",
      "LIST-1",
      "LIST-2",
      "NopBao",
      "DuLieu",
      "SoCai",
      "GoiCauHinh",
    ]);
  });

  it("keeps the rules of Excel, also when nothing was received", () => {
    expect(() => assertBookModel(book)).not.toThrow();
    expect(() => assertBookModel(empty)).not.toThrow();
  });

  it("is the same for the same input", () => {
    expect(aTableBook({ submissions: someSubmissions() })).toEqual(book);
  });

  it("shows no figure without its formula", () => {
    // The day by which a form was due is a fact of the call, not of the reports.
    const bare = summaries
      .filter((sheet) => sheet.mark.id !== "REMINDERS")
      .flatMap((sheet) =>
        sheet.cells
          .filter((cell) => isFigure(cell, sheet.freeze?.rows ?? 0) && cell.formula === undefined)
          .map((cell) => `${sheet.mark.id} ${cell.row} ${cell.column}`),
      );
    expect(bare).toEqual([]);
  });

  it("caches a value with every formula", () => {
    const uncached = book.sheets.flatMap((sheet) =>
      sheet.cells.filter((cell) => cell.formula !== undefined && cell.value === undefined),
    );
    expect(uncached).toEqual([]);
  });

  it("looks facts up by one literal key that stands in the data", () => {
    const keys = new Set(
      book.sheets.flatMap((sheet) =>
        sheet.tables.length === 0 ? [] : Array.from(allCells(sheet), (cell) => cell.value),
      ),
    );
    // Where the reader chooses the indicator, the key is joined from her choice.
    const fixed = summaries.filter(({ mark }) => mark.id !== "COMPARISON");
    const formulas = fixed.flatMap((sheet) => sheet.cells.flatMap((cell) => cell.formula ?? []));
    const lookups = formulas.flatMap((formula) => [...formula.matchAll(/(?:COUNTIFS|SUMIFS)\(([^()]*)\)/g)]);
    expect(lookups.length).toBeGreaterThan(100);
    for (const [, text = ""] of lookups) expect(text).toMatch(/^(?:tbl\w+\[\w+\],){1,2}"[^"]+"$/);
    const found = lookups.filter(([, text = ""]) => keys.has(/"([^"]+)"$/.exec(text)?.[1]));
    expect(found.length).toBeGreaterThan(50);
  });

  it("keeps received text that begins like a formula a text", () => {
    const cell = viewSheet(book, "DuLieu").sheet.cells.find((each) => each.value === "=Ý kiến");
    expect(cell?.formula).toBeUndefined();
  });

  it("links a unit to its first fact", () => {
    const link = viewSheet(book, "UNITS").cells("Đơn vị W2")[1]?.link;
    const row = Number(link?.cell.slice(1));
    const facts = viewSheet(book, "DuLieu");
    expect(link?.sheet).toBe("DuLieu");
    expect(facts.at(`E${row}`)?.value).toBe("W2");
    expect(facts.at(`E${row - 1}`)?.value).not.toBe("W2");
  });

  it("links the guide to every table", () => {
    const links = viewSheet(book, "muc-luc").sheet.cells.flatMap((cell) => cell.link?.sheet ?? []);
    for (const sheet of summaries) expect(links).toContain(sheet.name);
  });

  it("keeps ledger and pack very hidden under a header row", () => {
    const [ledger, pack] = ["SoCai", "GoiCauHinh"].map((id) => viewSheet(book, id));
    expect(ledger?.sheet.visibility).toBe("veryHidden");
    expect(ledger?.at("A1")?.value).toBe("id");
    expect(pack?.at("A2")?.value).toBe("merge-test");
    expect(pack?.at("B2")?.value).toBe("0".repeat(64));
  });
});
