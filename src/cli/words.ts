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
  readonly ids: string;
  readonly allInReport: string;
  readonly summary: (errors: number, warnings: number, notes: number, questions: number) => string;
  readonly written: (file: string) => string;
  readonly openThis: (file: string) => string;
  readonly notWritten: string;
  readonly sheetsLeft: (names: string) => string;
  readonly renamed: (from: string, to: string) => string;
  readonly formsWritten: (count: number, folder: string) => string;
  readonly slipsWritten: (units: number, slips: number, out: string) => string;
  /** Files of which the slip stands beside them, because they must not be changed. */
  readonly slipsApart: (count: number) => string;
  readonly noSlips: string;
  readonly remindersWritten: (units: number, out: string) => string;
  readonly documentsWritten: (count: number, out: string) => string;
  readonly receiptsWritten: (units: number) => string;
  readonly noDocuments: string;
  readonly progress: Readonly<Record<"read" | "check" | "merge" | "write", string>>;
  /** What an event says, by its kind; a newer version's kinds have no words here. */
  readonly events: Readonly<Record<string, string>>;
  readonly decisionsRecorded: (count: number, book: string) => string;
  readonly mergeToApply: string;
  readonly decisionsHeading: (count: number) => string;
  readonly memoryHeading: (count: number) => string;
  readonly until: (date: string) => string;
  readonly offered: (id: string, reason: string, by: string, call: string) => string;
  readonly offeredAnswer: (answer: string, reason: string, by: string, call: string) => string;
  readonly verified: Verified;
}

/** What `verify` says. */
export interface Verified {
  readonly chain: (events: number) => string;
  readonly breaks: (count: number) => string;
  readonly packWhole: (id: string) => string;
  readonly packAbsent: string;
  readonly packChanged: string;
  readonly factsWhole: string;
  readonly edits: (count: number) => string;
  readonly editsTodo: string;
  readonly pending: (count: number) => string;
  readonly sealed: (call: string, by: string, date: string) => string;
  readonly sealBroken: (call: string) => string;
  readonly cells: (count: number) => string;
  readonly differences: (count: number) => string;
  readonly difference: (where: string, expected: string, found: string) => string;
  readonly more: (count: number) => string;
  readonly figuresDiffer: (call: string) => string;
  readonly whole: string;
  readonly wholeAlone: string;
  readonly notWhole: string;
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
  ids: "Mã",
  allInReport: "Danh sách đầy đủ từng ô: xem báo cáo JSON (--format json hoặc --report).",
  summary: (errors, warnings, notes, questions) =>
    `Tổng số: ${errors} lỗi (trong đó ${questions} câu hỏi), ${warnings} cảnh báo, ${notes} lưu ý.`,
  written: (file) => `Đã ghi ${file}`,
  openThis: (file) => `Mở tệp ${file} bằng Excel, bắt đầu từ trang "Mục lục".`,
  notWritten: "Không ghi sổ tổng hợp vì còn lỗi (--strict).",
  sheetsLeft: (names) => `Không còn dùng nhưng giữ lại vì công thức của người dùng còn tham chiếu: ${names}`,
  renamed: (from, to) => `Tên trang "${from}" đã có người dùng đặt; trang của chương trình lấy tên "${to}".`,
  slipsWritten: (units, slips, out) => `Đã ghi ${slips} phiếu trả lại của ${units} đơn vị vào "${out}".`,
  slipsApart: (count) =>
    `${count} phiếu ghi thành tệp riêng vì tệp gốc không phải .xlsx, có chữ ký số hoặc không giữ nguyên được.`,
  noSlips: "Không có đơn vị nào có điểm phải sửa hay giải trình.",
  remindersWritten: (units, out) =>
    `Đã ghi lời nhắc của ${units} đơn vị, danh sách đôn đốc và lịch hạn nộp vào "${out}".`,
  documentsWritten: (count, out) => `Đã ghi ${count} văn bản vào "${out}":`,
  receiptsWritten: (units) => `phiếu ghi nhận của ${units} đơn vị`,
  noDocuments: "Gói cấu hình không có mẫu văn bản cho đợt này.",
  formsWritten: (count, folder) => `Đã ghi ${count} tệp biểu mẫu trống vào ${folder}`,
  progress: { read: "Đọc", check: "Kiểm tra", merge: "Tổng hợp", write: "Ghi" },
  events: {
    "question-answered": "trả lời câu hỏi",
    "value-corrected": "sửa số liệu",
    "conversion-accepted": "chấp nhận cách hiểu",
    "conversion-refused": "không chấp nhận cách hiểu",
    "warning-explained": "giữ lại, có giải trình",
    "submission-returned": "trả lại đơn vị",
    "submission-accepted": "nhận lại",
    "submission-excluded": "để ngoài tổng hợp",
    "submission-pinned": "chọn bản được dùng",
    "unit-exempted": "miễn báo cáo",
    "deadline-extended": "gia hạn",
    "alias-learned": "ghi nhớ tên gọi",
    "memory-forgotten": "thôi ghi nhớ",
    "period-sealed": "chốt đợt",
    "period-reopened": "mở lại đợt",
    "break-acknowledged": "xác nhận chỗ đứt của sổ cái",
    undone: "hoàn tác",
  },
  decisionsRecorded: (count, book) => `Đã ghi ${count} quyết định vào ${book}:`,
  mergeToApply: 'Các biểu được cập nhật khi chạy lại "merge".',
  decisionsHeading: (count) => `QUYẾT ĐỊNH ĐANG CÓ HIỆU LỰC (${count})`,
  memoryHeading: (count) => `ĐIỀU ĐƯỢC GHI NHỚ (${count}): gợi ý lại hoặc dùng ở kỳ sau, xóa bằng --forget`,
  until: (date) => `đến hết ${date}`,
  offered: (id, reason, by, call) =>
    `Đợt ${call} đã giải trình: “${reason}” (${by}). Dùng lại: decide --explain ${id}`,
  offeredAnswer: (answer, reason, by, call) => `Đợt ${call} đã trả lời “${answer}”: “${reason}” (${by}).`,
  verified: {
    chain: (events) => `Sổ cái: ${events} sự kiện, nguyên vẹn.`,
    breaks: (count) => `Sổ cái: ${count} chỗ không còn như lúc ghi:`,
    packWhole: (id) => `Gói cấu hình: "${id}", đúng với mã băm đã ghi.`,
    packAbsent: "Gói cấu hình: sổ không kèm nội dung gói.",
    packChanged: "Gói cấu hình: nội dung kèm trong sổ không còn như lúc ghi.",
    factsWhole: "Trang DuLieu: đúng với lần tổng hợp cuối.",
    edits: (count) => `Trang DuLieu: ${count} chỗ khác lần tổng hợp cuối:`,
    editsTodo:
      'Khôi phục: chạy "merge" kèm --restore. Giữ lại có lý do: "decide" với phần ghi trong ngoặc, thêm --by và --reason.',
    pending: (count) => `Có ${count} sự kiện ghi sau lần tổng hợp cuối, chưa vào các biểu.`,
    sealed: (call, by, date) => `Đợt ${call}: đã chốt (${by}, ${date}), số liệu đúng như lúc chốt.`,
    sealBroken: (call) => `Đợt ${call}: số liệu không còn như lúc chốt.`,
    cells: (count) => `Tính lại từ các tệp: đã so ${count} ô.`,
    differences: (count) => `Tính lại từ các tệp: ${count} ô khác:`,
    difference: (where, expected, found) => `${where}: phải là ${expected}, đang ghi ${found}`,
    more: (count) => `… và ${count} chỗ khác`,
    figuresDiffer: (call) => `Đợt ${call}: số liệu từ các tệp này không phải số liệu đã tổng hợp.`,
    whole: "KHỚP 100 %.",
    wholeAlone: "Sổ tự khớp. Muốn tính lại từ đầu: nêu thêm các tệp đã nhận.",
    notWhole: "KHÔNG KHỚP.",
  },
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
  ids: "Id",
  allInReport: "Every cell is listed in the JSON report (--format json or --report).",
  summary: (errors, warnings, notes, questions) =>
    `In all: ${errors} errors (${questions} of them questions), ${warnings} warnings, ${notes} notes.`,
  written: (file) => `Wrote ${file}`,
  openThis: (file) => `Open ${file} in Excel; start from the sheet "Mục lục".`,
  notWritten: "The summary workbook was not written because errors remain (--strict).",
  sheetsLeft: (names) => `No longer needed but kept, because formulas of the user's refer to them: ${names}`,
  renamed: (from, to) =>
    `The sheet name "${from}" is taken by a user's sheet; the program's sheet is named "${to}".`,
  slipsWritten: (units, slips, out) => `Wrote ${slips} return slips of ${units} units to "${out}".`,
  slipsApart: (count) =>
    `${count} slips are files of their own, because the received file is no .xlsx, is signed or could not be kept as it is.`,
  noSlips: "No unit has anything to correct or explain.",
  remindersWritten: (units, out) =>
    `Wrote reminders for ${units} units, the list of units to urge and the deadlines to "${out}".`,
  documentsWritten: (count, out) => `Wrote ${count} documents to "${out}":`,
  receiptsWritten: (units) => `notes of receipt for ${units} units`,
  noDocuments: "The pack has no documents for this call.",
  formsWritten: (count, folder) => `Wrote ${count} workbooks of blank forms to ${folder}`,
  progress: { read: "Reading", check: "Checking", merge: "Merging", write: "Writing" },
  events: {
    "question-answered": "question answered",
    "value-corrected": "value corrected",
    "conversion-accepted": "reading accepted",
    "conversion-refused": "reading refused",
    "warning-explained": "kept, with a reason",
    "submission-returned": "returned to the unit",
    "submission-accepted": "accepted again",
    "submission-excluded": "left out of the totals",
    "submission-pinned": "delivery chosen",
    "unit-exempted": "exempted",
    "deadline-extended": "deadline extended",
    "alias-learned": "name remembered",
    "memory-forgotten": "forgotten",
    "period-sealed": "call sealed",
    "period-reopened": "call opened again",
    "break-acknowledged": "ledger break acknowledged",
    undone: "undone",
  },
  decisionsRecorded: (count, book) => `Recorded ${count} decisions in ${book}:`,
  mergeToApply: 'The tables follow when "merge" is run again.',
  decisionsHeading: (count) => `DECISIONS IN FORCE (${count})`,
  memoryHeading: (count) => `REMEMBERED (${count}): offered again or used next time, deleted with --forget`,
  until: (date) => `until ${date}`,
  offered: (id, reason, by, call) =>
    `Explained in the call ${call}: “${reason}” (${by}). To say so again: decide --explain ${id}`,
  offeredAnswer: (answer, reason, by, call) =>
    `Answered “${answer}” in the call ${call}: “${reason}” (${by}).`,
  verified: {
    chain: (events) => `Ledger: ${events} events, whole.`,
    breaks: (count) => `Ledger: ${count} places are not as they were written:`,
    packWhole: (id) => `Pack: "${id}", as its hash says.`,
    packAbsent: "Pack: the book does not keep the pack's text.",
    packChanged: "Pack: what the book keeps is not what was written.",
    factsWhole: "Sheet DuLieu: as it was last merged.",
    edits: (count) => `Sheet DuLieu: ${count} places are not as they were last merged:`,
    editsTodo:
      'To restore: run "merge" with --restore. To keep one with a reason: "decide" with what stands in brackets, --by and --reason.',
    pending: (count) => `${count} events were recorded after the last merge and are not in the tables yet.`,
    sealed: (call, by, date) => `Call ${call}: sealed (${by}, ${date}), its figures are as they were then.`,
    sealBroken: (call) => `Call ${call}: its figures are not as they were when it was sealed.`,
    cells: (count) => `Calculated again from the files: ${count} cells compared.`,
    differences: (count) => `Calculated again from the files: ${count} cells differ:`,
    difference: (where, expected, found) => `${where}: should be ${expected}, is ${found}`,
    more: (count) => `… and ${count} more`,
    figuresDiffer: (call) => `Call ${call}: the figures of these files are not those that were merged.`,
    whole: "EVERYTHING AGREES (100 %).",
    wholeAlone:
      "The book agrees with itself. To calculate everything again, name the received files as well.",
    notWhole: "NOT EVERYTHING AGREES.",
  },
};

export const words: Readonly<Record<Language, Words>> = { vi, en };
