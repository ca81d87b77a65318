import { absolute } from "../../../decimal.ts";
import type { Operator } from "../../../pack/rule.ts";
import type { FindingOf, Severity } from "../../finding.ts";
import type { MessageContext, MessagesFor } from "../catalogue.ts";
import { showReasons, showSide } from "../showTerms.ts";
import { showCount } from "../showValue.ts";
import { enCount, enDuty, enList, enSome, enTermWords } from "./words.ts";

const mustBe: { readonly [O in Operator]: string } = {
  "=": "must equal",
  "!=": "must differ from",
  "<=": "must not exceed",
  "<": "must be below",
  ">=": "must not be below",
  ">": "must be above",
};

export const enRules: MessagesFor<
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
    what: `${data.label}: left blank (a blank does not count as 0).`,
    todo: enDuty(severity, "fill it in; a figure of which there was nothing is 0"),
  }),
  "values-blank": ({ data, question, severity }, context) => ({
    what: `${enCount(data.count, "required cell", context)} left blank: ${enSome(data.labels)}.`,
    todo:
      question === undefined
        ? enDuty(severity, "fill them in; a figure of which there was nothing is 0")
        : "Choose: these blanks mean 0, or the unit has not reported them.",
  }),
  "form-nil": ({ data, question, severity }) => ({
    what:
      severity === "warning"
        ? `The form “${data.title}” holds only zeros.`
        : `The form “${data.title}” holds only zeros or blanks.`,
    todo: nilTodo(severity, question !== undefined),
  }),
  "value-out-of-range": ({ data, severity }, context) => ({
    what: `${data.label} = ${context.number(data.value)}, which must ${rangeWords(data, context)}.`,
    todo: enDuty(severity, "check and correct the figure"),
  }),
  "text-length": ({ data, severity }, context) => ({
    what: `${data.label}: ${enCount(data.length, "character", context)} long, which must have ${lengthWords(data, context)}.`,
    todo: enDuty(severity, "rewrite the text"),
  }),
  "choice-unknown": ({ data, severity }) => ({
    what: `${data.label}: “${data.raw}” is none of the choices ${enList(data.choices)}.`,
    todo: enDuty(severity, "use one of the choices"),
  }),
  "date-outside": ({ data, severity }, context) => ({
    what: `${data.label}: ${context.date(data.value)} lies outside ${context.date(data.from)} – ${context.date(data.to)}.`,
    todo: enDuty(severity, "check the date"),
  }),
  "sides-disagree": (finding, context) => ({
    what: sidesDisagree(finding, context),
    todo: enDuty(finding.severity, "check these cells and make them agree"),
  }),
  "consequence-missing": ({ data, severity }, context) => ({
    what: `${
      data.because === undefined || data.because.length === 0
        ? `By the rule ${data.condition}`
        : `Because ${showReasons(data.because, { ...enTermWords, context })}`
    }, ${data.label} must ${
      data.consequence === "" ? "be filled in" : `be “${data.consequence}”`
    }; it is ${data.value === "" ? "blank" : `“${data.value}”`}.`,
    todo: enDuty(severity, "complete or correct it"),
  }),
  "pair-incomplete": ({ data, severity }) => ({
    what: `There is ${enList(data.present)} but not ${enList(data.absent)}; these go together or not at all.`,
    todo: enDuty(severity, "complete or correct them"),
  }),
  "values-exclusive": ({ data, severity }) => ({
    what: `Only one of ${enList(data.labels)} may be given; there are ${data.labels.length}.`,
    todo: enDuty(severity, "keep the right one"),
  }),
  "total-wrong": ({ data, severity }, context) => ({
    what: `${data.label}, row “${data.rowLabel}” = ${context.number(data.stated)}, but its rows add up to ${context.number(data.computed)} (difference ${context.number(absolute(data.difference))}).`,
    todo: enDuty(severity, "check the addition and the rows"),
  }),
  "ratio-wrong": ({ data, severity }, context) => ({
    what: `${data.label} says ${context.number(data.stated)}%, computed from the form's own figures it is ${context.number(data.computed)}%; tables use the computed one.`,
    todo: enDuty(severity, "check the percentage and its parts"),
  }),
  "key-repeated": ({ data, severity }) => ({
    what: `Rows ${data.rows.join(", ")} are alike in ${enList(data.fields)}: “${data.value}”.`,
    todo: enDuty(severity, "remove the repeated row or make the difference clear"),
  }),
};

function nilTodo(severity: Severity, isAsked: boolean): string {
  if (severity === "warning") return "Ask the unit whether nothing at all arose in the period.";
  if (isAsked) return "Ask the unit and choose: nothing arose, or not reported.";
  return enDuty(severity, "fill in this form");
}

/** "{indicator} = {value}, must equal {terms} = {right value} (difference {n})." */
function sidesDisagree({ data }: FindingOf<"sides-disagree">, context: MessageContext): string {
  const words = { ...enTermWords, context };
  const row = data.totalRow === undefined ? "" : `Row “${data.totalRow}”: `;
  const reason =
    data.because === undefined || data.because.length === 0
      ? ""
      : `Because ${showReasons(data.because, words)}: `;
  const left = showSide(data.left, data.leftValue, words);
  const right = showSide(data.right, data.rightValue, words);
  const days = data.left.some((term) => term.date !== undefined) ? " days" : "";
  const gap = context.number(absolute(data.difference));
  const difference = data.operator === "!=" ? "" : ` (difference ${gap}${days})`;
  return `${row}${reason}${left}, ${mustBe[data.operator]} ${right}${difference}.`;
}

function rangeWords(
  bounds: { readonly min: string | null; readonly max: string | null },
  context: MessageContext,
): string {
  const { min, max } = bounds;
  if (min !== null && max !== null) return `be from ${context.number(min)} to ${context.number(max)}`;
  if (min !== null) return `be at least ${context.number(min)}`;
  return max === null ? "be inside its bounds" : `be at most ${context.number(max)}`;
}

function lengthWords(
  bounds: { readonly min: number | null; readonly max: number | null },
  context: MessageContext,
): string {
  const { min, max } = bounds;
  const least = min === null ? [] : [`at least ${showCount(min, context)}`];
  const most = max === null ? [] : [`at most ${showCount(max, context)}`];
  return `${[...least, ...most].join(", ")} characters`;
}
