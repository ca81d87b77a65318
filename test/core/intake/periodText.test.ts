import { expect, test } from "vitest";
import { findDataWindow, findPeriods, preparePeriodPatterns } from "../../../src/core/intake/periodText.ts";
import { nameWords } from "../../../src/core/workbook/text/words.ts";
import { smallPack } from "../../support/smallPack.ts";

const patterns = preparePeriodPatterns(smallPack());

function periodsIn(text: string): readonly string[] {
  return findPeriods(patterns, text).map((mention) => mention.id);
}

test.each([
  ["Kỳ báo cáo: 6 tháng đầu năm 2022", ["2022-H1"]],
  ["6 THÁNG ĐẦU NĂM 2021", ["2021-H1"]],
  ["BÁO CÁO NĂM 2022", ["2022-YEAR"]],
  ["Quý II năm 2022", ["2022-Q2"]],
  ["quý 3/2022", ["2022-Q3"]],
  ["quý 7/2022", []],
  ["Đức Phổ, ngày 05 tháng 6 năm 2022", []],
  ["6 tháng đầu năm 2022 so với năm 2021", ["2022-H1", "2021-YEAR"]],
  ["không có kỳ nào", []],
])("finds the periods in %j", (text, ids) => {
  expect(periodsIn(text)).toEqual(ids);
});

test.each(["BC 6T2022", "BC_6T_2022", "bc-6 thang-2022", "PhoMinh6T2022"])("finds 6T2022 in %j", (name) => {
  expect(periodsIn(nameWords(name).join(" "))).toEqual(["2022-H1"]);
});

test.each([
  ["Số liệu tính từ ngày 15/12/2021 đến ngày 31/5/2022", { from: "2021-12-15", to: "2022-05-31" }],
  ["(Từ ngày 15 tháng 12 năm 2021 đến ngày 31 tháng 5 năm 2022)", { from: "2021-12-15", to: "2022-05-31" }],
  ["từ 01/01/2022 - 31/5/2022", { from: "2022-01-01", to: "2022-05-31" }],
  ["SO_LIEU_TINH_TU_NGAY_DEN_NGAY", null],
  ["Số liệu tính từ ngày …/…/2022 đến ngày …/…/2022", null],
])("reads the data window of %j", (text, window) => {
  expect(findDataWindow(text)).toEqual(window);
});
