import { absolute, compare } from "../../../decimal.ts";
import type { MessageContext, MessagesFor } from "../catalogue.ts";
import { showPeriod } from "../showPeriod.ts";
import { showSide } from "../showTerms.ts";
import { showCount } from "../showValue.ts";
import { enCount, enDuty, enList, enPeriods, enTermWords } from "./words.ts";

const explainable =
  "Ask the unit to confirm: if the figure is right, to give the reason, if not, to correct it and send it again.";

export const enOverTime: MessagesFor<
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
    const words = { ...enTermWords, context };
    const opening = showSide(data.opening, data.openingValue, words);
    const closing = showSide(data.closing, data.closingValue, words);
    return {
      what: `${opening}, must equal what stood at the end of ${periodOf(data.period)}: ${closing} (difference ${context.number(absolute(data.difference))}).`,
      todo: enDuty(severity, "compare with the report before and correct what was carried over"),
    };
  },
  "opening-changed": ({ data, severity }, context) => ({
    what: `${data.label} = ${context.number(data.value)}, the report of ${periodOf(data.period)} says ${context.number(data.earlier)}; what opened the year is the same in both.`,
    todo: enDuty(severity, "compare with the report sent before and correct the opening figure"),
  }),
  "cumulative-decreased": ({ data, severity }, context) => ({
    what: `${data.label} = ${context.number(data.value)} is less than the ${context.number(data.earlier)} reported for ${periodOf(data.period)}; figures are cumulative from the beginning of the year.`,
    todo: enDuty(severity, "give the cumulative figure, or correct the one reported before"),
  }),
  "change-large": ({ data }, context) => ({
    what: `${data.label} = ${context.number(data.value)}, for ${periodOf(data.period)} it was ${context.number(data.earlier)}: ${changeWords(data, context)}.`,
    todo: explainable,
  }),
  "peers-differ": ({ data }, context) => ({
    what:
      data.per === null
        ? `${data.label} = ${context.number(data.value)} is far from the other units of the group: the median of ${enCount(data.units, "unit", context)} is ${context.number(data.median)}.`
        : `${data.label} = ${context.number(data.value)}, which is ${context.number(data.rate)} per one of “${data.per}”, is far from the other units of the group: the median of ${enCount(data.units, "unit", context)} is ${context.number(data.median)}.`,
    todo: explainable,
  }),
  "unit-of-measure-suspect": ({ data }, context) => ({
    what: `${data.label} = ${context.number(data.value)} ${data.unitOfMeasure} is unusually ${
      data.direction === "too-large" ? "large" : "small"
    } beside ${
      data.basis === "history" ? "the unit's own earlier reports" : "the other units of the group"
    } (usually about ${context.number(data.usual)}): the unit of measure may be off by ${context.number(data.factor)}; the figure would then be ${context.number(data.corrected)}.`,
    todo: `Ask the unit to confirm the unit of measure (the form asks for ${data.unitOfMeasure}), and to correct the figure or give the reason.`,
  }),
  "figures-as-before": ({ data }, context) => ({
    what: `In the form “${data.title}” ${showCount(data.equal, context)} of ${enCount(data.compared, "comparable figure", context)} are those of the report of ${periodOf(data.period)}${
      data.count === 0
        ? ""
        : `; the same may be behind ${enCount(data.count, "place", context)} that disagree with other periods`
    }.`,
    todo: "To be confirmed: whether that report was sent again or copied; if the figures are right, the unit gives the reason.",
  }),
  "figures-as-other-unit": ({ data }, context) => ({
    what: `In the form “${data.title}” ${showCount(data.equal, context)} of ${enCount(data.compared, "comparable figure", context)} are those of ${data.otherName}.`,
    todo: "To be confirmed: whether the two units used one file or copied figures; if they are right, the unit gives the reason.",
  }),
  "columns-shifted": ({ data, severity }, context) => ({
    what: `The figures from cell ${data.from} (“${data.label}”) on stand ${enCount(Math.abs(data.by), "column", context)} to the ${data.by > 0 ? "right" : "left"} of their headers, which explains ${enCount(data.count, "finding", context)} of this form.`,
    todo: enDuty(severity, "paste the figures again under the right headers"),
  }),
  "columns-swapped": ({ data, severity }, context) => ({
    what: `The figures of the columns ${enList(data.labels)} have changed places, which explains ${enCount(data.count, "finding", context)} of this form.`,
    todo: enDuty(severity, "put the figures of the two columns back"),
  }),
  "separators-misread": ({ data, severity }, context) => ({
    what: `The form has ${enCount(data.count, "cell", context)} with separators of another style, as ${data.first}, which says “${data.raw}” and may be the whole number ${context.number(data.value)}.`,
    todo: enDuty(severity, "check points and commas and write these figures again"),
  }),
  "figures-scaled": ({ data }, context) => ({
    what: `The form has ${enCount(data.count, "figure", context)}, all about ${context.number(data.factor)} times ${
      data.direction === "too-large" ? "larger" : "smaller"
    } than usual: it may be written in another unit of measure throughout.`,
    todo: "Ask the unit to confirm the unit of measure, and to correct the figures or give the reason.",
  }),
  "figures-not-cumulative": ({ data, severity }, context) => ({
    what: `In all ${enCount(data.count, "figure", context)} of the form fall below the report of ${periodOf(data.period)}: it may hold only what arose after that, not everything since the beginning of the year.`,
    todo: enDuty(
      severity,
      "say whether the figures are cumulative, and to add what was reported before if they are not",
    ),
  }),
  "rule-too-strict": ({ data }, context) => ({
    what: `Rule ${data.rule}: all ${enCount(data.kept, "warning", context)} in ${enCount(data.calls, "call", context)} were explained and kept; ${data.member} could be relaxed from ${data.before} to ${data.after}.`,
    todo: "If you agree, change the rule in the configuration pack; otherwise leave it.",
  }),
};

function periodOf(id: string): string {
  return showPeriod(id, enPeriods);
}

function changeWords(
  { difference, percent }: { readonly difference: string; readonly percent: string | null },
  context: MessageContext,
): string {
  const way = compare(difference, "0") > 0 ? "up" : "down";
  const size = context.number(absolute(difference));
  return percent === null ? `newly arisen, ${size}` : `${way} by ${size} (${context.number(percent)}%)`;
}
