import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { provincePack } from "../support/provincePack.ts";
import { reviewReceived } from "../support/reviewReceived.ts";

const provinces = ["Hà Nội", "Hà Giang", "Cao Bằng", "Lào Cai", "Thừa Thiên Huế", "HCM"];

/** Outpatient and inpatient visits, and what they cost: a part with sixteen digits each. */
const figures = [
  [5_427_111, 1_025_222, 3_873_957_815_458.71, 10_835_954_459_278.07],
  [378_613, 93_121, 106_136_413_126.51, 337_410_557_640.47],
  [264_307, 92_113, 72_578_658_826.3, 117_157_833_148.08],
  [347_909, 86_851, 113_767_485_428.23, 281_416_286_992.65],
  [1_080_071, 171_037, 560_060_070_080.09, 1_590_040_030_020.01],
  [6_466_001, 705_011, 6_389_406_487_639.49, 8_001_463_234_079.94],
] as const;

/** The exact sums of the figures. */
const national = [13_964_012, 2_173_355, 11_115_906_930_559.33, 21_163_442_401_159.22];

/** The layout of the agency's export: parameters above a header of two rows, codes as numbers and texts, the total first. */
async function exported(change: (rows: (string | number | null)[][]) => void = () => undefined) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Worksheet");
  sheet.addRow(["B02. Thống kê KCB (tháng)"]);
  sheet.addRow(["ma_tinh", "ma_loai_kcb", "tu_thang", "den_thang", "nam"]);
  sheet.addRow(["00", 0, 1, 6, 2024]);
  sheet.addRow([]);
  sheet.addRow([
    "Mã tỉnh",
    "Tên tỉnh",
    "Mã vùng",
    "Số lượt KCB",
    null,
    null,
    "TL_Nội trú",
    "Ngày ĐTBQ",
    "BQ chung (*)",
    "BQ ngoại trú",
    "BQ nội trú",
    "Tổng chi (tỷ đ)",
    null,
    null,
    null,
    null,
    null,
    "BHTT (tỷ đ)",
    null,
    null,
  ]);
  sheet.addRow([
    null,
    null,
    null,
    "Tổng cộng",
    "Ngoại trú",
    "Nội trú",
    null,
    null,
    null,
    null,
    null,
    "Tổng chi",
    "Tỉ lệ (%)",
    "Ngoại trú",
    "% tiền khám",
    "Nội trú",
    "% tiền giường",
    "Tổng cộng",
    "Nội trú",
    "Ngoại trú",
  ]);
  const rows = [
    row("00", "Toàn quốc", national),
    ...figures.map((figure, index) =>
      row(index === 3 ? 10 : `0${index + 1}`, provinces[index] ?? "", figure),
    ),
  ];
  change(rows);
  for (const entry of rows) sheet.addRow(entry);
  for (const range of ["A1:T1", "A5:A6", "C5:C6", "D5:F5", "G5:G6", "H5:H6", "I5:I6", "J5:J6", "K5:K6"]) {
    sheet.mergeCells(range);
  }
  for (const range of ["L5:Q5", "R5:T5"]) sheet.mergeCells(range);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function row(code: string | number, name: string, figure: readonly number[]): (string | number | null)[] {
  const [out = 0, inside = 0, outCost = 0, insideCost = 0] = figure;
  const cost = Number((outCost + insideCost).toFixed(2));
  const rate = Math.round((inside / (out + inside)) * 10_000) / 100;
  return [
    code,
    name,
    2,
    out + inside,
    out,
    inside,
    rate,
    6.4,
    850000.4,
    350000.4,
    5390000.7,
    cost,
    20,
    outCost,
    9.83,
    insideCost,
    24.65,
    cost,
    insideCost,
    outCost,
  ];
}

async function reviewed(bytes: Uint8Array) {
  return reviewReceived(
    { "BHXH/B02_2024_01-06.xlsx": bytes },
    { pack: provincePack(provinces), calls: ["2024-H1"] },
  );
}

test("the totals of an agency's table are the printed ones to the last digit", async () => {
  const outcome = await reviewed(await exported());
  expect(outcome.said.filter((said) => !said.startsWith("note column-extra"))).toEqual([]);
  const totals = Object.fromEntries(
    outcome.report.totals.map(({ indicator, value, unitsReported }) => [indicator, [value, unitsReported]]),
  );
  expect(totals).toMatchObject({
    d: ["16137367", 6],
    e: ["13964012", 6],
    f: ["2173355", 6],
    l: ["32279349331718.55", 6],
    n: ["11115906930559.33", 6],
    p: ["21163442401159.22", 6],
    h: [null, 6],
  });
  // Rates are recomputed from their parts: 2 173 355 of 16 137 367.
  expect(String(totals["g"]?.[0])).toMatch(/^13\.46784/);
});

test("the national row is a total: a wrong one is told, and never counted as a province", async () => {
  const outcome = await reviewed(
    await exported((rows) => {
      const [total] = rows;
      if (total !== undefined) total[4] = 1;
    }),
  );
  expect(outcome.said).toContain("error total-wrong KCB-B02 total:toan quoc e");
  expect(outcome.report.totals.find(({ indicator }) => indicator === "e")?.value).toBe("13964012");
});
