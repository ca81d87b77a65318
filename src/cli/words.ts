import type { CoverageState } from "../core/merge/consolidation.ts";
import type { InputOutcome } from "../app/report/reportSchema.ts";
import type { Language } from "./arguments.ts";

/** Everything that the command line says besides findings, in one language. */
export interface Words {
  readonly call: string;
  readonly deadline: string;
  readonly received: (count: number) => string;
  readonly outcomes: Readonly<Record<InputOutcome, string>>;
  readonly noForms: string;
  readonly coverage: (valid: number, expected: number) => string;
  readonly states: Readonly<Record<CoverageState, string>>;
  readonly complete: string;
  readonly todoHeading: string;
  readonly groups: Readonly<Record<"coordinator" | "unit" | "unchecked", string>>;
  readonly warningsHeading: (count: number) => string;
  readonly notesHeading: (count: number) => string;
  readonly moreLikeIt: (count: number) => string;
  readonly todo: string;
  readonly answers: string;
  readonly allInReport: string;
  readonly summary: (errors: number, warnings: number, notes: number, questions: number) => string;
  readonly written: (file: string) => string;
  readonly openThis: (file: string) => string;
  readonly notWritten: string;
  readonly sheetsLeft: (names: string) => string;
  readonly renamed: (from: string, to: string) => string;
  readonly formsWritten: (count: number, folder: string) => string;
  readonly packValid: (id: string, units: number, templates: number, calls: number) => string;
  readonly packErrors: (count: number) => string;
  readonly progress: Readonly<Record<"read" | "check" | "merge" | "write", string>>;
}

const vi: Words = {
  call: "Đợt báo cáo",
  deadline: "hạn",
  received: (count) => `ĐÃ NHẬN ${count} TỆP`,
  outcomes: {
    used: "dùng được",
    "partly-used": "dùng một phần",
    refused: "chưa dùng được",
    superseded: "đã có bản thay thế",
    duplicate: "trùng, không dùng",
    ignored: "bỏ qua",
  },
  noForms: "không có biểu nào được dùng",
  coverage: (valid, expected) => `TÌNH HÌNH NỘP: ${valid}/${expected} biểu hợp lệ`,
  states: {
    missing: "chưa nộp",
    "in-error": "có lỗi",
    valid: "hợp lệ",
    "valid-with-warnings": "hợp lệ, có cảnh báo",
    returned: "đã trả lại",
    excluded: "để ngoài tổng hợp",
    exempt: "được miễn",
    conditional: "nộp khi có phát sinh",
  },
  complete: "đủ",
  todoHeading: "VIỆC CẦN LÀM",
  groups: {
    coordinator: "Tôi sửa được / cần trả lời",
    unit: "Đơn vị phải sửa hoặc trả lời",
    unchecked: "Chưa kiểm được",
  },
  warningsHeading: (count) => `CẢNH BÁO (${count}): đề nghị giải trình hoặc sửa`,
  notesHeading: (count) => `LƯU Ý (${count}): không phải làm gì`,
  moreLikeIt: (count) => `(và ${count} mục tương tự)`,
  todo: "Cách làm",
  answers: "Trả lời bằng",
  allInReport: "Danh sách đầy đủ từng ô: xem báo cáo JSON (--format json hoặc --report).",
  summary: (errors, warnings, notes, questions) =>
    `Tổng số: ${errors} lỗi (trong đó ${questions} câu hỏi), ${warnings} cảnh báo, ${notes} lưu ý.`,
  written: (file) => `Đã ghi ${file}`,
  openThis: (file) => `Mở tệp ${file} bằng Excel, bắt đầu từ trang "Mục lục".`,
  notWritten: "Không ghi sổ tổng hợp vì còn lỗi (--strict).",
  sheetsLeft: (names) => `Không còn dùng nhưng giữ lại vì công thức của người dùng còn tham chiếu: ${names}`,
  renamed: (from, to) => `Tên trang "${from}" đã có người dùng đặt; trang của chương trình lấy tên "${to}".`,
  formsWritten: (count, folder) => `Đã ghi ${count} tệp biểu mẫu trống vào ${folder}`,
  packValid: (id, units, templates, calls) =>
    `Gói cấu hình "${id}" hợp lệ: ${units} đơn vị, ${templates} biểu mẫu, ${calls} đợt báo cáo.`,
  packErrors: (count) => `Gói cấu hình còn ${count} lỗi:`,
  progress: { read: "Đọc", check: "Kiểm tra", merge: "Tổng hợp", write: "Ghi" },
};

const en: Words = {
  call: "Report call",
  deadline: "deadline",
  received: (count) => `RECEIVED ${count} FILES`,
  outcomes: {
    used: "used",
    "partly-used": "partly used",
    refused: "not usable yet",
    superseded: "superseded",
    duplicate: "duplicate, not used",
    ignored: "ignored",
  },
  noForms: "no form of it is used",
  coverage: (valid, expected) => `COVERAGE: ${valid}/${expected} forms valid`,
  states: {
    missing: "not received",
    "in-error": "in error",
    valid: "valid",
    "valid-with-warnings": "valid, with warnings",
    returned: "returned",
    excluded: "left out",
    exempt: "exempt",
    conditional: "owed only if applicable",
  },
  complete: "complete",
  todoHeading: "TO DO",
  groups: {
    coordinator: "For you to mend or answer",
    unit: "For the unit to mend or answer",
    unchecked: "Not checkable yet",
  },
  warningsHeading: (count) => `WARNINGS (${count}): fix or explain`,
  notesHeading: (count) => `NOTES (${count}): nothing to do`,
  moreLikeIt: (count) => `(and ${count} more like it)`,
  todo: "What to do",
  answers: "Answer with",
  allInReport: "Every cell is listed in the JSON report (--format json or --report).",
  summary: (errors, warnings, notes, questions) =>
    `In all: ${errors} errors (${questions} of them questions), ${warnings} warnings, ${notes} notes.`,
  written: (file) => `Wrote ${file}`,
  openThis: (file) => `Open ${file} in Excel; start from the sheet "Mục lục".`,
  notWritten: "The summary workbook was not written because errors remain (--strict).",
  sheetsLeft: (names) => `No longer needed but kept, because formulas of the user's refer to them: ${names}`,
  renamed: (from, to) =>
    `The sheet name "${from}" is taken by a user's sheet; the program's sheet is named "${to}".`,
  formsWritten: (count, folder) => `Wrote ${count} workbooks of blank forms to ${folder}`,
  packValid: (id, units, templates, calls) =>
    `The pack "${id}" is valid: ${units} units, ${templates} templates, ${calls} calls.`,
  packErrors: (count) => `The pack has ${count} errors:`,
  progress: { read: "Reading", check: "Checking", merge: "Merging", write: "Writing" },
};

export const words: Readonly<Record<Language, Words>> = { vi, en };
