import { describe, expect, it } from "vitest";
import { bareLabelKey, labelKey, nameWords, toWords } from "../../../../src/core/workbook/text/words.ts";

describe("labelKey", () => {
  it.each([
    ["1. Số cuộc đối thoại", "so cuoc doi thoai"],
    ["a) Số cuộc", "so cuoc"],
    ["- Trong đó: nữ", "trong do nu"],
    ["I. TỔNG SỐ", "tong so"],
    ["2.1. Cấp xã", "cap xa"],
    ["(3) Khác", "khac"],
    ["Xã", "xa"],
    ["1.", "1"],
    ["Tỷ lệ (%)", "ty le"],
    ["", ""],
  ])("%j → %j", (text, key) => {
    expect(labelKey(text)).toBe(key);
  });

  it.each([
    ["Số hộ nghèo (hộ)", "so ho ngheo"],
    ["(người)", "nguoi"],
  ])("%j without its brackets is %j", (text, key) => {
    expect(bareLabelKey(text)).toBe(key);
  });
});

describe("nameWords", () => {
  it.each([
    ["BC_PhoMinh6T2022", "bc pho minh 6 t 2022"],
    ["Bieu mau - Phường Phổ Minh (2)", "bieu mau phuong pho minh 2"],
    ["BC.xã-PhổAn".normalize("NFD"), "bc xa pho an"],
  ])("%j", (name, words) => {
    expect(nameWords(name).join(" ")).toBe(words);
  });
});

describe("toWords", () => {
  it("splits what lost its blanks after a comma", () => {
    expect(toWords("phường,xã–thị trấn")).toEqual(["phuong", "xa", "thi", "tran"]);
  });
});
