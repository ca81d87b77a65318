import { isZero } from "../decimal.ts";
import type { Finding, Question } from "../findings/finding.ts";
import type { Indicator } from "../pack/indicator.ts";
import { indicatorsOf, labelOf } from "../pack/lookup.ts";
import type { Section } from "../pack/template.ts";
import { isAskedFor } from "../pack/isAskedFor.ts";
import { formFinding, questionId, type FormContext, type ReadPart } from "./formContext.ts";
import type { Reading, Value } from "./submission.ts";

/**
 * Settles blanks that only the coordinator can: a form without a single figure, and a form that leaves so many
 * required figures blank that the unit may mean zero. Her answer turns the blanks into recorded zeros.
 */
export function settleBlanks(
  context: FormContext,
  read: ReadPart,
  said: { readonly nil: boolean },
): { readonly values: readonly Value[]; readonly findings: readonly Finding[] } {
  const indicators = new Map(
    indicatorsOf(context.block.shape.template).map((indicator) => [indicator.code, indicator]),
  );
  const dataRows = new Set(read.rows.flatMap((row) => (row.role === "data" ? [row.sheetRow] : [])));
  const figures = read.values.filter(
    (value) =>
      value.measure === "current" &&
      (value.row === null || dataRows.has(value.at.row)) &&
      isNumeric(indicators.get(value.indicator)),
  );
  const asked = figures.filter((value) => {
    const indicator = indicators.get(value.indicator);
    return indicator !== undefined && isAskedFor(indicator, context.call);
  });
  const blanks = asked.filter((value) => value.reading.type === "blank");
  if (isNil(context, figures, read) && !said.nil) return settleNil(context, read, blanks);
  const { minimumCount, minimumShare } = context.index.pack.alignment.blankQuestion;
  if (asked.length >= minimumCount && asked.every(({ reading }) => isZeroReading(reading))) {
    return { values: read.values, findings: said.nil ? [] : [allZero(context)] };
  }
  if (blanks.length < minimumCount || blanks.length < asked.length * minimumShare) {
    return { values: read.values, findings: [] };
  }
  return settleMany(context, read, { blanks, indicators });
}

/** Zeros in every cell are an answer that is used; whether all of it is meant is worth a question to the unit. */
function allZero(context: FormContext): Finding {
  const data = { title: context.block.shape.template.title };
  return formFinding(context, "form-nil", { severity: "warning", data });
}

function isZeroReading(reading: Reading): boolean {
  return reading.type === "number" && isZero(reading.value);
}

/** No figure was typed: a formula over blanks is none. A list is nil when it has no record. */
function isNil(context: FormContext, figures: readonly Value[], read: ReadPart): boolean {
  const sections = context.block.shape.template.sections.filter((section) => section.kind !== "fields");
  if (sections.every((section) => section.kind === "list")) {
    return read.rows.every((row) => row.role !== "data");
  }
  if (!sections.some((section) => hasFigures(section, context))) return false;
  return figures.every((value) => value.reading.type === "blank" || isComputed(context, value));
}

function hasFigures(section: Section, context: FormContext): boolean {
  return section.indicators.some((indicator) => isNumeric(indicator) && isAskedFor(indicator, context.call));
}

function isComputed(context: FormContext, value: Value): boolean {
  return context.view.cell(value.at.row, value.at.column).formula !== undefined;
}

function settleNil(
  context: FormContext,
  read: ReadPart,
  blanks: readonly Value[],
): { readonly values: readonly Value[]; readonly findings: readonly Finding[] } {
  const id = questionId(context, "nil-return");
  const answer = context.answers.get(id);
  if (answer === "nothing-arose") return { values: withZeros(read.values, blanks), findings: [] };
  const question = answer === "returned" ? undefined : nilQuestion(id);
  const data = { title: context.block.shape.template.title };
  return {
    values: read.values,
    findings: [formFinding(context, "form-nil", { severity: "error", data, question })],
  };
}

function nilQuestion(id: string): Question {
  const options = ["nothing-arose", "returned"].map((answer) => ({ answer, label: answer }));
  return { id, kind: "nil-return", options };
}

function settleMany(
  context: FormContext,
  read: ReadPart,
  found: { readonly blanks: readonly Value[]; readonly indicators: ReadonlyMap<string, Indicator> },
): { readonly values: readonly Value[]; readonly findings: readonly Finding[] } {
  const id = questionId(context, "blank-as-zero");
  const answer = context.answers.get(id);
  if (answer === "zero") return { values: withZeros(read.values, found.blanks), findings: [] };
  if (answer === "missing") return { values: read.values, findings: [] };
  const labels = found.blanks.flatMap((value) => {
    const indicator = found.indicators.get(value.indicator);
    return indicator === undefined ? [] : [labelOf(indicator)];
  });
  const [first] = found.blanks;
  const finding = formFinding(context, "values-blank", {
    severity: "error",
    data: { count: found.blanks.length, labels: [...new Set(labels)] },
    ...(first === undefined ? {} : { at: first.at }),
    question: {
      id,
      kind: "blank-as-zero",
      options: [
        { answer: "zero", label: "0" },
        { answer: "missing", label: "–" },
      ],
    },
  });
  return { values: read.values, findings: [finding] };
}

function withZeros(values: readonly Value[], blanks: readonly Value[]): readonly Value[] {
  const converted = new Set(blanks);
  return values.map((value) =>
    converted.has(value)
      ? {
          ...value,
          reading: { type: "number" as const, value: "0" },
          conversions: [...value.conversions, { kind: "blank-as-zero" as const, before: "", after: "0" }],
        }
      : value,
  );
}

function isNumeric(indicator: Indicator | undefined): boolean {
  return indicator?.type === "int" || indicator?.type === "dec" || indicator?.type === "pct";
}
