import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSheetName, nameKey, quoteSheetName, safeSheetName } from "../../../src/core/tables/sheetName.ts";

describe("safeSheetName", () => {
  it.each([
    ["TH-01", [], "TH-01"],
    ["TH-01", ["th-01"], "TH-01 (2)"],
    ["TH-01", ["TH-01", "TH-01 (2)"], "TH-01 (3)"],
    ["6/2022: [kỳ]?*\\", [], "6-2022- -kỳ----"],
    ["'trích'", [], "trích"],
    ["", [], "Sheet"],
    ["History", [], "History_"],
    ["Ủy ban nhân dân thị xã Đức Phổ tỉnh Quảng Ngãi", [], "Ủy ban nhân dân thị xã Đức Phổ"],
    ["a".repeat(40), ["a".repeat(31)], `${"a".repeat(27)} (2)`],
    ["Tổng".normalize("NFD"), ["Tổng"], "Tổng (2)"],
  ])("%j beside %j is %j", (name, taken, expected) => {
    expect(safeSheetName(name, taken)).toBe(expected);
  });

  it("is always valid and free", () => {
    const names = fc.string({ unit: "binary", maxLength: 45 });
    fc.assert(
      fc.property(names, fc.array(names), (name, others) => {
        const taken = others.map((other) => safeSheetName(other, []));
        const safe = safeSheetName(name, taken);
        expect(isSheetName(safe)).toBe(true);
        expect(taken.map(nameKey)).not.toContain(nameKey(safe));
      }),
    );
  });
});

describe("isSheetName", () => {
  it.each(["", " ", "a/b", "[a]", "'a", "a'", "a".repeat(32), "history", "a\nb"])("refuses %j", (name) => {
    expect(isSheetName(name)).toBe(false);
  });

  it.each(["TH-01", "Tổng hợp's", "1", "a".repeat(31)])("takes %j", (name) => {
    expect(isSheetName(name)).toBe(true);
  });
});

describe("quoteSheetName", () => {
  it("doubles apostrophes", () => {
    expect(quoteSheetName("a'b")).toBe("'a''b'");
  });
});
