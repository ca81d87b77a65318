import { describe, expect, test } from "vitest";
import { foldKey } from "../../../src/core/workbook/text/fold.ts";
import { readTypedNumber, type NumberOptions } from "../../../src/core/workbook/text/parseNumber.ts";

const words = {
  zero: new Set(["không", "không có", "-", "//", "…", "KPS", "0 có"].map(foldKey)),
  notApplicable: new Set(["không thuộc đối tượng", "N/A"].map(foldKey)),
  unitOfMeasure: new Set(["cuộc", "mô hình", "lượt", "người", "vụ"].map(foldKey)),
};
const whole: NumberOptions = { decimals: 0, percent: false, words };
const money: NumberOptions = { decimals: 2, percent: false, unitOfMeasure: "triệu đồng", words };
const area: NumberOptions = { decimals: 1, percent: false, unitOfMeasure: "m²", words };
const percent: NumberOptions = { decimals: 2, percent: true, words };

describe("whole numbers", () => {
  test.each([
    ["3", "3", "text-number"],
    ["05", "5", "text-number"],
    ["1.234", "1234", "thousands-separator"],
    ["90.383", "90383", "thousands-separator"],
    ["1,234", "1234", "thousands-separator"],
    ["1 234", "1234", "thousands-separator"],
    ["1.234.567", "1234567", "thousands-separator"],
    ["1,234,567", "1234567", "thousands-separator"],
    ["１２", "12", "text-number"],
    ["15 cuộc", "15", "unit-words"],
    ["02 mô hình", "2", "unit-words"],
    ["12 lượt người", "12", "unit-words"],
    ["-4", "-4", "text-number"],
    ["7.", "7", "text-number"],
    ["12,5", "12.5", "decimal-comma"],
    ["0.125", "0.125", "text-number"],
  ])("%j is %s", (text, value, conversion) => {
    expect(readTypedNumber(text, whole)).toEqual({ type: "number", value, conversion, approximate: false });
  });

  test.each([
    ["~200", "200"],
    ["khoảng 50", "50"],
    [">100", "100"],
    ["gần 300", "300"],
    ["hơn 1.200", "1200"],
  ])("%j is approximately %s", (text, value) => {
    expect(readTypedNumber(text, whole)).toEqual({
      type: "number",
      value,
      conversion: "approximation",
      approximate: true,
    });
  });

  test.each(["không", "Không có", "-", "–", "//", "…", "kps", "0 có"])("%j is a word for zero", (text) => {
    expect(readTypedNumber(text, whole).type).toBe("zero");
  });

  test.each([
    ["1O", "10"],
    ["l2", "12"],
    ["I5", "15"],
  ])("%j may be %s", (text, reading) => {
    expect(readTypedNumber(text, whole)).toEqual({ type: "ambiguous", readings: [reading] });
  });

  test.each([
    "12/15",
    "198 lượt/221 người/200 vụ việc",
    "02 vụ (01 thành)",
    "1.23.456",
    "12 5",
    "abc",
    "x",
    "15%",
    "350 triệu",
    "1.5E+3",
    "năm",
  ])("%j is unreadable", (text) => {
    expect(readTypedNumber(text, whole).type).toBe("unreadable");
  });

  test.each(["", "   ", "\u00A0"])("%j is blank", (text) => {
    expect(readTypedNumber(text, whole).type).toBe("blank");
  });

  test("a unit outside the obligation says so", () => {
    expect(readTypedNumber("Không thuộc đối tượng", whole).type).toBe("not-applicable");
  });
});

describe("decimals", () => {
  test.each([
    ["12,75", "12.75", "decimal-comma"],
    ["1.234,5", "1234.5", "decimal-comma"],
    ["1 234,5", "1234.5", "decimal-comma"],
    ["1,234.5", "1234.5", "thousands-separator"],
    ["12.75", "12.75", "text-number"],
    ["1.234", "1234", "thousands-separator"],
    ["0,125", "0.125", "decimal-comma"],
    ["350 triệu", "350", "unit-words"],
    ["350 triệu đồng", "350", "unit-words"],
    ["350 trđ", "350", "unit-words"],
  ])("%j is %s", (text, value, conversion) => {
    expect(readTypedNumber(text, money)).toEqual({ type: "number", value, conversion, approximate: false });
  });

  test("a comma before three digits may group or divide", () => {
    expect(readTypedNumber("1,234", money)).toEqual({ type: "ambiguous", readings: ["1234", "1.234"] });
  });

  test.each([
    ["1,5 tỷ", money, { value: "1.5", found: "ty", converted: "1500" }],
    ["500.000 đồng", money, { value: "500000", found: "dong", converted: "0.5" }],
    ["2 ha", area, { value: "2", found: "ha", converted: "20000" }],
  ])("%j is in another unit of measure", (text, options, expected) => {
    expect(readTypedNumber(text, options)).toEqual({ type: "other-unit", ...expected });
  });

  test("the column's own unit is no other", () => {
    expect(readTypedNumber("120 m2", area)).toMatchObject({ type: "number", value: "120" });
  });
});

describe("percentages", () => {
  test.each([
    ["98,5%", "98.5", "percent"],
    ["98,5", "98.5", "decimal-comma"],
    ["100 %", "100", "percent"],
  ])("%j is %s", (text, value, conversion) => {
    expect(readTypedNumber(text, percent)).toMatchObject({ type: "number", value, conversion });
  });
});
