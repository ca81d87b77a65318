import { assertNever } from "../assertNever.ts";
import type { Finding } from "../findings/finding.ts";
import type { CallId } from "../pack/call.ts";
import type { Rule } from "../pack/rule.ts";
import type { Template } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import type { Form } from "./form.ts";
import { formsOf, type Received } from "./received.ts";
import { isInForce } from "./sites.ts";
import { subjectsOf } from "./subjects.ts";
import { factorsOf } from "./terms.ts";

type Reason = Extract<Finding, { code: "rule-unchecked" }>["data"]["reason"];

interface Unchecked {
  readonly call: CallId;
  readonly template: Template;
  readonly rule: Rule;
  readonly reason: Reason;
  readonly missing: string;
  readonly units: ReadonlySet<UnitId>;
}

/** Says of a rule, once for a call, that it could not be checked, why, and for how many units. */
export function ruleUnchecked(unchecked: Unchecked): Finding {
  const { call, template, rule, reason, missing, units } = unchecked;
  return {
    code: "rule-unchecked",
    severity: "note",
    at: { call, template: template.code, rule: rule.id },
    data: { rule: rule.id, kind: rule.kind, reason, missing, units: units.size },
  };
}

/** Rules of one call that need earlier periods or other units, which are not looked at yet. */
export function laterRules(received: Received, call: CallId): readonly Finding[] {
  const templates = new Set(
    received.forms.filter((form) => form.call.id === call).map((form) => form.template),
  );
  return [...templates].flatMap((template) => {
    const forms = formsOf(received, call, template.code);
    return template.rules.flatMap((rule) => {
      const units = unitsUnder(rule, forms);
      const need = needOf(rule);
      if (need === null || units.size === 0) return [];
      return [ruleUnchecked({ call, template, rule, units, ...reasonFor(need, received, forms) })];
    });
  });
}

type Need = "previous" | "samePeriodLastYear" | "peers";

/** What a rule asks for that is not there yet; null for a rule that is checked. */
function needOf(rule: Rule): Need | null {
  switch (rule.kind) {
    case "continuity":
    case "cumulative":
      return "previous";
    case "change":
      return rule.against;
    case "peers":
      return "peers";
    case "compare":
    case "crossForm": {
      const earlier = factorsOf(rule).flatMap((factor) =>
        factor.kind === "indicator" && factor.period !== "current" ? [factor.period] : [],
      );
      return earlier[0] ?? null;
    }
    case "required":
    case "range":
    case "length":
    case "oneOf":
    case "implies":
    case "bothOrNeither":
    case "exclusive":
    case "totalRow":
    case "uniqueKey":
      return null;
    default:
      return assertNever(rule);
  }
}

function reasonFor(
  need: Need,
  received: Received,
  forms: readonly Form[],
): { readonly reason: Reason; readonly missing: string } {
  // All forms are of one template and one call.
  const [form] = forms;
  if (need === "peers" || (form !== undefined && hasEarlier(form, need, received))) {
    return { reason: "kind-later", missing: "" };
  }
  return { reason: "period-absent", missing: need };
}

function hasEarlier(form: Form, need: Exclude<Need, "peers">, received: Received): boolean {
  const { period, dataWindow } = form.call;
  return received.forms.some((other) => {
    if (other.template.code !== form.template.code) return false;
    if (need === "previous") return other.call.dataWindow.to < dataWindow.to;
    return (
      other.call.period.type === period.type &&
      other.call.period.n === period.n &&
      other.call.period.year === period.year - 1
    );
  });
}

function unitsUnder(rule: Rule, forms: readonly Form[]): ReadonlySet<UnitId> {
  return new Set(
    forms.flatMap((form) => subjectsOf(form).filter((subject) => isInForce(form, rule, subject))),
  );
}
