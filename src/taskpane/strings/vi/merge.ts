import type { BookRefusal } from "../../../app/desk/desk.ts";
import { count } from "./count.ts";

const refusals: Readonly<Record<BookRefusal, string>> = {
  "not-ours":
    "Tệp đã chọn không phải sổ tổng hợp của chương trình nên không được ghi vào. Chọn sổ khác, hoặc tạo sổ mới.",
  "ledger-damaged":
    "Phần nhật ký trong sổ bị hỏng nên không cập nhật được. Mở bản sao lưu của sổ, hoặc tạo sổ mới.",
  "structure-changed":
    "Cấu trúc của sổ đã bị phần mềm khác thay đổi nên không cập nhật được. Tạo sổ mới rồi chép trang của bạn sang.",
  "table-name-taken":
    "Trong sổ có bảng của bạn trùng tên với bảng của chương trình. Đổi tên bảng đó (thẻ Thiết kế bảng) rồi làm lại.",
  "call-sealed":
    "Đợt báo cáo đã khóa trong sổ này nên không ghi thêm. Mở lại đợt (có nêu lý do), hoặc ghi vào sổ khác.",
};

export const merge = {
  documents: {
    title: "Văn bản Word",
    hint: "Báo cáo tổng hợp, công văn đôn đốc và phiếu ghi nhận của từng đơn vị, theo số liệu lúc này. Chỗ để trống là do cơ quan điền.",
    download: "Tải văn bản (.zip)",
    none: "Gói cấu hình chưa có mẫu văn bản cho đợt này.",
  },
  nothing: "Chưa có gì để tổng hợp. Sang thẻ Nhận để thả tệp.",
  willWrite: (written: number, replaced: number) =>
    replaced === 0
      ? `Sẽ ghi ${count(written)} trang, không đụng trang nào của bạn.`
      : `Sẽ ghi ${count(written)} trang, thay ${count(replaced)} trang của lần trước, không đụng trang nào của bạn.`,
  willMake: (sheets: number) => `Sẽ tạo sổ mới gồm ${count(sheets)} trang.`,
  willUpdate: (name: string) => `Sẽ cập nhật “${name}”; các trang bạn tự thêm trong sổ được giữ nguyên.`,
  planning: "Đang xem sổ…",
  details: "Chi tiết",
  added: (sheets: number) => `Thêm mới (${count(sheets)})`,
  replaced: (sheets: number) => `Thay bản lần trước (${count(sheets)})`,
  updated: (sheets: number) => `Cập nhật tại chỗ (${count(sheets)})`,
  removed: (sheets: number) => `Bỏ, không còn dùng (${count(sheets)})`,
  kept: (sheets: number) => `Của bạn, giữ nguyên (${count(sheets)})`,
  renamed: (from: string, to: string) =>
    `Tên “${from}” đã có trang của bạn dùng; trang của chương trình sẽ là “${to}”.`,
  wasRenamed: (from: string, to: string) =>
    `Tên “${from}” đã có trang của bạn dùng; trang của chương trình là “${to}”.`,
  repairs: "Lần ghi trước bị dở dang. Lần này sẽ sửa lại.",
  openErrors: (errors: number, questions: number) =>
    `Còn ${count(errors)} lỗi${questions > 0 ? `, trong đó ${count(questions)} câu hỏi chưa trả lời` : ""}. Phần có lỗi chưa được tính vào tổng; vẫn tổng hợp được và biểu có ghi chú.`,
  target: "Ghi vào đâu",
  newFile: "Tạo tệp mới",
  existingFile: "Cập nhật sổ đã có…",
  chooseBook: "Chọn sổ (.xlsx)…",
  bookMissing: "Chọn sổ tổng hợp cần cập nhật.",
  write: "Tổng hợp vào sổ này",
  writeFile: "Tổng hợp và tải về",
  again: "Tổng hợp lại",
  refusals,
  edits: {
    title: "Chỗ sửa tay trong sổ",
    found: (edits: number) =>
      `Trang dữ liệu của sổ có ${count(edits)} chỗ khác với lần tổng hợp trước nên chưa ghi đè. Đánh dấu những chỗ sửa đúng, cần giữ; các chỗ còn lại trở về số đã tổng hợp.`,
    change: (before: string, after: string) => `${before} → ${after}`,
    rowAdded: (key: string) => `dòng thêm vào, không có trong báo cáo nào: ${key}`,
    rowGone: (key: string) => `dòng bị xóa: ${key}`,
    blank: "(trống)",
    onlyRestored: "chỉ khôi phục được",
    keepAll: "Giữ tất cả các chỗ đã sửa số",
    shown: (shown: number, of: number) => `Hiện ${count(shown)} trong ${count(of)} chỗ.`,
    show: "Xem ô",
    restore: (edits: number) => `Khôi phục ${count(edits)} chỗ rồi tổng hợp`,
    keep: (kept: number) => `Ghi ${count(kept)} chỗ là sửa số liệu rồi tổng hợp`,
    keepSome: (kept: number, restored: number) =>
      `Ghi ${count(kept)} chỗ là sửa số liệu, khôi phục ${count(restored)} chỗ rồi tổng hợp`,
    leave: "Thôi, chưa ghi",
  },
  done: "Đã tổng hợp xong",
  facts: {
    used: "Tệp được dùng",
    usedOf: (used: number, of: number) => `${count(used)}/${count(of)}`,
    returned: "Biểu có lỗi, chưa tính",
    missing: "Đơn vị chưa nộp đủ",
    sheets: "Trang đã ghi",
  },
  agree: (cells: number) =>
    `Hai lần tính khớp nhau: Excel và chương trình cho cùng kết quả ở ${count(cells)} ô công thức.`,
  disagree: (cells: number, of: number) =>
    `Excel tính khác chương trình ở ${count(cells)}/${count(of)} ô. Chưa dùng các số này trước khi xem lại.`,
  notCompared:
    "Tệp chưa được Excel tính. Khi mở, Excel tự tính lại các công thức; giá trị ghi sẵn là do chương trình tính.",
  disagreement: (expected: string, calculated: string) => `chương trình ${expected}, Excel ${calculated}`,
  disagreementsShown: (shown: number, of: number) => `Hiện ${count(shown)} trong ${count(of)} ô.`,
  left: (sheets: string) => `Giữ lại trang cũ vì công thức của bạn còn dùng: ${sheets}.`,
  sheets: "Các trang của sổ",
  openSheet: (title: string) => `Mở trang ${title}`,
  download: "Tải tệp về",
  ready: (name: string) => `Đã lập ${name}. Mở bằng Excel, bắt đầu từ trang “Mục lục”.`,
  coverage: "Tình hình nộp theo khối đơn vị",
  coverageRow: (due: number, valid: number, inError: number, missing: number) =>
    `${count(due)} biểu phải nộp: ${count(valid)} hợp lệ, ${count(inError)} có lỗi, ${count(missing)} chưa nộp`,
  legend: { valid: "Hợp lệ", inError: "Có lỗi", missing: "Chưa nộp" },
  missingUnits: "Đơn vị chưa nộp đủ",
};
