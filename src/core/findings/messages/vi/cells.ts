import type { MessagesFor } from "../catalogue.ts";
import { showCount, showValue } from "../showValue.ts";
import { nothingToDo, viConversion, viDuty, viExpected, viList } from "./words.ts";

export const viCells: MessagesFor<
  | "value-converted"
  | "value-unreadable"
  | "value-ambiguous"
  | "value-approximate"
  | "value-error"
  | "formula-uncalculated"
  | "formula-external"
  | "value-fraction"
  | "unit-of-measure-differs"
> = {
  "value-converted": ({ data }, context) => ({
    what: `${data.label}: ${data.before === "" ? "ô để trống được tính là" : `“${data.before}” được đọc là`} “${data.after}”${viConversion(data.kind)}${
      data.count === 1 ? "" : `; cùng cách với ${showCount(data.count, context)} ô: ${data.cells}`
    }.`,
    todo: nothingToDo,
  }),
  "value-unreadable": ({ data, severity }) => ({
    what: `${data.label}: không đọc được “${data.raw}”, ô này cần ${viExpected(data.expected)}.`,
    todo: viDuty(severity, "ghi lại ô này"),
  }),
  "value-ambiguous": ({ data }, context) => ({
    what: `${data.label}: “${data.raw}” có thể hiểu là ${data.readings.map((reading) => `“${showValue(reading, context)}”`).join(" hoặc ")}.`,
    todo: "Chọn cách hiểu đúng; chưa chọn thì số liệu chưa được tính.",
  }),
  "value-approximate": ({ data, severity }, context) => ({
    what: `${data.label}: “${data.raw}” là số ước lượng, tạm tính là ${showValue(data.value, context)}.`,
    todo: viDuty(severity, "ghi số chính xác"),
  }),
  "value-error": ({ data, severity }) => ({
    what: `${data.label}: ô báo lỗi ${data.error} của Excel.`,
    todo: viDuty(severity, "sửa công thức hoặc ghi số"),
  }),
  "formula-uncalculated": ({ data, severity }) => ({
    what: `${data.label}: công thức “${data.formula}” chưa được tính nên không có giá trị.`,
    todo: viDuty(severity, "mở tệp bằng Excel, lưu lại"),
  }),
  "formula-external": ({ data, severity }) => ({
    what: `${data.label}: giá trị ${data.value} lấy từ một tệp khác, có thể đã cũ.`,
    todo: viDuty(severity, "ghi số vào ô thay cho liên kết"),
  }),
  "value-fraction": ({ data, severity }, context) => ({
    what: `${data.label} = ${context.number(data.value)}, phải là số nguyên.`,
    todo: viDuty(severity, "ghi lại số nguyên"),
  }),
  "unit-of-measure-differs": ({ data, severity, question }) => ({
    what: `${data.label}: đơn vị tính ghi “${data.found}”, biểu mẫu quy định ${viList([data.expected])}.`,
    todo:
      question === undefined
        ? viDuty(severity, "đổi số liệu về đúng đơn vị tính")
        : "Chọn số đúng theo đơn vị tính của biểu mẫu; chưa chọn thì số liệu chưa được tính.",
  }),
};
