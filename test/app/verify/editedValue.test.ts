import { describe, expect, it } from "vitest";
import { editedValue, type TypedInto } from "../../../src/app/verify/editedValue.ts";
import { indicator, type ValueType } from "../../../src/core/pack/indicator.ts";
import type { Measure } from "../../../src/core/pack/template.ts";
import { anIndicator } from "../../support/aTemplate.ts";

const choices = [{ value: "Đạt", aliases: [] }];
const of = (type: ValueType) =>
  indicator.parse(anIndicator("a", { type, ...(type === "choice" ? { choices } : {}) }));

describe("what was typed over in DuLieu, as a decision writes it", () => {
  const table: readonly (readonly [ValueType, TypedInto["column"], TypedInto["value"], string | null])[] = [
    ["int", "gia_tri", 77, "77"],
    ["int", "gia_tri", 7.5, null],
    ["int", "gia_tri", "bảy", null],
    ["int", "gia_tri", null, ""],
    ["int", "van_ban", "77", null],
    ["dec", "gia_tri", 7.5, "7.5"],
    ["pct", "gia_tri", 99.5, "99.5"],
    ["date", "van_ban", "05/04/2022", "2022-04-05"],
    ["date", "van_ban", 44_656, "2022-04-05"],
    ["date", "gia_tri", 44_656, "2022-04-05"],
    ["date", "gia_tri", 44_656.5, null],
    ["date", "van_ban", "hôm qua", null],
    ["bool", "van_ban", "không", "Không"],
    ["bool", "van_ban", "Có", "Có"],
    ["bool", "gia_tri", 0, "Không"],
    ["bool", "gia_tri", true, "Có"],
    ["bool", "gia_tri", 2, null],
    ["choice", "van_ban", "đạt", "Đạt"],
    ["choice", "van_ban", "Giỏi", null],
    ["choice", "gia_tri", 0, null],
    ["text", "van_ban", "Đã họp", "Đã họp"],
    ["text", "gia_tri", 3, null],
    ["text", "van_ban", null, ""],
  ];
  it.each(table)("%s: %s ← %s is %s", (type, column, value, expected) => {
    expect(editedValue({ column, value }, of(type), "current")).toBe(expected);
  });

  it("is a text in the column of notes, whatever the indicator is", () => {
    const note: Measure = "note";
    expect(editedValue({ column: "van_ban", value: "xem công văn" }, of("int"), note)).toBe("xem công văn");
  });
});
