import { expect, test } from "vitest";
import { cleanProse, foldKey } from "../../../src/core/workbook/text/fold.ts";
import { editDistance, likeness, similarity } from "../../../src/core/workbook/text/similarity.ts";
import { bareLabelKey, labelKey, nameWords, toWords } from "../../../src/core/workbook/text/words.ts";

test.each([
  ["Phổ Minh".normalize("NFD"), "pho minh"],
  ["PHƢỜNG", "phuong"],
  ["Ðức Phổ", "duc pho"],
  ["hòa", "hoa"],
  ["hoà", "hoa"],
  ["Ủy ban", "uy ban"],
  ["Uỷ ban", "uy ban"],
  ["TT – VH — TT", "tt - vh - tt"],
  ["Рhổ Мinh", "pho minh"],
  ["“Dân vận khéo”", '"dan van kheo"'],
  ["１２３", "123"],
  ["m²", "m2"],
  ["Phổ\u00A0\u200BMinh\n", "pho minh"],
])("folds %j", (text, key) => {
  expect(foldKey(text)).toBe(key);
});

test("keeps the lines of prose", () => {
  expect(cleanProse("a \r\n  b\u00A0c ")).toBe("a\nb c");
});

test.each([
  ["1. Số thôn", "so thon"],
  ["- Trong đó: nữ", "trong do nu"],
  ["a) Số hộ", "so ho"],
  ["II. Xã", "xa"],
  ["Cấp Sở,Ngành", "cap so nganh"],
  ["12", "12"],
])("takes list markers and punctuation off the label %j", (text, key) => {
  expect(labelKey(text)).toBe(key);
});

test("leaves out what stands in parentheses, unless there is nothing else", () => {
  expect(bareLabelKey("Số lượt tiếp (lượt)")).toBe("so luot tiep");
  expect(bareLabelKey("(lượt)")).toBe("luot");
});

test("splits names at capitals, digits and punctuation", () => {
  expect(nameWords("BC_PhoMinh6T2022")).toEqual(["bc", "pho", "minh", "6", "t", "2022"]);
  expect(toWords("P.Phổ Minh")).toEqual(["p", "pho", "minh"]);
});

test.each([
  ["minh", "ninh", 1],
  ["van", "an", 1],
  ["thanh", "khanh", 1],
  ["hoa", "nhon", 2],
  ["abcd", "abdc", 1],
])("counts the edits between %s and %s", (left, right, distance) => {
  expect(editDistance(left, right, 5)).toBe(distance);
});

test("forgives a slip in a long label and none in a short one", () => {
  expect(similarity("don doc giai quyet", "don dox giai quyet")).toBeGreaterThan(0.9);
  expect(similarity("nam", "nu")).toBe(0);
  expect(similarity("so luot tiep", "so vu viec")).toBe(0);
});

test("takes a label with words added for the label, but not a title for another's", () => {
  expect(similarity("so luot tiep", "so luot tiep cong dan")).toBeGreaterThan(0);
  expect(likeness("ket qua xu ly don", "ket qua xu ly don to cao")).toBe(0);
});
