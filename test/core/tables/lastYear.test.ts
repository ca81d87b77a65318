import { describe, expect, it } from "vitest";
import { unitOn } from "../../../src/core/pack/unitOn.ts";
import { viewSheet, type SheetView } from "../../support/bookView.ts";
import { amounts, figureOf, mergedPack, mergedUnitsBook } from "../../support/mergedUnitsBook.ts";

/** Nghị quyết số 1677/NQ-UBTVQH15. */
const merged = {
  "Phường Đức Phổ": ["P-NGUYENNGHIEM", "P-PHOHOA", "P-PHOMINH", "P-PHOVINH", "P-PHONINH"],
  "Phường Trà Câu": ["P-PHOVAN", "P-PHOQUANG", "X-PHOAN", "X-PHOTHUAN"],
  "Phường Sa Huỳnh": ["P-PHOTHANH", "X-PHOCHAU"],
  "Xã Nguyễn Nghiêm": ["X-PHONHON", "X-PHOPHONG"],
  "Xã Khánh Cường": ["X-PHOKHANH", "X-PHOCUONG"],
} as const;
const before = Object.values(merged).flat();

const sumOf = (units: readonly string[], code: string): number =>
  units.reduce((total, unit) => total + figureOf(unit, code), 0);

const note = (view: SheetView) => view.texts.filter((text) => text.includes("Phường Sa Huỳnh là tổng"));

describe("last year's figures after a merger of units", () => {
  const book = mergedUnitsBook(before);
  const comparison = viewSheet(book, "TH-13");

  it("stand under the unit that came after, each the exact sum of those before it", () => {
    for (const [name, units] of Object.entries(merged)) {
      expect(comparison.row(name)[3]).toBe(sumOf(units, "A01"));
    }
    expect(comparison.row("TỔNG CỘNG")[3]).toBe(sumOf(before, "A01"));
  });

  it("add up over all units in the table by indicator", () => {
    const rows = viewSheet(book, "TH-02");
    const totals = rows.sheet.cells.filter(({ column }) => column === 4).map(({ value }) => value);
    expect(totals).toEqual(expect.arrayContaining(amounts.map((code) => sumOf(before, code))));
  });

  it("are formulas over rows that name the unit of then and its report", () => {
    expect(comparison.cells("Phường Sa Huỳnh")[3]?.formula).toContain("tblKyTruoc");
    const data = viewSheet(book, "KyTruoc").sheet;
    const header = data.cells.filter(({ row }) => row === 0).map(({ value }) => value);
    const rows = new Map<number, Map<unknown, unknown>>();
    for (const { row, column, value } of data.cells) {
      if (row === 0) continue;
      rows.set(row, (rows.get(row) ?? new Map()).set(header[column], value));
    }
    const found = [...rows.values()].filter(
      (row) => row.get("tinh_cho") === "P-SAHUYNH" && row.get("chi_tieu") === "A01",
    );
    expect(found.map((row) => [row.get("nguon"), row.get("don_vi"), row.get("gia_tri")])).toEqual([
      ["2025-H1", "P-PHOTHANH", figureOf("P-PHOTHANH", "A01")],
      ["2025-H1", "X-PHOCHAU", figureOf("X-PHOCHAU", "A01")],
    ]);
  });

  it("go before what the unit of today states of them, which stands where nobody reported", () => {
    const some = viewSheet(mergedUnitsBook(merged["Phường Sa Huỳnh"]), "TH-13");
    expect(some.row("Phường Sa Huỳnh")[3]).toBe(sumOf(merged["Phường Sa Huỳnh"], "A01"));
    expect(some.row("Xã Khánh Cường")[3]).toBe(1);
  });

  it("name the units before in a note, and those of them that are missing", () => {
    expect(note(comparison)).toMatchObject([expect.stringContaining("Phường Phổ Thạnh; Xã Phổ Châu.")]);
    expect(note(comparison)[0]).not.toContain("Chưa có số liệu");

    const partly = viewSheet(mergedUnitsBook(["P-PHOTHANH"]), "TH-13");
    expect(partly.row("Phường Sa Huỳnh")[3]).toBe(figureOf("P-PHOTHANH", "A01"));
    expect(note(partly)[0]).toContain("Xã Phổ Châu (DV-01)");

    const oneBlank = viewSheet(mergedUnitsBook(before, ["X-PHOCHAU/A01"]), "TH-13");
    expect(oneBlank.row("Phường Sa Huỳnh")[3]).toBe(figureOf("P-PHOTHANH", "A01"));
    expect(note(oneBlank)[0]).toContain("Xã Phổ Châu (DV-01: A01)");
  });

  it("are blank where none of the units before has any", () => {
    const blank = before.map((unit) => `${unit}/A05`);
    const view = viewSheet(mergedUnitsBook(before, blank), "KyTruoc");
    expect(view.texts).not.toContain("A05");
  });
});

describe("the unit that answers for another on a day", () => {
  it("is itself while it exists, then the one that it went into", () => {
    expect(unitOn(mergedPack, "X-PHOCHAU", "2025-06-30")?.id).toBe("X-PHOCHAU");
    expect(unitOn(mergedPack, "X-PHOCHAU", "2025-07-01")?.id).toBe("P-SAHUYNH");
  });

  it("is none when the unit was divided", () => {
    const units = mergedPack.units.map((unit) =>
      unit.id === "X-PHOCHAU" ? { ...unit, successors: ["P-SAHUYNH", "P-DUCPHO"] } : unit,
    );
    expect(unitOn({ ...mergedPack, units }, "X-PHOCHAU", "2026-01-01")).toBeNull();
  });
});
