import { assertNever } from "../../../assertNever.ts";
import type { RuleKind } from "../../../pack/rule.ts";
import type { FindingOf } from "../../finding.ts";
import type { MessagesFor } from "../catalogue.ts";
import { enCount, enDuty, enList, nothingToDo } from "./words.ts";

export const enAcross: MessagesFor<
  | "rule-unchecked"
  | "submission-superseded"
  | "submission-identical"
  | "version-unclear"
  | "content-same-as-other-unit"
  | "sources-differ"
  | "authority-missing"
  | "subject-not-reporter"
  | "received-date-missing"
  | "report-late"
  | "report-on-deadline-day"
  | "decision-unused"
  | "decision-invalid"
  | "register-entry-unused"
> = {
  "rule-unchecked": (finding, context) => ({
    what: `Rule ${finding.data.rule} (${ruleKinds[finding.data.kind]}) could not be checked${
      finding.data.units === undefined ? "" : ` for ${enCount(finding.data.units, "unit", context)}`
    }: ${whyUnchecked(finding)}.`,
    todo: "Run again when the figures are there; if it is urgent, compare by eye.",
  }),
  "submission-superseded": ({ data }) => ({
    what: `A later delivery of the form “${data.title}” (file “${data.by}”) replaces this one, which does not count.`,
    todo: nothingToDo,
  }),
  "submission-identical": ({ data }) => ({
    what: `The form “${data.title}” is the same as in file “${data.to}”, so it counts only once.`,
    todo: nothingToDo,
  }),
  "version-unclear": ({ data }) => ({
    what: `There are ${data.files.length} different deliveries of the form “${data.title}” and it is not clear which is the later: ${enList(data.files)}.`,
    todo: "Choose one, or enter the dates of receipt in the register; until then none of them counts.",
  }),
  "content-same-as-other-unit": ({ data, severity }) => ({
    what: `Every figure of the form “${data.title}” is the same as that of ${data.otherName}.`,
    todo: enDuty(severity, "see whether another unit's form was copied"),
  }),
  "sources-differ": ({ data, severity }, context) => ({
    what: `${data.label}: the unit reports ${context.number(data.own)}, ${data.authorityName} has ${context.number(data.authority)}; tables use the figure of ${data.authorityName}.`,
    todo: enDuty(severity, `compare with ${data.authorityName}`),
  }),
  "authority-missing": ({ data }) => ({
    what: `${data.authorityName} has not sent the form “${data.title}”, which is the authoritative source.`,
    todo: `Ask ${data.authorityName} for the form; until then the tables say so in a footnote.`,
  }),
  "subject-not-reporter": ({ data }) => ({
    what: `The row “${data.label}” speaks of another unit than the sender, ${data.reporterName}.`,
    todo: "See whether the sender reports for another unit; the figures serve for comparison only.",
  }),
  "received-date-missing": ({ data }) => ({
    what: `The register of receipt has no date for the file “${data.file}”, so lateness is not known.`,
    todo: "Enter the date in the register and run again.",
  }),
  "report-late": ({ data }, context) => ({
    what: `Received on ${context.date(data.received)}, ${enCount(data.days, "day", context)} late; the last day on time was ${context.date(data.lastDay)} (deadline: ${context.date(data.deadline)}).`,
    todo: nothingToDo,
  }),
  "report-on-deadline-day": ({ data }, context) => ({
    what: `Received on ${context.date(data.received)}, the very day of the deadline ${context.date(data.deadline)} (the rule says before that day).`,
    todo: "The coordinator decides whether that is late.",
  }),
  "decision-unused": ({ data }) => ({
    what: `The decision on question “${data.question}” was not needed: there is no such question.`,
    todo: "Check the question's id in the decisions file.",
  }),
  "decision-invalid": ({ data }) => ({
    what: `“${data.answer}” is no option of the question “${data.question}”.`,
    todo: "Correct the answer in the decisions file.",
  }),
  "register-entry-unused": ({ data }) => ({
    what: `The register of receipt names the file “${data.file}”, which is not among the inputs.`,
    todo: "Check the name in the register, or add the missing file.",
  }),
};

const ruleKinds: { readonly [K in RuleKind]: string } = {
  required: "required",
  range: "range",
  length: "length",
  oneOf: "list of values",
  compare: "comparison",
  implies: "implication",
  bothOrNeither: "both or neither",
  exclusive: "exclusive",
  totalRow: "total row",
  uniqueKey: "unique records",
  continuity: "continuity with the previous period",
  cumulative: "cumulative figures",
  change: "change against an earlier period",
  peers: "comparison with units of the same kind",
  crossForm: "comparison between forms",
};

function whyUnchecked({ data }: FindingOf<"rule-unchecked">): string {
  switch (data.reason) {
    case "form-absent":
      return `the form ${data.missing} is not there`;
    case "period-absent":
      return data.missing === "samePeriodLastYear"
        ? "the figures of the same period last year are not there"
        : "the figures of the previous period are not there";
    case "value-absent":
      return `the figures ${data.missing} are not there`;
    case "unit-absent":
      return `the figures of ${data.missing} are not there`;
    case "units-few":
      return `too few units have figures to compare, it takes ${data.missing}`;
    default:
      return assertNever(data.reason);
  }
}
