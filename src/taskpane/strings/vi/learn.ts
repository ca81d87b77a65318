import type { CodeProblem } from "../../../core/learn/confirmation.ts";
import type { RuleBasis } from "../../../core/learn/learned.ts";
import type { LearnProblem } from "../../../core/learn/learnSheet.ts";
import { valueTypeWords } from "../../../core/learn/valueTypeWords.ts";
import type { PeriodType } from "../../../core/pack/period.ts";
import { count } from "./count.ts";

const periodTypes: Readonly<Record<PeriodType, string>> = {
  MONTH: "Tháng",
  QUARTER: "Quý",
  H1: "6 tháng",
  "9M": "9 tháng",
  YEAR: "Năm",
  ONCE: "Một lần",
  ADHOC: "Theo yêu cầu",
};

const bases: Readonly<Record<RuleBasis, string>> = {
  printed: "phương trình in trên biểu",
  formula: "công thức trong biểu trống",
  structure: "suy ra từ tiêu đề",
};

const codeProblems: Readonly<Record<CodeProblem, string>> = {
  malformed: "Mã gồm chữ in hoa không dấu, gạch nối, rồi chữ hoặc số, ví dụ TCD-03.",
  taken: "Mã này đã có trong gói; đề nghị đặt mã khác.",
};

const problems: Readonly<Record<LearnProblem, string>> = {
  "no-table": "Không tìm thấy bảng có tiêu đề cột trên trang này.",
  "no-values": "Bảng trên trang này không có cột hay dòng nào để điền.",
};

/** Words for learning a form from its blank. */
export const learn = {
  title: "Học biểu mẫu",
  lead: "Đọc biểu trống, xem lại bản dự thảo, rồi đưa vào gói. Mỗi quy tắc chỉ là đề xuất, ở mức cảnh báo.",
  intoPack: "Đưa vào gói",
  fromSheet: "Học biểu mẫu từ trang này",
  fromFile: "Học biểu mẫu từ tệp…",
  sheet: "Trang",
  problems,
  formTitle: "Tên biểu",
  code: "Mã biểu",
  codeProblems,
  questions: (doubts: number) => `Cần xem lại (${count(doubts)})`,
  places: (places: number) => `Cột, dòng chỉ tiêu (${count(places)})`,
  keep: (label: string) => `Lấy chỉ tiêu ${label}`,
  key: "cột khóa",
  type: "Kiểu",
  typeOf: (label: string) => `Kiểu của ${label}`,
  unitOf: (label: string) => `Đơn vị tính của ${label}`,
  unit: "Đơn vị tính",
  types: valueTypeWords.vi,
  rules: (rules: number) => `Quy tắc đề xuất (${count(rules)})`,
  noRules: "Biểu không gợi ra quy tắc nào.",
  bases,
  pointAt: (cell: string) => `Đến ô ${cell}`,
  call: "Đợt nào yêu cầu biểu này",
  noCall: "Chưa đợt nào",
  callHint:
    "Mọi đơn vị có trong đợt nộp khi có phát sinh. Ai bắt buộc phải nộp thì ghi trong gói, ở trang Đợt báo cáo.",
  add: "Thêm vào gói",
  discard: "Bỏ dự thảo",
  another: "Học biểu mẫu khác",
  periods: "Biểu dùng cho các kỳ",
  periodTypes,
  noPeriod: "Chọn ít nhất một kỳ.",
  proof: (found: number, of: number) =>
    `Đọc lại biểu trống theo biểu mẫu này: nhận đúng ${count(found)}/${count(of)} chỉ tiêu.`,
  refused: "Chưa thêm vào gói: biểu trống không khớp chính biểu mẫu của nó. Đề nghị bỏ các chỉ tiêu sau:",
  added: (code: string, pack: string) => `Đã thêm biểu ${code} vào gói ${pack}.`,
};
