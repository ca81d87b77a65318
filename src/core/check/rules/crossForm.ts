import { assertNever } from "../../assertNever.ts";
import { sum } from "../../decimal.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Value } from "../../intake/submission.ts";
import { indicatorByCode, labelOf, templateByCode } from "../../pack/lookup.ts";
import { periodId } from "../../pack/period.ts";
import type { RuleOf } from "../../pack/rule.ts";
import type { Factor } from "../../pack/term.ts";
import type { UnitId } from "../../pack/unit.ts";
import { countRecords } from "../countRecords.ts";
import { disagreement } from "../disagreement.ts";
import { type Form, rowsOf } from "../form.ts";
import { labelsOf } from "../labels.ts";
import { indicatorOperand, type Operand, unusable, weeks } from "../operand.ts";
import { earlierOperand, relationOf } from "../history/lookBack.ts";
import { earlierForm, sumIn, type EarlierForm, type Past } from "../history/past.ts";
import { callWith, formAbout, mayOwe, type Received } from "../received.ts";
import { judge } from "../sides.ts";
import { isInForce } from "../sites.ts";
import { subjectsOf } from "../subjects.ts";
import { factorsOf } from "../terms.ts";

type CrossForm = RuleOf<"crossForm">;

/** What became of a rule for one unit: checked, with or without a finding, or not to be checked for want of forms. */
export type CrossFormResult =
  | { readonly state: "checked"; readonly finding: Finding | null }
  | {
      readonly state: "unchecked";
      readonly unit: UnitId;
      readonly reason: "form-absent" | "period-absent";
      /** Codes of the forms, or of the period. */
      readonly missing: readonly string[];
    };

/** What lies beside a form: the other forms of this run, and earlier ones. */
export interface Beside {
  readonly received: Received;
  readonly past: Past;
}

/** Compares figures of several forms of one unit in one call, for every unit that the rule's own form speaks of. */
export function checkCrossForm(rule: CrossForm, home: Form, beside: Beside): readonly CrossFormResult[] {
  return subjectsOf(home)
    .filter((unit) => isInForce(home, rule, unit))
    .flatMap((unit) => checkUnit({ rule, home, ...beside, unit }) ?? []);
}

interface Case extends Beside {
  readonly rule: CrossForm;
  readonly home: Form;
  readonly unit: UnitId;
}

/** Null when the unit does not owe a form that the rule names: then the rule does not concern it. */
function checkUnit(at: Case): CrossFormResult | null {
  const { rule, home, unit } = at;
  const absent = factorsOf(rule).flatMap((factor) => absentForm(at, factor) ?? []);
  if (absent.some((form) => !form.owed)) return null;
  if (absent.length > 0) {
    const missing = [...new Set(absent.map((form) => form.template))];
    return { state: "unchecked", unit, reason: "form-absent", missing };
  }
  const [period] = factorsOf(rule).flatMap((factor) => absentPeriod(at, factor) ?? []);
  if (period !== undefined) return { state: "unchecked", unit, reason: "period-absent", missing: [period] };
  const origins = new Map<Value, Form>();
  const resolve = (factor: Factor): Operand => {
    if (relationOf(factor) !== null) return operandBefore(at, factor);
    const form = formOf(at, factor) ?? home;
    const operand = operandOf(at, form, factor);
    if (operand.type !== "unusable" && operand.source !== null) origins.set(operand.source, form);
    return factor.kind === "indicator" && form !== home ? namedBy(form, operand) : operand;
  };
  const judgement = judge(rule, { resolve, missing: rule.missing, tolerance: rule.tolerance });
  if (judgement === null || judgement.holds) return { state: "checked", finding: null };
  const form = (judgement.source === null ? undefined : origins.get(judgement.source)) ?? home;
  return { state: "checked", finding: disagreement({ form, site: null, rule, comparison: rule }, judgement) };
}

/** A figure of another form says which: the same words may name both sides of the rule. */
function namedBy(form: Form, operand: Operand): Operand {
  if (operand.type === "unusable") return operand;
  return { ...operand, label: `${form.template.code} › ${operand.label}` };
}

/** Which form of which call a factor looks into. */
function targetOf(
  { rule, home, received }: Case,
  factor: Factor,
): { readonly call: string; readonly template: string } {
  const own = { call: home.call.id, template: home.template.code };
  if (factor.kind === "weeks") return own;
  const named = factor.kind === "count" ? rule.counts[factor.name] : factor;
  const template = named?.template ?? own.template;
  const call = factor.kind === "count" ? rule.counts[factor.name]?.call : undefined;
  return { template, call: call ?? callWith(received, home.call, template) };
}

function formOf(at: Case, factor: Factor): Form | null {
  const { home, received, unit } = at;
  const target = targetOf(at, factor);
  if (target.call === home.call.id && target.template === home.template.code) return home;
  return formAbout(received, unit, { ...target, sender: home.submission.reporter });
}

function absentForm(at: Case, factor: Factor): { readonly template: string; readonly owed: boolean } | null {
  if (relationOf(factor) !== null) return null;
  if (formOf(at, factor) !== null) return null;
  const target = targetOf(at, factor);
  return { template: target.template, owed: mayOwe(at.received, at.unit, target) };
}

function operandOf(at: Case, form: Form, factor: Factor): Operand {
  switch (factor.kind) {
    case "weeks":
      return weeks(form);
    case "count": {
      const count = at.rule.counts[factor.name];
      return count === undefined ? unusable : countRecords(form, count);
    }
    case "indicator":
      return factor.period === "current" ? figureOf(form, factor.indicator, at.unit) : unusable;
    default:
      return assertNever(factor);
  }
}

function absentPeriod(at: Case, factor: Factor): "previous" | "samePeriodLastYear" | null {
  if (factor.kind !== "indicator" || factor.period === "current") return null;
  return formThen(at, factor) === null ? factor.period : null;
}

/** The unit's earlier form that a factor looks into. */
function formThen(at: Case, factor: Factor): EarlierForm | null {
  const relation = relationOf(factor);
  if (relation === null) return null;
  const { home, past, unit } = at;
  const template = templateByCode(home.pack, targetOf(at, factor).template);
  return earlierForm(
    past,
    { template, unit, sender: home.submission.reporter, period: home.call.period },
    relation,
  );
}

/** A unit's figure in an earlier form; the sum of its rows where it had several. */
function operandBefore(at: Case, factor: Factor): Operand {
  const form = formThen(at, factor);
  if (factor.kind !== "indicator" || form === null) return unusable;
  const { template } = targetOf(at, factor);
  const indicator = indicatorByCode(templateByCode(at.home.pack, template), factor.indicator);
  const own = template === at.home.template.code;
  const label = own ? labelOf(indicator) : `${template} › ${labelOf(indicator)}`;
  const value = sumIn(form, factor.indicator);
  if (value === null) return { type: "missing", label, source: null };
  return earlierOperand({ label, decimals: indicator.decimals }, { value, period: periodId(form.period) });
}

/** A unit's figure in a form: of the form as a whole, of the unit's own row, or the sum of its rows. */
function figureOf(form: Form, code: string, unit: UnitId): Operand {
  const section = form.sections.get(code);
  if (section === undefined) return unusable;
  if (section.kind === "rows" || section.kind === "fields") return indicatorOperand(form, code, null);
  const rows = rowsOf(form, section.id, "data").filter(
    (row) => section.kind === "list" || row.subject === unit,
  );
  const operands = rows.map((row) => indicatorOperand(form, code, row));
  const [first] = operands;
  if (first === undefined) return section.kind === "list" ? noRecords(form, code) : unusable;
  if (operands.length === 1) return first;
  const figures = operands.filter((operand) => operand.type === "number");
  if (figures.length === operands.length && first.type === "number") {
    return { ...first, value: sum(figures.map((figure) => figure.value)) };
  }
  return (
    operands.find((operand) => operand.type === "unusable") ??
    operands.find((operand) => operand.type === "missing") ??
    first
  );
}

/** A list that arrived without a record sums up to nothing, which is a figure. */
function noRecords(form: Form, code: string): Operand {
  const [label = code] = labelsOf(form, [code]);
  return { type: "number", label, value: "0", decimals: 0, source: null, reported: true };
}
