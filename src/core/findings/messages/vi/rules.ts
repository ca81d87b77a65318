import { absolute } from "../../../decimal.ts";
import type { Operator } from "../../../pack/rule.ts";
import type { FindingOf, Severity } from "../../finding.ts";
import type { MessageContext, MessagesFor } from "../catalogue.ts";
import { showReasons, showSide } from "../showTerms.ts";
import { showCount } from "../showValue.ts";
import { viDuty, viList, viSome, viTermWords } from "./words.ts";

const mustBe: { readonly [O in Operator]: string } = {
  "=": "phải bằng",
  "!=": "phải khác",
  "<=": "không được lớn hơn",
  "<": "phải nhỏ hơn",
  ">=": "không được nhỏ hơn",
  ">": "phải lớn hơn",
};

export const viRules: MessagesFor<
  | "value-missing"
  | "values-blank"
  | "form-nil"
  | "value-out-of-range"
  | "text-length"
  | "choice-unknown"
  | "date-outside"
  | "sides-disagree"
  | "consequence-missing"
  | "pair-incomplete"
  | "values-exclusive"
  | "total-wrong"
  | "ratio-wrong"
  | "key-repeated"
> = {
  "value-missing": ({ data, severity }) => ({
    what: `${data.label}: còn để trống (ô trống không được tính là 0).`,
    todo: viDuty(severity, "ghi vào ô này; chỉ tiêu số không phát sinh thì ghi 0"),
  }),
  "values-blank": ({ data, question, severity }, context) => ({
    what: `Có ${showCount(data.count, context)} ô bắt buộc còn trống: ${viSome(data.labels)}.`,
    todo:
      question === undefined
        ? viDuty(severity, "ghi vào các ô này; chỉ tiêu số không phát sinh thì ghi 0")
        : "Chọn: các ô trống này là 0, hay đơn vị chưa báo cáo.",
  }),
  "form-nil": ({ data, question, severity }) => ({
    what:
      severity === "warning"
        ? `Biểu “${data.title}” toàn số 0.`
        : `Biểu “${data.title}” toàn số 0 hoặc để trống.`,
    todo: nilTodo(severity, question !== undefined),
  }),
  "value-out-of-range": ({ data, severity }, context) => ({
    what: `${data.label} = ${context.number(data.value)}, ${rangeWords(data, context)}.`,
    todo: viDuty(severity, "kiểm tra, sửa số liệu"),
  }),
  "text-length": ({ data, severity }, context) => ({
    what: `${data.label}: dài ${showCount(data.length, context)} ký tự, ${lengthWords(data, context)}.`,
    todo: viDuty(severity, "viết lại nội dung"),
  }),
  "choice-unknown": ({ data, severity }) => ({
    what: `${data.label}: “${data.raw}” không phải một trong các lựa chọn ${viList(data.choices)}.`,
    todo: viDuty(severity, "chọn lại theo danh mục"),
  }),
  "date-outside": ({ data, severity }, context) => ({
    what: `${data.label}: ngày ${context.date(data.value)} nằm ngoài khoảng ${context.date(data.from)} – ${context.date(data.to)}.`,
    todo: viDuty(severity, "kiểm tra lại ngày"),
  }),
  "sides-disagree": (finding, context) => ({
    what: sidesDisagree(finding, context),
    todo: viDuty(finding.severity, "kiểm tra các ô này, sửa cho khớp"),
  }),
  "consequence-missing": ({ data, severity }, context) => ({
    what: `${
      data.because === undefined || data.because.length === 0
        ? `Theo quy tắc ${data.condition}`
        : `Vì ${showReasons(data.because, { ...viTermWords, context })}`
    } nên ${data.label} ${
      data.consequence === "" ? "phải được ghi" : `phải là “${data.consequence}”`
    }, hiện ${data.value === "" ? "còn để trống" : `ghi “${data.value}”`}.`,
    todo: viDuty(severity, "bổ sung hoặc sửa lại"),
  }),
  "pair-incomplete": ({ data, severity }) => ({
    what: `Có ${viList(data.present)} nhưng không có ${viList(data.absent)}; các chỉ tiêu này phải cùng có hoặc cùng không.`,
    todo: viDuty(severity, "bổ sung hoặc sửa lại"),
  }),
  "values-exclusive": ({ data, severity }) => ({
    what: `Chỉ được có một trong các chỉ tiêu ${viList(data.labels)}, hiện có ${data.labels.length}.`,
    todo: viDuty(severity, "kiểm tra lại, chỉ giữ một chỉ tiêu"),
  }),
  "total-wrong": ({ data, severity }, context) => ({
    what: `${data.label}, dòng “${data.rowLabel}” = ${context.number(data.stated)}, cộng các dòng được ${context.number(data.computed)} (lệch ${context.number(absolute(data.difference))}).`,
    todo: viDuty(severity, "kiểm tra lại phép cộng và các dòng"),
  }),
  "ratio-wrong": ({ data, severity }, context) => ({
    what: `${data.label} ghi ${context.number(data.stated)}%, tính lại từ số liệu của biểu là ${context.number(data.computed)}%; bảng tổng hợp dùng số tính lại.`,
    todo: viDuty(severity, "kiểm tra lại tỷ lệ và số liệu gốc"),
  }),
  "key-repeated": ({ data, severity }) => ({
    what: `Các dòng ${data.rows.join(", ")} trùng nhau ở ${viList(data.fields)}: “${data.value}”.`,
    todo: viDuty(severity, "bỏ dòng trùng hoặc ghi rõ để phân biệt"),
  }),
};

function nilTodo(severity: Severity, isAsked: boolean): string {
  if (severity === "warning") return "Hỏi đơn vị có đúng là không phát sinh gì trong kỳ không.";
  if (isAsked) return "Hỏi đơn vị và chọn: không phát sinh, hay chưa báo cáo.";
  return viDuty(severity, "điền đủ biểu này");
}

/** "{indicator} = {value}, phải bằng {terms} = {right value} (lệch {n})." */
function sidesDisagree({ data }: FindingOf<"sides-disagree">, context: MessageContext): string {
  const words = { ...viTermWords, context };
  const row = data.totalRow === undefined ? "" : `Dòng “${data.totalRow}”: `;
  const reason =
    data.because === undefined || data.because.length === 0
      ? ""
      : `Vì ${showReasons(data.because, words)} nên: `;
  const left = showSide(data.left, data.leftValue, words);
  const right = showSide(data.right, data.rightValue, words);
  const days = data.left.some((term) => term.date !== undefined) ? " ngày" : "";
  const gap = context.number(absolute(data.difference));
  const difference = data.operator === "!=" ? "" : ` (lệch ${gap}${days})`;
  return `${row}${reason}${left}, ${mustBe[data.operator]} ${right}${difference}.`;
}

function rangeWords(
  bounds: { readonly min: string | null; readonly max: string | null },
  context: MessageContext,
): string {
  const { min, max } = bounds;
  if (min !== null && max !== null) return `phải từ ${context.number(min)} đến ${context.number(max)}`;
  if (min !== null) return `không được nhỏ hơn ${context.number(min)}`;
  return max === null ? "nằm ngoài giới hạn cho phép" : `không được lớn hơn ${context.number(max)}`;
}

function lengthWords(
  bounds: { readonly min: number | null; readonly max: number | null },
  context: MessageContext,
): string {
  const { min, max } = bounds;
  const least = min === null ? [] : [`ít nhất ${showCount(min, context)}`];
  const most = max === null ? [] : [`nhiều nhất ${showCount(max, context)}`];
  return `phải có ${[...least, ...most].join(", ")} ký tự`;
}
