import { describe, expect, it } from "vitest";
import {
  readTypedNumber,
  type NumberConversion,
  type NumberOptions,
} from "../../../../src/core/workbook/text/parseNumber.ts";

const words = {
  zero: new Set(["-", "khong", "khong co", "0 co"]),
  notApplicable: new Set(["khong thuoc doi tuong", "n/a"]),
  unitOfMeasure: new Set(["cuoc", "mo hinh", "nguoi", "luot", "vu", "ho"]),
};

const whole: NumberOptions = { decimals: 0, percent: false, words };
const money: NumberOptions = { decimals: 3, percent: false, unitOfMeasure: "Triệu đồng", words };
const rate: NumberOptions = { decimals: 2, percent: true, unitOfMeasure: "%", words };
const area: NumberOptions = { decimals: 2, percent: false, unitOfMeasure: "m2", words };

function number(value: string, conversion: NumberConversion, approximate = false) {
  return { type: "number", value, conversion, approximate };
}

describe("numbers as typed, in a column of whole numbers", () => {
  it.each([
    ["3", "3", "text-number"],
    ["05", "5", "text-number"],
    ["+5", "5", "text-number"],
    ["-5", "-5", "text-number"],
    ["−5", "-5", "text-number"],
    ["１２３", "123", "text-number"],
    [" 12\u00A0", "12", "text-number"],
    ["12\n", "12", "text-number"],
    ["5.", "5", "text-number"],
    ["1.234", "1234", "thousands-separator"],
    ["1,234", "1234", "thousands-separator"],
    ["1 234", "1234", "thousands-separator"],
    ["1\u00A0234", "1234", "thousands-separator"],
    ["1\u202F234\u202F567", "1234567", "thousands-separator"],
    ["1.234.567", "1234567", "thousands-separator"],
    ["1,234,567", "1234567", "thousands-separator"],
    ["-1.234", "-1234", "thousands-separator"],
    ["１．２３４", "1234", "thousands-separator"],
    ["12.345.678.901.234.567", "12345678901234567", "thousands-separator"],
    ["1.234,5", "1234.5", "decimal-comma"],
    ["1 234,5", "1234.5", "decimal-comma"],
    ["1.234.567,89", "1234567.89", "decimal-comma"],
    ["12,5", "12.5", "decimal-comma"],
    ["0,125", "0.125", "decimal-comma"],
    ["1,234.5", "1234.5", "thousands-separator"],
    ["12.5", "12.5", "text-number"],
    ["0.125", "0.125", "text-number"],
    ["15 cuộc", "15", "unit-words"],
    ["15cuộc", "15", "unit-words"],
    ["02 mô hình", "2", "unit-words"],
    ["1.234 người", "1234", "unit-words"],
    ["15 CUỘC", "15", "unit-words"],
    ["15 cuo\u0323\u0302c", "15", "unit-words"],
  ] as const)("%j is %s", (text, value, conversion) => {
    expect(readTypedNumber(text, whole)).toEqual(number(value, conversion));
  });

  it.each([
    ["~200", "200"],
    ["≈ 200", "200"],
    [">100", "100"],
    ["khoảng 50", "50"],
    ["Khoảng 1.200 người", "1200"],
    ["gần 300", "300"],
    ["hơn 300 lượt", "300"],
    ["trên 20", "20"],
    ["ước đạt 20", "20"],
    ["20+", "20"],
  ])("%j is about %s", (text, value) => {
    expect(readTypedNumber(text, whole)).toEqual(number(value, "approximation", true));
  });

  it.each([
    ["1O", ["10"]],
    ["O5", ["5"]],
    ["l2", ["12"]],
    ["I2", ["12"]],
    ["1|", ["11"]],
  ])("%j is asked", (text, readings) => {
    expect(readTypedNumber(text, whole)).toEqual({ type: "ambiguous", readings });
  });

  it.each([
    ["two figures", "12/15"],
    ["figures of several kinds", "198 lượt/221 người/200 vụ việc"],
    ["a part behind the figure", "02 vụ (01 thành)"],
    ["figures on two lines", "198\n221"],
    ["figures on two lines with a unit", "12\n150 người"],
    ["figures far apart", "198   221"],
    ["figures in tab stops", "198\t221"],
    ["a range", "12-15"],
    ["a range with blanks", "12 – 15"],
    ["a footnote mark", "15²"],
    ["a footnote mark of one", "15¹"],
    ["groups of two", "12.34.56"],
    ["groups out of step", "1.23.456"],
    ["separators of both kinds twice", "1.234,567.8"],
    ["a letter in scientific notation", "1e5"],
    ["figures in groups that make no thousands", "12 34"],
    ["an unknown unit", "15 xyz"],
    ["a sign of percent", "15%"],
    ["a sum", "5 + 3"],
    ["words", "rất nhiều"],
    ["letters for digits only", "lO"],
    ["money where none is measured", "1,5 tỷ"],
    ["a date", "05/4/2022"],
    ["brackets", "(5)"],
    ["a time", "12:30"],
    ["a lone sign", "+"],
    ["other digits", "٣"],
  ])("%s: %j is no number", (_, text) => {
    expect(readTypedNumber(text, whole)).toEqual({ type: "unreadable" });
  });

  it.each([
    ["", { type: "blank" }],
    [" \u00A0\u200B", { type: "blank" }],
    ["-", { type: "zero" }],
    ["–", { type: "zero" }],
    ["Không có", { type: "zero" }],
    ["không thuộc đối tượng", { type: "not-applicable" }],
  ])("%j", (text, reading) => {
    expect(readTypedNumber(text, whole)).toEqual(reading);
  });
});

describe("numbers as typed, with decimals and units of measure", () => {
  it.each([
    ["1.234", money, { type: "ambiguous", readings: ["1234", "1.234"] }],
    ["1,234", money, { type: "ambiguous", readings: ["1234", "1.234"] }],
    ["-1,234", money, { type: "ambiguous", readings: ["-1234", "-1.234"] }],
    ["1,234", area, { type: "ambiguous", readings: ["1234", "1.234"] }],
    ["1.234", area, number("1234", "thousands-separator")],
    ["1.234,567", money, number("1234.567", "decimal-comma")],
    ["350 triệu", money, number("350", "unit-words")],
    ["350 triệu đồng", money, number("350", "unit-words")],
    ["350 trđ", money, number("350", "unit-words")],
    ["1,5 tỷ", money, { type: "other-unit", value: "1.5", found: "ty", converted: "1500" }],
    ["1,5 tỉ đồng", money, { type: "other-unit", value: "1.5", found: "ti dong", converted: "1500" }],
    ["500.000.000 đồng", money, { type: "other-unit", value: "500000000", found: "dong", converted: "500" }],
    ["1,5 tỷ", { ...money, unitOfMeasure: "tỷ đồng" }, number("1.5", "unit-words")],
    [
      "1,5 tỷ",
      { ...money, unitOfMeasure: "đồng" },
      { type: "other-unit", value: "1.5", found: "ty", converted: "1500000000" },
    ],
    ["2,5 ha", area, { type: "other-unit", value: "2.5", found: "ha", converted: "25000" }],
    ["120 m²", area, number("120", "unit-words")],
    ["120 m2", area, number("120", "unit-words")],
    ["2,5 ha", money, { type: "unreadable" }],
    ["98,5%", rate, number("98.5", "percent")],
    ["98.5 %", rate, number("98.5", "percent")],
    ["100", rate, number("100", "text-number")],
    ["khoảng 98%", rate, number("98", "approximation", true)],
  ] as const)("%j", (text, options, reading) => {
    expect(readTypedNumber(text, options)).toEqual(reading);
  });
});
