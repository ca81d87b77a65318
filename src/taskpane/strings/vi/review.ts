import type { Actor } from "../../../core/findings/actorOf.ts";
import type { Question, Severity } from "../../../core/findings/finding.ts";
import type { Grouping } from "../../state/state.ts";
import { count } from "./count.ts";

const severities: Readonly<Record<Severity, string>> = {
  error: "Lỗi",
  warning: "Cảnh báo",
  note: "Lưu ý",
};

const actors: Readonly<Record<Actor, string>> = {
  coordinator: "Tôi sửa được",
  unit: "Đơn vị phải trả lời",
  unchecked: "Chưa kiểm được",
};

const groupings: Readonly<Record<Grouping, string>> = {
  cause: "Nguyên nhân",
  unit: "Đơn vị",
  cell: "Ô",
};

const questionKinds: Readonly<Record<Question["kind"], string>> = {
  "which-unit": "Tệp này của đơn vị nào?",
  "which-version": "Dùng bản nào?",
  "blank-as-zero": "Các ô trống này là gì?",
  "nil-return": "Biểu toàn số 0 hoặc trống nghĩa là gì?",
  "which-value": "Hiểu giá trị này thế nào?",
  "which-period": "Biểu này của kỳ nào?",
  "row-meaning": "Dòng này là gì?",
  "hidden-rows": "Có tính các dòng ẩn không?",
  "legacy-text": "Chữ này gõ bằng bảng mã nào?",
  "late-dossier": "Hồ sơ nộp trễ có được tính không?",
};

export const review = {
  severities,
  severityCount: (severity: Severity, findings: number) => `${count(findings)} ${severities[severity]}`,
  filterBySeverity: "Lọc theo mức độ",
  groupBy: "Xem theo",
  groupings,
  actors,
  progress: (done: number, of: number) => `${count(done)}/${count(of)} đã xử lý`,
  progressHint: "Tính các lỗi và cảnh báo, kể cả những gì đã quyết định; lưu ý không phải xử lý.",
  rules: (checked: number, unchecked: number) =>
    unchecked === 0
      ? `Đã chạy ${count(checked)} quy tắc.`
      : `Đã chạy ${count(checked)} quy tắc; ${count(unchecked)} quy tắc chưa kiểm được.`,
  list: "Danh sách phát hiện",
  listHint: "↑ ↓ chuyển, ← → đóng mở, Enter đến ô, ? phím tắt",
  noFindings: "Không có phát hiện nào. Có thể tổng hợp ngay.",
  nothingReceived: "Chưa nhận báo cáo nào. Sang thẻ Nhận để thả tệp.",
  noneFits: "Không có phát hiện nào như vậy.",
  showAll: "Bỏ lọc",
  placeFilter: (cell: string, sheet: string) => `Chỉ ô ${cell}, trang ${sheet}`,
  findings: (findings: number) => `× ${count(findings)}`,
  unitsIn: (units: number) => `${count(units)} đơn vị`,
  noUnit: "Chưa rõ đơn vị",
  noSheet: "Các phát hiện chung",
  severityMark: (severity: Severity) => `${severities[severity]}: `,
  todo: "Cần làm: ",
  conversion: (before: string, after: string) => `“${before}” → ${after}`,
  conversionLabel: "Đã quy đổi:",
  rule: (code: string) => `Mã: ${code}`,
  goTo: "Đến ô",
  openSheet: "Mở trang",
  answer: "Trả lời…",
  handle: "Đánh dấu đã xử lý",
  handled: "Đã xử lý",
  questions: questionKinds,
  reason: "Lý do, căn cứ",
  reasonHint: "Ví dụ: đã hỏi qua điện thoại ngày 12/06/2022",
  reasonMissing: "Ghi lý do để sau này còn tra lại.",
  author: "Người trả lời",
  authorMissing: "Ghi tên người trả lời.",
  optionMissing: "Chọn một câu trả lời.",
  applyToAll: (questions: number) => `Áp dụng cho cả ${count(questions)} câu hỏi cùng loại`,
  apply: "Áp dụng",
  cancelAnswer: "Thôi",
  answered: (answers: number) => `Đã trả lời (${count(answers)})`,
  answeredBy: (by: string, reason: string) => `${by}: ${reason}`,
  undo: "Hoàn tác",
  undoAnswer: (question: string) => `Hoàn tác câu trả lời: ${question}`,
  decided: (answers: number) => `Đã ghi ${count(answers)} câu trả lời và kiểm tra lại.`,
  retracted: (answers: number) => `Đã lấy lại ${count(answers)} câu trả lời.`,
  hideMarks: "Ẩn đánh dấu",
  showMarks: "Hiện đánh dấu",
  saveReport: "Lưu báo cáo (.json)",
  copyLetter: "Chép nội dung gửi đơn vị",
  copied: "Đã chép. Dán vào thư hoặc tin nhắn gửi đơn vị.",
  copyRefused: "Máy không cho chép tự động. Mở trang “Rà soát” trong sổ tổng hợp để lấy nội dung.",
  saved: (name: string) => `Đã lưu ${name} vào thư mục tải về.`,
  bytesMissing: (path: string) => `Không còn giữ bản sao của “${path}”. Chọn lại tệp đó để xem ô.`,
  chooseAgain: "Chọn lại tệp…",
  sheetUnknown: (path: string) => `Phát hiện này nói về cả tệp “${path}”, không về một ô.`,
  remaining: (errors: number, warnings: number) => `Còn ${count(errors)} lỗi, ${count(warnings)} cảnh báo.`,
  keys: {
    title: "Phím tắt",
    move: "Chuyển lên, xuống trong danh sách",
    ends: "Về đầu, cuối danh sách",
    fold: "Mở, đóng nhóm hoặc câu hỏi",
    goTo: "Đến ô của phát hiện",
    answer: "Trả lời câu hỏi",
    decide: "Sửa, giữ có lý do, trả lại, loại khỏi tổng",
    undo: "Hoàn tác, làm lại quyết định",
    handle: "Đánh dấu đã xử lý",
    leave: "Bỏ lọc, đóng câu hỏi hoặc quyết định",
    help: "Hiện, ẩn bảng này",
    note: "Các phím chữ chỉ có tác dụng khi danh sách đang được chọn.",
  },
  grid: {
    title: (sheet: string, path: string) => `${sheet} – ${path}`,
    label: (sheet: string) => `Trang ${sheet}, chỉ đọc`,
    content: (cell: string) => `Nội dung ô ${cell}`,
    formula: (formula: string) => `=${formula}`,
    hidden: "ẩn",
    empty: "Trang này trống.",
    backToList: "Về danh sách",
    marks: (cell: string) => `Phát hiện về ô ${cell}`,
  },
};
