import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { assertBookModel } from "../../../src/core/tables/assertBookModel.ts";
import { aTableBook, someSubmissions } from "../../support/aTableBook.ts";
import { viewSheet } from "../../support/bookView.ts";

const facts = viewSheet(aTableBook({ submissions: someSubmissions() }), "DuLieu");

/** The figure in row 4 of DuLieu, with the file, sheet and cell that it was read from. */
const known = {
  file: String(facts.at("R4")?.value),
  sheet: String(facts.at("S4")?.value),
  cell: String(facts.at("T4")?.value),
};

const findings: readonly Finding[] = [
  {
    code: "value-fraction",
    severity: "error",
    at: { ...known, unit: "W1", template: "ROWS-1" },
    data: { label: "Số cuộc", value: "1.5" },
  },
  { code: "file-duplicate", severity: "note", at: { file: "b.xlsx" }, data: { of: "a.xlsx" } },
  {
    code: "value-approximate",
    severity: "warning",
    at: { file: "c.xlsx", sheet: "S", cell: "C5", unit: "W2", template: "GRID-1" },
    data: { label: "Số hộ", raw: "khoảng 50", value: "50" },
  },
];

const book = aTableBook({ submissions: someSubmissions(), findings });
const { sheet, at } = viewSheet(book, "ra-soat");
const head = sheet.freeze?.rows ?? 0;

/** The sheet's rows, counted as Excel does, that speak of the files of these findings; merging finds more. */
const listed = Array.from({ length: (sheet.autoFilter?.bottom ?? -1) + 1 }, (_, index) => index + 1).filter(
  (row) => findings.some((finding) => finding.at.file === at(`F${row}`)?.value),
);

function column(letter: string): readonly unknown[] {
  return listed.map((row) => at(`${letter}${row}`)?.value);
}

describe("the sheet Rà soát", () => {
  it("keeps the rules of Excel, also when nothing was found", () => {
    expect(() => assertBookModel(book)).not.toThrow();
    const empty = aTableBook({ submissions: [] });
    expect(() => assertBookModel(empty)).not.toThrow();
    expect(viewSheet(empty, "ra-soat").sheet.autoFilter).toBeUndefined();
  });

  it("lists the coordinator's work before the units', and errors before warnings", () => {
    expect(column("B")).toEqual(["Lưu ý", "Lỗi", "Cảnh báo"]);
    expect(column("F")).toEqual(["b.xlsx", known.file, "c.xlsx"]);
    expect(column("H")).toEqual(["", known.cell, "C5"]);
  });

  it("leads to the figure in DuLieu, else to the unit, else nowhere", () => {
    const links = listed.map((row) => at(`A${row}`)?.link);
    expect(links[0]).toBeUndefined();
    expect(links[1]).toMatchObject({ sheet: "DuLieu", cell: "A4" });
    const row = Number(links[2]?.cell.slice(1));
    expect(links[2]?.sheet).toBe("DuLieu");
    expect(viewSheet(book, "DuLieu").at(`E${row}`)?.value).toBe("W2");
  });

  it("is filtered from the last row of its header to its last finding", () => {
    const { top, bottom } = sheet.autoFilter ?? { top: -1, bottom: -1 };
    expect(top).toBe(head - 1);
    expect(at(`A${bottom + 1}`)?.value).toBe(bottom - top);
    expect(at(`A${bottom + 2}`)?.value).not.toBe(bottom - top + 1);
  });
});
