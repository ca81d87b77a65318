import type { MessagesFor } from "../catalogue.ts";
import { showPeriod } from "../showPeriod.ts";
import { nothingToDo, saysPeriod, saysUnit, viDuty, viList, viPeriods, viWitnesses } from "./words.ts";

const sheetIgnored = {
  empty: "Trang trống nên được bỏ qua.",
  "working-copy": "Trang là bản làm việc do chương trình tạo ra nên không đọc như báo cáo.",
  "no-table": "Trang không có bảng số liệu nào nên được bỏ qua.",
} as const;

export const viForms: MessagesFor<
  | "form-unknown"
  | "form-not-expected"
  | "form-other-version"
  | "form-turned"
  | "form-repeated"
  | "sheet-ignored"
  | "unit-unknown"
  | "unit-conflict"
  | "unit-weak-name"
  | "period-unknown"
  | "period-wrong"
  | "period-conflict"
  | "title-misleading"
> = {
  "form-unknown": ({ data }) => ({
    what:
      data.guess === null
        ? `Không nhận ra trang “${data.sheet}” là biểu mẫu nào.`
        : `Trang “${data.sheet}” chưa đủ giống biểu mẫu nào; gần nhất là ${data.guess} (${data.guessTitle ?? ""}), mức giống ${Math.round(data.score * 100)}%.`,
    todo: "Nếu đây là báo cáo thì đề nghị đơn vị lập lại theo đúng biểu mẫu; nếu không thì bỏ qua.",
  }),
  "form-not-expected": ({ data }) => ({
    what: `Đơn vị không phải gửi biểu “${data.title}” trong đợt này.`,
    todo: "Số liệu không được tính. Nếu biểu thuộc đợt khác thì chọn thêm đợt đó (--call); nếu không, xem đơn vị có gửi nhầm không.",
  }),
  "form-other-version": ({ data, severity }) => ({
    what: `Biểu “${data.title}” không phải phiên bản đang dùng (${data.expected}).`,
    todo: viDuty(severity, "lập lại theo biểu mẫu đang dùng"),
  }),
  "form-turned": ({ data, severity }) => ({
    what: `Biểu “${data.title}” bị xoay: dòng thành cột, cột thành dòng; chưa đọc số liệu.`,
    todo: viDuty(severity, "lập lại theo đúng biểu mẫu"),
  }),
  "form-repeated": ({ data }) => ({
    what: `Biểu “${data.title}” xuất hiện nhiều lần trong tệp, ở các trang ${viList(data.sheets)}.`,
    todo: "Đề nghị đơn vị giữ lại một trang đúng và gửi lại.",
  }),
  "sheet-ignored": ({ data }) => ({ what: sheetIgnored[data.reason], todo: nothingToDo }),
  "unit-unknown": ({ data }) => ({
    what:
      data.text === ""
        ? "Không tìm thấy tên đơn vị báo cáo trong tệp."
        : `Không nhận ra đơn vị báo cáo “${data.text}”.${
            data.near.length === 0 ? "" : ` Tên gần giống: ${viList(data.near.map((unit) => unit.name))}.`
          }`,
    todo: "Chọn đúng đơn vị đã gửi tệp này.",
  }),
  "unit-conflict": ({ data }, context) => ({
    what: `Các dấu hiệu về đơn vị báo cáo mâu thuẫn nhau: ${viWitnesses(data.witnesses, saysUnit(context))}.`,
    todo: "Hỏi lại đơn vị đã gửi tệp rồi chọn đúng đơn vị; chưa chọn thì số liệu chưa được tính.",
  }),
  "unit-weak-name": ({ data }) => ({
    what: `Tên “${data.text}” là cách viết cũ hoặc chưa chuẩn, được hiểu là ${data.name}.`,
    todo: nothingToDo,
  }),
  "period-unknown": () => ({
    what: "Biểu không ghi kỳ báo cáo.",
    todo: "Xác nhận số liệu thuộc kỳ nào; lần sau đề nghị đơn vị ghi rõ kỳ báo cáo.",
  }),
  "period-wrong": ({ data }) => ({
    what: `Biểu ghi kỳ ${showPeriod(data.found, viPeriods)}, trong khi đợt này là kỳ ${showPeriod(data.expected, viPeriods)}${
      data.witnesses.length === 0 ? "" : `: ${viWitnesses(data.witnesses)}`
    }.`,
    todo: "Đề nghị đơn vị gửi lại báo cáo đúng kỳ, hoặc sửa lại kỳ báo cáo nếu chỉ ghi nhầm.",
  }),
  "period-conflict": ({ data }) => ({
    what: `Các dấu hiệu về kỳ báo cáo mâu thuẫn nhau: ${viWitnesses(data.witnesses, saysPeriod)}.`,
    todo: "Xác nhận số liệu thuộc kỳ nào.",
  }),
  "title-misleading": ({ data }) => ({
    what: `Tiêu đề ghi “${data.title}” nhưng nội dung là biểu ${data.actual}.`,
    todo: "Số liệu được đọc theo nội dung; đề nghị đơn vị sửa tiêu đề ở lần gửi sau.",
  }),
};
