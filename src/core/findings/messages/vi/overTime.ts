import { absolute, compare } from "../../../decimal.ts";
import type { MessageContext, MessagesFor } from "../catalogue.ts";
import { showPeriod } from "../showPeriod.ts";
import { showSide } from "../showTerms.ts";
import { showCount } from "../showValue.ts";
import { viDuty, viList, viPeriods, viTermWords } from "./words.ts";

const explainable = "Đề nghị đơn vị xác nhận; nếu số liệu đúng thì ghi lý do, nếu nhầm thì sửa rồi gửi lại.";

export const viOverTime: MessagesFor<
  | "opening-differs"
  | "opening-changed"
  | "cumulative-decreased"
  | "change-large"
  | "peers-differ"
  | "unit-of-measure-suspect"
  | "figures-as-before"
  | "figures-as-other-unit"
  | "columns-shifted"
  | "columns-swapped"
  | "separators-misread"
  | "figures-scaled"
  | "figures-not-cumulative"
  | "rule-too-strict"
> = {
  "opening-differs": ({ data, severity }, context) => {
    const words = { ...viTermWords, context };
    const opening = showSide(data.opening, data.openingValue, words);
    const closing = showSide(data.closing, data.closingValue, words);
    return {
      what: `${opening}, phải bằng số cuối kỳ của ${periodOf(data.period)}: ${closing} (lệch ${context.number(absolute(data.difference))}).`,
      todo: viDuty(severity, "đối chiếu với báo cáo kỳ trước và sửa số chuyển kỳ"),
    };
  },
  "opening-changed": ({ data, severity }, context) => ({
    what: `${data.label} = ${context.number(data.value)}, báo cáo ${periodOf(data.period)} ghi ${context.number(data.earlier)}; số đầu kỳ của hai báo cáo cùng năm phải bằng nhau.`,
    todo: viDuty(severity, "đối chiếu với báo cáo đã gửi và sửa số đầu kỳ"),
  }),
  "cumulative-decreased": ({ data, severity }, context) => ({
    what: `${data.label} = ${context.number(data.value)}, nhỏ hơn số của báo cáo ${periodOf(data.period)} là ${context.number(data.earlier)}; số liệu phải lũy kế từ đầu năm.`,
    todo: viDuty(severity, "ghi số lũy kế từ đầu năm, hoặc sửa số đã báo cáo"),
  }),
  "change-large": ({ data }, context) => ({
    what: `${data.label} = ${context.number(data.value)}, ${periodOf(data.period)} là ${context.number(data.earlier)}: ${changeWords(data, context)}.`,
    todo: explainable,
  }),
  "peers-differ": ({ data }, context) => ({
    what:
      data.per === null
        ? `${data.label} = ${context.number(data.value)}, khác xa các đơn vị cùng nhóm: trung vị của ${showCount(data.units, context)} đơn vị là ${context.number(data.median)}.`
        : `${data.label} = ${context.number(data.value)}, bằng ${context.number(data.rate)} trên mỗi đơn vị của “${data.per}”, khác xa các đơn vị cùng nhóm: trung vị của ${showCount(data.units, context)} đơn vị là ${context.number(data.median)}.`,
    todo: explainable,
  }),
  "unit-of-measure-suspect": ({ data }, context) => ({
    what: `${data.label} = ${context.number(data.value)} ${data.unitOfMeasure}, ${
      data.direction === "too-large" ? "lớn" : "nhỏ"
    } bất thường so với ${
      data.basis === "history" ? "các kỳ trước của đơn vị" : "các đơn vị cùng nhóm"
    } (thường khoảng ${context.number(data.usual)}): có thể ghi nhầm đơn vị tính ${context.number(data.factor)} lần; nếu vậy số đúng là ${context.number(data.corrected)}.`,
    todo: `Đề nghị đơn vị xác nhận đơn vị tính (biểu dùng ${data.unitOfMeasure}); nếu nhầm thì sửa rồi gửi lại, nếu đúng thì ghi lý do.`,
  }),
  "figures-as-before": ({ data }, context) => ({
    what: `Biểu “${data.title}” có ${showCount(data.equal, context)} trong ${showCount(data.compared, context)} số liệu so được giống hệt báo cáo ${periodOf(data.period)}${
      data.count === 0
        ? ""
        : `; ${showCount(data.count, context)} chỗ không khớp với các kỳ khác có thể cùng do nguyên nhân này`
    }.`,
    todo: "Cần xác nhận: đơn vị có gửi nhầm hoặc chép lại báo cáo kỳ đó không; nếu số liệu đúng thì ghi lý do.",
  }),
  "figures-as-other-unit": ({ data }, context) => ({
    what: `Biểu “${data.title}” có ${showCount(data.equal, context)} trong ${showCount(data.compared, context)} số liệu so được giống hệt ${data.otherName}.`,
    todo: "Cần xác nhận: hai đơn vị có dùng chung một tệp hoặc chép số của nhau không; nếu số liệu đúng thì ghi lý do.",
  }),
  "columns-shifted": ({ data, severity }, context) => ({
    what: `Số liệu từ ô ${data.from} (“${data.label}”) lệch sang ${data.by > 0 ? "phải" : "trái"} ${showCount(Math.abs(data.by), context)} cột so với đầu cột; đó là nguyên nhân của ${showCount(data.count, context)} lỗi trong biểu.`,
    todo: viDuty(severity, "dán lại số liệu cho đúng cột"),
  }),
  "columns-swapped": ({ data, severity }, context) => ({
    what: `Số liệu của hai cột ${viList(data.labels)} đổi chỗ cho nhau; đó là nguyên nhân của ${showCount(data.count, context)} lỗi trong biểu.`,
    todo: viDuty(severity, "đặt lại số liệu hai cột cho đúng chỗ"),
  }),
  "separators-misread": ({ data, severity }, context) => ({
    what: `Biểu có ${showCount(data.count, context)} ô dùng dấu phân cách theo kiểu khác, như ô ${data.first} ghi “${data.raw}”, có thể là số nguyên ${context.number(data.value)}.`,
    todo: viDuty(severity, "kiểm tra dấu chấm, dấu phẩy và ghi lại các số này"),
  }),
  "figures-scaled": ({ data }, context) => ({
    what: `Biểu có ${showCount(data.count, context)} số liệu cùng ${
      data.direction === "too-large" ? "lớn" : "nhỏ"
    } hơn mức thường thấy khoảng ${context.number(data.factor)} lần: có thể cả biểu ghi theo đơn vị tính khác.`,
    todo: "Đề nghị đơn vị xác nhận đơn vị tính; nếu nhầm thì sửa rồi gửi lại, nếu đúng thì ghi lý do.",
  }),
  "figures-not-cumulative": ({ data, severity }, context) => ({
    what: `Có ${showCount(data.count, context)} chỉ tiêu nhỏ hơn số của báo cáo ${periodOf(data.period)}: có thể biểu chỉ ghi số phát sinh sau kỳ đó, chưa lũy kế từ đầu năm.`,
    todo: viDuty(
      severity,
      "cho biết số liệu là lũy kế hay trong kỳ; nếu trong kỳ thì cộng thêm số đã báo cáo",
    ),
  }),
  "rule-too-strict": ({ data }, context) => ({
    what: `Quy tắc ${data.rule}: cả ${showCount(data.kept, context)} cảnh báo trong ${showCount(data.calls, context)} đợt đều được giải trình và giữ nguyên; có thể nới ${data.member} từ ${data.before} thành ${data.after}.`,
    todo: "Nếu đồng ý thì sửa quy tắc trong gói cấu hình; nếu không thì để nguyên.",
  }),
};

function periodOf(id: string): string {
  return showPeriod(id, viPeriods);
}

function changeWords(
  { difference, percent }: { readonly difference: string; readonly percent: string | null },
  context: MessageContext,
): string {
  const way = compare(difference, "0") > 0 ? "tăng" : "giảm";
  const size = context.number(absolute(difference));
  return percent === null ? `phát sinh mới ${size}` : `${way} ${size} (${context.number(percent)}%)`;
}
