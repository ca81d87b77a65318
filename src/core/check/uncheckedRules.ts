import type { Finding } from "../findings/finding.ts";
import type { CallId } from "../pack/call.ts";
import type { Rule } from "../pack/rule.ts";
import type { Template } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";

interface Unchecked {
  readonly call: CallId;
  readonly template: Template;
  readonly rule: Rule;
  readonly reason: Extract<Finding, { code: "rule-unchecked" }>["data"]["reason"];
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
