import type { DecisionKind, Obstacle } from "../../state/decisionPlan.ts";
import type { Taken } from "../../state/notice.ts";
import { count } from "./count.ts";

const kinds: Readonly<Record<DecisionKind, string>> = {
  correct: "Sửa…",
  explain: "Giữ, ghi lý do…",
  return: "Trả lại…",
  exclude: "Loại khỏi tổng…",
};

const titles: Readonly<Record<DecisionKind, string>> = {
  correct: "Sửa số liệu",
  explain: "Giữ nguyên, ghi lý do",
  return: "Trả lại đơn vị",
  exclude: "Loại khỏi tổng",
};

const consequences: Readonly<Record<DecisionKind, string>> = {
  correct: "Tệp gốc không bị sửa; số mới dùng khi tổng hợp, ghi rõ ai sửa và vì sao.",
  explain: "Số liệu vẫn được tính; lý do đi theo vào sổ và được nhắc lại ở kỳ sau.",
  return: "Biểu không được tính cho đến khi có bản mới, hoặc đến khi quyết định này được hoàn tác.",
  exclude: "Số liệu không được tính; mọi biểu tổng hợp có liên quan đều có chú thích.",
};

const obstacles: Readonly<Record<Obstacle, (findings: number) => string>> = {
  "nothing-to-do": (findings) => `${count(findings)} lưu ý không phải xử lý`,
  "asks-a-question": (findings) => `${count(findings)} câu hỏi phải được trả lời trước`,
  "is-error": (findings) =>
    `${count(findings)} lỗi không giữ lại được: phải sửa, trả lại hoặc loại khỏi tổng`,
  "proposes-nothing": (findings) => `${count(findings)} phát hiện chưa có cách sửa sẵn: sửa từng thẻ`,
  "no-form": (findings) => `${count(findings)} phát hiện không thuộc biểu nào đã đọc được`,
};

const taken: Readonly<Record<Taken, (count: number) => string>> = {
  correct: (values) => `Đã sửa ${count(values)} chỗ và kiểm tra lại.`,
  explain: (findings) => `Đã ghi lý do cho ${count(findings)} cảnh báo và kiểm tra lại.`,
  return: (forms) => `Đã trả lại ${count(forms)} biểu.`,
  exclude: (forms) => `Đã loại ${count(forms)} biểu hoặc dòng khỏi tổng.`,
  undo: (decisions) => `Đã hoàn tác ${count(decisions)} quyết định và kiểm tra lại.`,
  redo: () => "Đã làm lại và kiểm tra lại.",
  forget: () => "Đã xóa khỏi những điều ghi nhớ; nơi đã dùng vẫn giữ nguyên.",
  seal: () => "Đã chốt đợt. Muốn thay đổi phải mở lại, có nêu lý do.",
  reopen: () => "Đã mở lại đợt.",
};

const events: Readonly<Record<string, string>> = {
  "question-answered": "Trả lời câu hỏi",
  "value-corrected": "Sửa số liệu",
  "conversion-accepted": "Công nhận cách hiểu",
  "conversion-refused": "Không công nhận cách hiểu",
  "warning-explained": "Giữ, có lý do",
  "submission-returned": "Trả lại",
  "submission-accepted": "Nhận lại",
  "submission-excluded": "Loại khỏi tổng",
  "submission-pinned": "Chọn bản dùng",
  "unit-exempted": "Miễn nộp",
  "deadline-extended": "Gia hạn",
  "alias-learned": "Ghi nhớ tên gọi",
  "memory-forgotten": "Xóa ghi nhớ",
  "period-sealed": "Chốt đợt",
  "period-reopened": "Mở lại đợt",
  "break-acknowledged": "Xác nhận chỗ đứt của sổ cái",
};

/** Words of the decisions on findings. */
export const decide = {
  kinds,
  titles,
  consequences,
  obstacles,
  taken,
  events,
  actions: "Quyết định",
  apply: "Ghi quyết định",
  cancel: "Thôi",
  category: "Lý do có sẵn",
  ownWords: "Lý do khác (ghi ở dưới)",
  reason: "Lý do, căn cứ",
  reasonMore: "Ghi thêm (không bắt buộc)",
  reasonMissing: "Ghi lý do để sau này còn tra lại.",
  author: "Người quyết định",
  authorHint: "Chỉ hỏi một lần; đổi ở Cài đặt.",
  authorMissing: "Ghi tên người quyết định.",
  recalculated: "Sửa theo kết quả tính lại từ chính biểu này",
  value: "Giá trị cần sửa",
  newValue: "Giá trị đúng",
  newValueHint: "Ví dụ: 1.234,5; để trống nghĩa là ô không có số",
  unreadable: "Không hiểu giá trị này.",
  ambiguous: (readings: string) =>
    `Có thể hiểu là ${readings}. Ghi rõ hơn, không dùng dấu chấm ngăn hàng nghìn.`,
  same: "Ô đang ghi đúng giá trị này.",
  blank: "(trống)",
  change: (cell: string, before: string, after: string) => `${cell}: ${before} → ${after}`,
  changes: (cells: number) => `Sẽ sửa ${count(cells)} ô:`,
  moreChanges: (cells: number) => `và ${count(cells)} ô khác`,
  noValues: "Không có ô nào để sửa ở đây: sửa trong tệp rồi nhận lại, hoặc trả lại đơn vị.",
  loading: "Đang xem các ô…",
  proposal: "Đề xuất sửa:",
  offer: (by: string, reason: string) => `Lần trước ${by} đã giải trình: “${reason}”`,
  offerAnswer: (by: string, answer: string, reason: string) =>
    `Lần trước ${by} đã trả lời “${answer}”: “${reason}”`,
  useOffer: "Dùng lại lý do này",
  wholeGroup: "Chỉ xem nhóm này",
  onlyGroup: (title: string) => `Chỉ nhóm: ${title}`,
  bulk: (findings: number) => `Với ${count(findings)} phát hiện đang xem`,
  bulkKind: (kind: string, findings: number) => `${kind} (${count(findings)})`,
  willDecide: (findings: number) => `Áp dụng cho ${count(findings)} phát hiện, ví dụ:`,
  willReturn: (forms: number, findings: number) =>
    `Áp dụng cho ${count(forms)} biểu hoặc dòng (${count(findings)} phát hiện), ví dụ:`,
  notSafe: "cần xem kỹ",
  proposalsShown: (shown: number, of: number) => `Hiện ${count(shown)} trong ${count(of)} đề xuất.`,
  leftOut: "Để nguyên:",
  nothingChosen: "Chọn ít nhất một đề xuất.",
  undo: "Hoàn tác",
  redo: "Làm lại",
  undoReason: "Hoàn tác",
  redoReason: "Làm lại",
  journal: (entries: number) => `Nhật ký quyết định (${count(entries)})`,
  undoEntry: (what: string) => `Hoàn tác: ${what}`,
  redoEntry: (what: string) => `Làm lại: ${what}`,
  entryMore: (matters: number) => `và ${count(matters)} mục khác`,
  entryCount: (what: string, matters: number) => `${what} × ${count(matters)}`,
  undone: "đã hoàn tác",
  signed: (by: string, at: string) => `${by}, ${at}`,
  memory: "Những điều được ghi nhớ",
  memoryHint:
    "Lý do và câu trả lời được nhắc lại ở kỳ sau để bạn chọn, tên gọi được dùng để nhận ra đơn vị. Xóa ở đây thì không nhắc, không dùng nữa.",
  noMemory: "Chưa có gì được ghi nhớ.",
  until: (day: string) => `nhắc đến ${day}`,
  forget: "Xóa",
  forgetOne: (text: string) => `Xóa ghi nhớ: ${text}`,
  forgetReason: "Xóa ở Cài đặt",
  seal: {
    title: "Chốt đợt",
    hint: "Chốt thì mọi con số đứng yên như lần tổng hợp gần nhất; muốn thay đổi phải mở lại và nêu lý do.",
    seal: (call: string) => `Chốt ${call}…`,
    reopen: (call: string) => `Mở lại ${call}…`,
    sealed: (call: string, by: string, at: string) => `${call}: ${by} đã chốt ngày ${at}.`,
    confirmSeal: "Chốt đợt",
    confirmReopen: "Mở lại",
    broken:
      "Số liệu trên bàn làm việc nay khác số đã chốt nên không ghi vào sổ được. Mở lại đợt, hoặc bỏ các tệp nhận thêm.",
    afterwards: "Sổ đã ghi trước đó chưa biết việc này: tổng hợp lại để ghi vào sổ.",
  },
};
