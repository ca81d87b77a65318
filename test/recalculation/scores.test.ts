import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { summaryBook } from "../../src/app/summaryBook.ts";
import { buildForms } from "../../src/core/forms/buildForms.ts";
import { callById, unitById } from "../../src/core/pack/lookup.ts";
import type { ModelCell, SheetModel } from "../../src/core/tables/sheetModel.ts";
import { toA1 } from "../../src/core/workbook/address.ts";
import { viewSheet } from "../support/bookView.ts";
import { differencesAfterRecalculation } from "../support/recalculate.ts";
import { reviewReceived } from "../support/reviewReceived.ts";
import { demonstration, maxima, scoreCall } from "../support/scoredUnits.ts";
import { shippedPack } from "../support/shippedPack.ts";

const pack = shippedPack();

type Typed = readonly (readonly [cell: string, value: string | number])[];

/** A unit's blank workbook for the call, filled in by another program. */
async function filled(unit: string, fill: (sheet: SheetModel) => Typed): Promise<Uint8Array> {
  const order = { pack, call: callById(pack, scoreCall), unit: unitById(pack, unit), issuedAt: "2022-10-01" };
  const blank = buildForms(order);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(writeBook(blank)).buffer);
  for (const model of blank.sheets.filter(({ mark }) => mark.kind === "form")) {
    const sheet = workbook.getWorksheet(model.name);
    for (const [cell, value] of fill(model)) if (sheet !== undefined) sheet.getCell(cell).value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The first cell that begins with a text: a header may add the unit of measure. */
function found(sheet: SheetModel, text: string): ModelCell {
  const cell = sheet.cells.find(({ value }) => typeof value === "string" && value.startsWith(text));
  if (cell === undefined) throw new Error(`${sheet.name} does not say ${text}`);
  return cell;
}

/** Scores criterion by criterion, with a document for each or without any. */
function ownScores(self: readonly number[], hasEvidence = true) {
  return (sheet: SheetModel): Typed => {
    if (sheet.mark.id !== "DV-04") return [];
    const label = found(sheet, "Bộ tiêu chí áp dụng:");
    const scheme = sheet.cells.find(({ row, style }) => row === label.row && style?.unlocked === true);
    const top = (sheet.print?.repeatRows?.[1] ?? 0) + 1;
    const column = (text: string) => found(sheet, text).column;
    const records = self.flatMap((points, at): Typed => {
      const cell = (text: string) => toA1({ row: top + at, column: column(text) });
      const max = maxima[at] ?? 0;
      return [
        [cell("Mã tiêu chí"), `TC${at + 1}`],
        [cell("Nội dung tiêu chí"), `Nội dung tiêu chí ${at + 1}`],
        [cell("Điểm tối đa"), max],
        [cell("Điểm tự chấm"), points],
        ...(hasEvidence ? ([[cell("Tên văn bản, tài liệu"), `Báo cáo ${at + 1}`]] as const) : []),
        ...(points < max ? ([[cell("Giải trình"), `Giải trình ${at + 1}`]] as const) : []),
      ];
    });
    return [[toA1(scheme ?? label), demonstration], ...records];
  };
}

/** The coordinating office's row for each unit. */
function appraisals(rows: Readonly<Record<string, readonly [points: readonly number[], result: string]>>) {
  return (sheet: SheetModel): Typed => {
    if (sheet.mark.id !== "DV-06") return ownScores(maxima)(sheet);
    const result = found(sheet, "Kết quả thi đua năm").column;
    return Object.entries(rows).flatMap(([unit, [points, word]]): Typed => {
      const { row } = found(sheet, unitById(pack, unit).name);
      const cells = points.map(
        (each, at) => [toA1({ row, column: found(sheet, `Tiêu chí ${at + 1}`).column }), each] as const,
      );
      return [...cells, [toA1({ row, column: result }), word]];
    });
  };
}

it("forms filled in and sent back become scores, grades and ranks, which LibreOffice computes too", async () => {
  const files = {
    "PhoMinh.xlsx": await filled("P-PHOMINH", ownScores([10, 10, 18, 19, 19, 20], false)),
    "PhoNinh.xlsx": await filled("P-PHONINH", ownScores([9, 9.5, 18, 18.25, 17.5, 20])),
    "PhoAn.xlsx": await filled("X-PHOAN", ownScores(maxima)),
    "PhoThuan.xlsx": await filled("X-PHOTHUAN", ownScores(maxima)),
    "TuPhap.xlsx": await filled("P-TUPHAP", ownScores([8, 8, 16, 16, 16, 16])),
    "TCNV.xlsx": await filled(
      "CQ-TCNV",
      appraisals({
        "P-PHOMINH": [[10, 10, 18, 19, 19, 20], "Hoàn thành tốt nhiệm vụ"],
        "P-PHONINH": [[9, 9, 18, 18.2, 17.1, 18.695], "Hoàn thành tốt nhiệm vụ"],
        "X-PHOAN": [[9.1, 9.2, 18.3, 18.1, 17.3, 18], "Hoàn thành xuất sắc nhiệm vụ"],
        "X-PHOTHUAN": [[10, 9, 18, 18, 17, 18], "Hoàn thành nhiệm vụ"],
        "P-TUPHAP": [[8, 8, 15, 15, 14, 14.9], "Hoàn thành nhiệm vụ"],
      }),
    ),
  };
  const receivedOn = {
    ...Object.fromEntries(Object.keys(files).map((name) => [name, "2022-10-20"])),
    "PhoThuan.xlsx": "2022-10-27",
  };
  const asked = await reviewReceived(files, { calls: [scoreCall], receivedOn });
  expect(asked.said.filter((line) => line.startsWith("error"))).toEqual(["error dossier-late DV-04"]);
  const { question } = asked.finding("dossier-late");
  const answers = { [question?.id ?? ""]: "refuse" };
  const { review, said } = await reviewReceived(files, { calls: [scoreCall], receivedOn, answers });
  expect(said.filter((line) => line.startsWith("error"))).toEqual([]);

  const book = summaryBook(review, [], { author: "Lan", at: "2022-12-01T08:00:00+07:00" });
  const table = viewSheet(book, "TH-12");
  const standing = (unit: string) => {
    const row = table.row(unit);
    return [row[2], row[5], row[9], row[12], row[13], row[15]];
  };
  const failed = "Không hoàn thành nhiệm vụ";
  expect(standing("Phường Phổ Minh")).toEqual(["Không có", 96, 96, failed, "", "Hoàn thành nhiệm vụ"]);
  expect(standing("Phường Phổ Ninh")).toEqual([
    "Đầy đủ (6/6)",
    92.25,
    89.995,
    "Hoàn thành tốt nhiệm vụ",
    2,
    "Hoàn thành tốt nhiệm vụ",
  ]);
  // 9,1 + 9,2 + 18,3 + 18,1 + 17,3 + 18 is 90, which binary fractions miss.
  expect(standing("Xã Phổ An")).toEqual([
    "Đầy đủ (6/6)",
    100,
    90,
    "Hoàn thành xuất sắc nhiệm vụ",
    1,
    "Hoàn thành xuất sắc nhiệm vụ",
  ]);
  expect(standing("Xã Phổ Thuận")).toEqual(["Không có", 100, 90, failed, "", failed]);
  expect(standing("Phòng Tư pháp")).toEqual([
    "Đầy đủ (6/6)",
    80,
    74.9,
    "Hoàn thành nhiệm vụ",
    1,
    "Hoàn thành nhiệm vụ",
  ]);

  const { formulas, differences } = await differencesAfterRecalculation(writeBook(book));
  expect(differences).toEqual([]);
  expect(formulas).toBeGreaterThan(1000);
}, 300_000);
