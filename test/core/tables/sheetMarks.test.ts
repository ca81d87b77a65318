import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSheetMarkName, readSheetMarks, sheetMarkName } from "../../../src/core/tables/sheetMarks.ts";

describe("the name of a mark", () => {
  it("is a valid defined name that says what the sheet is", () => {
    expect(sheetMarkName({ kind: "summary", id: "TH-01" })).toBe("_thbc_sheet_summary_TH.2d.01");
  });

  it("gives the mark back, whatever the id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), (id) => {
        const name = sheetMarkName({ kind: "list", id });
        expect(name).toMatch(/^[A-Za-z0-9_.]+$/);
        expect(parseSheetMarkName(name)).toEqual({ kind: "list", id });
      }),
    );
  });

  it.each([
    "",
    "TongSo",
    "_thbc_stamp",
    "_thbc_sheet_summary_",
    "_thbc_sheet_other_a",
    "_thbc_sheet_list_a-b",
    "_thbc_sheet_list_a.",
  ])("%j is none", (name) => {
    expect(parseSheetMarkName(name)).toBeNull();
  });
});

describe("readSheetMarks", () => {
  const name = "_thbc_sheet_summary_TH.2d.01";
  const mark = { kind: "summary", id: "TH-01" };

  it.each([
    ["'Bảng ''1'''!$A$1", "Bảng '1'"],
    ["DuLieu!$A$1", "DuLieu"],
    ["'TH-01'!#REF!", "TH-01"],
  ])("%s marks %s", (refersTo, sheet) => {
    expect([...readSheetMarks([{ name, sheet: null, refersTo }])]).toEqual([[sheet, mark]]);
  });

  it.each(["#REF!$A$1", "#REF!", '"TH-01"', ""])("%s marks none: the sheet is gone", (refersTo) => {
    expect(readSheetMarks([{ name, sheet: null, refersTo }]).size).toBe(0);
  });

  it("a mark of one sheet alone is a copy that the user made", () => {
    expect(readSheetMarks([{ name, sheet: "TH-01 (2)", refersTo: "'TH-01 (2)'!$A$1" }]).size).toBe(0);
  });
});
