import type { MessagesFor } from "../catalogue.ts";
import { showCount } from "../showValue.ts";
import { nothingToDo, viDuty, viSome } from "./words.ts";

export const viAlignment: MessagesFor<
  | "column-missing"
  | "row-missing"
  | "column-extra"
  | "row-unknown"
  | "rows-shifted"
  | "number-row-missing"
  | "alignment-weak"
  | "rows-hidden"
  | "columns-hidden"
  | "sheet-hidden"
  | "drawing-present"
  | "note-under-table"
  | "comment-present"
> = {
  "column-missing": ({ data, severity }) => ({
    what: `Biểu thiếu cột “${data.label}”${data.number === null ? "" : ` (cột số ${data.number})`}.`,
    todo: viDuty(severity, "lập lại theo đúng biểu mẫu"),
  }),
  "row-missing": ({ data, severity }) => ({
    what: `Biểu thiếu dòng “${data.label}”.`,
    todo: viDuty(severity, "bổ sung dòng này theo đúng biểu mẫu"),
  }),
  "column-extra": ({ data, severity }) => ({
    what: `Cột “${data.label}” không có trong biểu mẫu nên không được đọc.`,
    todo: viDuty(severity, "bỏ cột này"),
  }),
  "row-unknown": ({ data, severity, question }) => ({
    what: `Không nhận ra dòng “${data.label}”.`,
    todo: question === undefined ? viDuty(severity, "kiểm tra lại tên dòng") : "Chọn ý nghĩa của dòng này.",
  }),
  "rows-shifted": ({ data, severity }, context) => ({
    what: `Số liệu từ ô ${data.from} (“${data.label}”) lệch ${data.by > 0 ? "xuống" : "lên"} ${showCount(Math.abs(data.by), context)} dòng so với tên dòng; đó là nguyên nhân của ${showCount(data.count, context)} lỗi trong biểu.`,
    todo: viDuty(severity, "dán lại số liệu cho đúng dòng"),
  }),
  "number-row-missing": () => ({
    what: "Biểu mất dòng số thứ tự cột; số liệu được đọc theo đầu bảng.",
    todo: nothingToDo,
  }),
  "alignment-weak": ({ data, severity }) => ({
    what: `Biểu chỉ khớp ${Math.round(data.score * 100)}% với biểu mẫu${
      data.missing.length === 0 ? "" : `; không tìm thấy ${viSome(data.missing)}`
    }.`,
    todo: viDuty(severity, "lập lại theo đúng biểu mẫu"),
  }),
  "rows-hidden": ({ data, severity }, context) => ({
    what: `Bảng có ${showCount(data.count, context)} dòng đang ẩn (${data.rows})${
      severity === "warning" ? "; số liệu trong đó vẫn được đọc" : ""
    }.`,
    todo:
      severity === "note"
        ? nothingToDo
        : `Xem các dòng ẩn có đúng là số liệu của kỳ này không${severity === "error" ? ", rồi chọn" : ""}.`,
  }),
  "columns-hidden": ({ data }, context) => ({
    what: `Bảng có ${showCount(data.count, context)} cột đang ẩn (${data.columns}); số liệu trong đó vẫn được đọc.`,
    todo: "Xem các cột ẩn có đúng là số liệu của kỳ này không.",
  }),
  "sheet-hidden": () => ({
    what: "Trang đang ẩn; số liệu trong đó vẫn được đọc.",
    todo: "Xem trang ẩn có đúng là báo cáo của kỳ này không.",
  }),
  "drawing-present": () => ({
    what: "Trang có hình vẽ, ảnh hoặc hộp chữ; nội dung trong đó không đọc được.",
    todo: "Xem trong hình có số liệu hay ghi chú nào không.",
  }),
  "comment-present": ({ data }, context) => ({
    what: `Bảng có ${showCount(data.count, context)} ô mang ghi chú; ghi chú đầu tiên: “${data.text}”.`,
    todo: nothingToDo,
  }),
  "note-under-table": ({ data }) => ({
    what: `Dưới bảng có ghi chú: “${data.text}”.`,
    todo: nothingToDo,
  }),
};
