import { describe, expect, it } from "vitest";
import { copyMarkName } from "../../../src/core/tables/sheetMarks.ts";
import { aSheet, aWorkbook } from "../../support/sheetBuilder.ts";
import { only, takeIn, verticalForm } from "../../support/smallForms.ts";

describe("a received sheet that was shown in a workbook", () => {
  const sheets = [
    aSheet(verticalForm(), { name: "Bản xem" }),
    aSheet(verticalForm([1, 2, "Có", 3, 4, 5, 6, 7, "Tốt"]), { name: "Biểu 1" }),
  ];

  it("is not read a second time", () => {
    const mark = { name: copyMarkName("ab".repeat(32), 1), sheet: null, refersTo: "'Bản xem'!$A$1" };
    const result = takeIn(aWorkbook(sheets, [mark]));
    expect(only(result).source.sheet).toBe("Biểu 1");
    expect(result.sheets.map(({ outcome }) => outcome)).toEqual(["ignored", "form"]);
  });
});
