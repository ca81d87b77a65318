import { intakeWorkbook, type IntakeResult } from "../../src/core/intake/intakeWorkbook.ts";
import type { Submission, Value } from "../../src/core/intake/submission.ts";
import type { Workbook } from "../../src/core/workbook/workbook.ts";
import type { PlainCell } from "./sheetBuilder.ts";
import { smallPack } from "./smallPack.ts";

type Rows = readonly (readonly PlainCell[])[];

const pack = smallPack();

export const fileHash = "ab".repeat(32);

/** Takes a workbook in with the small pack and both its calls. */
export function takeIn(
  workbook: Workbook,
  options: { readonly path?: string; readonly answers?: Readonly<Record<string, string>> } = {},
): IntakeResult {
  return intakeWorkbook({
    file: { path: options.path ?? "bao cao.xlsx", sha256: fileHash },
    workbook,
    pack,
    calls: ["2022-H1", "2022-ONCE"],
    answers: new Map(Object.entries(options.answers ?? {})),
  });
}

/** "value-converted note", "unit-conflict error" … in the order found. */
export function codesOf(result: IntakeResult): readonly string[] {
  return result.findings.map((finding) => `${finding.code} ${finding.severity}`);
}

/** The one submission of a result. */
export function only(result: IntakeResult): Submission {
  const [submission, ...others] = result.submissions;
  if (submission === undefined || others.length > 0) {
    throw new Error(`${result.submissions.length} submissions: ${codesOf(result).join(", ")}`);
  }
  return submission;
}

/** "A01" or "P-MINH.c1" → the reading as text: its value, "blank", "notApplicable" or "unreadable". */
export function readingsOf(submission: Submission): Readonly<Record<string, string>> {
  return Object.fromEntries(
    submission.values
      .filter((value) => value.measure === "current")
      .map((value) => [
        value.row === null ? value.indicator : `${value.row}.${value.indicator}`,
        shown(value),
      ]),
  );
}

function shown({ reading }: Value): string {
  switch (reading.type) {
    case "blank":
    case "notApplicable":
    case "unreadable":
      return reading.type;
    default:
      return String(reading.value);
  }
}

export const unitLine = "Đơn vị báo cáo: UBND phường Phổ Minh";
export const periodLine = "Kỳ báo cáo: 6 tháng đầu năm 2022";

/** The vertical form of the small pack, filled: rows of values A01 … T01. */
export function verticalForm(values: readonly PlainCell[] = [5, 6, "Có", 12.5, 7, 4, 9, 3, "Tốt"]): Rows {
  const labels = [
    ["A01", "Văn bản chỉ đạo đã ban hành", "văn bản"],
    ["A02", "Cuộc họp triển khai", "cuộc"],
    ["A03", "Đã có kế hoạch năm", "Có/Không"],
    ["A04", "Kinh phí thực hiện", "triệu đồng"],
    ["B01", "Số đơn tiếp nhận", "đơn"],
    ["B02", "Trong đó: đã giải quyết", "đơn"],
    ["B03", "Số người khiếu kiện", "người"],
    ["B04", "Trong đó: là nữ giới", "người"],
    ["T01", "Kết quả nổi bật", ""],
  ];
  const rows = labels.map(([code = "", label = "", unit = ""], position): readonly PlainCell[] => [
    position + 1,
    code,
    label,
    unit,
    values[position] ?? null,
  ]);
  return [
    ["BIỂU SỐ LIỆU CÔNG VIỆC DÂN VẬN"],
    [periodLine],
    [unitLine],
    ["STT", "Mã", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Cùng kỳ năm trước", "Ghi chú"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    ["A. Chỉ đạo, điều hành"],
    ...rows.slice(0, 4),
    ["B. Đơn thư của công dân"],
    ...rows.slice(4),
  ];
}

export const gridTitle: Rows = [["TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN"], [unitLine], [periodLine]];

/** The header of the grid by unit with its number row. */
export const gridHeader: Rows = [
  [
    "Đơn vị",
    "Tổng số lượt tiếp",
    "Tổng số người được tiếp",
    "Tiếp thường xuyên",
    null,
    "Tiếp định kỳ của Thủ trưởng",
    null,
  ],
  [null, null, null, "Số lượt", "Số người", "Số lượt", "Số người"],
  ["MS", "1=3+5", "2=4+6", 3, 4, 5, 6],
];

/** Merges of `gridHeader` standing at a row of the sheet, from 1. */
export function gridMerges(row: number): readonly string[] {
  const below = row + 1;
  return [
    `A${row}:A${below}`,
    `B${row}:B${below}`,
    `C${row}:C${below}`,
    `D${row}:E${row}`,
    `F${row}:G${row}`,
  ];
}

/** A ward's own grid by unit. */
export function gridForm(rows: Rows = [["Phường Phổ Minh", 9, 12, 5, 7, 4, 5]]): Rows {
  return [...gridTitle, ...gridHeader, ...rows];
}
