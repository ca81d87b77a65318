import type { LearnProblem } from "../core/learn/learnSheet.ts";
import type { Learned, RuleBasis } from "../core/learn/learned.ts";
import { valueTypeWords } from "../core/learn/valueTypeWords.ts";
import type { ValueType } from "../core/pack/indicator.ts";
import type { Language } from "./arguments.ts";

/** What `learn` says besides doubts. */
export interface LearnWords {
  readonly heading: (title: string, sheet: string) => string;
  readonly summary: (code: string, kind: Learned["kind"], places: number) => string;
  readonly places: Readonly<Record<Learned["kind"], (count: number) => string>>;
  readonly rules: (count: number) => string;
  readonly noRules: string;
  readonly doubts: (count: number) => string;
  readonly basis: Readonly<Record<RuleBasis, (cell: string, text: string) => string>>;
  readonly types: Readonly<Record<ValueType, string>>;
  readonly proof: (found: number, of: number) => string;
  readonly problems: Readonly<Record<LearnProblem, (sheet: string) => string>>;
  readonly fits: (pack: string) => string;
  readonly fitsNot: (pack: string, errors: number) => string;
  readonly written: (file: string) => string;
  readonly onlyTold: string;
  readonly confirm: string;
}

const vi: LearnWords = {
  heading: (title, sheet) => `${title} (trang "${sheet}")`,
  summary: (code, kind, places) =>
    `Mã dự thảo ${code}; ${{ grid: "bảng chỉ tiêu theo cột", list: "danh sách", rows: "bảng chỉ tiêu theo dòng" }[kind]}; ${places} chỉ tiêu.`,
  places: {
    grid: (count) => `CỘT (${count})`,
    list: (count) => `CỘT (${count})`,
    rows: (count) => `DÒNG (${count})`,
  },
  rules: (count) => `QUY TẮC ĐỀ XUẤT (${count}): chỉ cảnh báo cho đến khi cơ quan xác nhận`,
  noRules: "Không tìm thấy quy tắc nào trên biểu.",
  doubts: (count) => `CẦN XEM LẠI (${count})`,
  basis: {
    printed: (cell, text) => `in tại ${cell}: ${text}`,
    formula: (cell, text) => `công thức tại ${cell}: ${text}`,
    structure: (cell, text) => `theo tiêu đề tại ${cell}: ${text}`,
  },
  types: valueTypeWords.vi,
  proof: (found, of) => `Đọc lại biểu trống theo dự thảo: nhận đúng ${found}/${of} chỉ tiêu.`,
  problems: {
    "no-table": (sheet) => `Trang "${sheet}": không tìm thấy bảng có tiêu đề cột.`,
    "no-values": (sheet) => `Trang "${sheet}": bảng không có cột hay dòng nào để điền.`,
  },
  fits: (pack) => `Dự thảo hợp lệ trong gói cấu hình "${pack}".`,
  fitsNot: (pack, errors) => `Dự thảo chưa hợp lệ trong gói cấu hình "${pack}" (${errors} lỗi), chưa ghi:`,
  written: (file) => `Đã ghi dự thảo ${file}`,
  onlyTold: "Chưa ghi tệp nào; thêm --out <tệp.json> để ghi dự thảo.",
  confirm: "Đề nghị xem lại dự thảo; quy tắc nào đã xác nhận thì đổi severity thành error.",
};

const en: LearnWords = {
  heading: (title, sheet) => `${title} (sheet "${sheet}")`,
  summary: (code, kind, places) =>
    `Draft ${code}; ${{ grid: "indicators in columns", list: "a list", rows: "indicators in rows" }[kind]}; ${places} indicators.`,
  places: {
    grid: (count) => `COLUMNS (${count})`,
    list: (count) => `COLUMNS (${count})`,
    rows: (count) => `ROWS (${count})`,
  },
  rules: (count) => `PROPOSED RULES (${count}): they only warn until the office has confirmed them`,
  noRules: "No rules were found on the form.",
  doubts: (count) => `TO LOOK AT (${count})`,
  basis: {
    printed: (cell, text) => `printed in ${cell}: ${text}`,
    formula: (cell, text) => `formula in ${cell}: ${text}`,
    structure: (cell, text) => `by the heading in ${cell}: ${text}`,
  },
  types: valueTypeWords.en,
  proof: (found, of) => `The blank read with its draft: ${found} of ${of} indicators in their places.`,
  problems: {
    "no-table": (sheet) => `Sheet "${sheet}": there is no table with a header.`,
    "no-values": (sheet) => `Sheet "${sheet}": its table has no column or row to fill in.`,
  },
  fits: (pack) => `The draft is valid in the pack "${pack}".`,
  fitsNot: (pack, errors) =>
    `The draft is not valid in the pack "${pack}" (${errors} errors), nothing is written:`,
  written: (file) => `Wrote the draft ${file}`,
  onlyTold: "No file was written; add --out <file.json> to write the draft.",
  confirm: "Look through the draft; give the rules that you have confirmed the severity error.",
};

export const learnWords: Readonly<Record<Language, LearnWords>> = { vi, en };
