import { assertNever } from "../assertNever.ts";
import type { Finding } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import type { CallId } from "../pack/call.ts";
import type { Rule, RuleOf } from "../pack/rule.ts";
import type { Template } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import type { Form } from "./form.ts";
import { relationOf } from "./history/lookBack.ts";
import type { Past } from "./history/past.ts";
import { formsOf, type Received } from "./received.ts";
import { checkChange } from "./rules/change.ts";
import { checkCompareBack } from "./rules/compare.ts";
import { checkContinuity } from "./rules/continuity.ts";
import { checkCrossForm } from "./rules/crossForm.ts";
import { checkCumulative } from "./rules/cumulative.ts";
import { joinLooked, type LookedBack } from "./rules/lookedBack.ts";
import { checkPeers } from "./rules/peers.ts";
import { factorsOf } from "./terms.ts";
import { ruleUnchecked } from "./uncheckedRules.ts";

interface RuleAcross<R extends Rule = Rule> {
  readonly received: Received;
  readonly past: Past;
  readonly call: CallId;
  readonly template: Template;
  readonly rule: R;
  /** The forms of the template in the call. */
  readonly forms: readonly Form[];
}

/** The rules of one call that look beyond one form; units that one could not be checked for are told once for it. */
export function checkRulesAcross(received: Received, call: CallId, past: Past): readonly Finding[] {
  const templates = new Set(
    received.forms.filter((form) => form.call.id === call).map((form) => form.template),
  );
  return [...templates].flatMap((template) => {
    const forms = formsOf(received, call, template.code);
    return template.rules.flatMap((rule) =>
      checkAcrossForms({ received, past, call, template, rule, forms }),
    );
  });
}

function checkAcrossForms(across: RuleAcross): readonly Finding[] {
  const { rule } = across;
  switch (rule.kind) {
    case "continuity":
      return lookBack(across, "previous", (form) => checkContinuity(rule, { ...across, form }));
    case "cumulative":
      return lookBack(across, "previous", (form) => checkCumulative(rule, { ...across, form }));
    case "change":
      return lookBack(across, rule.against, (form) => checkChange(rule, { ...across, form }));
    case "compare":
      return checkCompareAcross({ ...across, rule });
    case "peers":
      return checkAmongPeers({ ...across, rule });
    case "crossForm":
      return checkCross({ ...across, rule });
    case "required":
    case "range":
    case "length":
    case "oneOf":
    case "implies":
    case "bothOrNeither":
    case "exclusive":
    case "totalRow":
    case "uniqueKey":
      return [];
    default:
      return assertNever(rule);
  }
}

function lookBack(
  across: RuleAcross,
  missing: "previous" | "samePeriodLastYear",
  check: (form: Form) => LookedBack,
): readonly Finding[] {
  const { findings, absent } = joinLooked(across.forms.map(check));
  return [...findings, ...unchecked(across, "period-absent", { missing, units: absent })];
}

/** Comparisons inside one form are checked with it, but for terms of other periods. */
function checkCompareAcross(across: RuleAcross<RuleOf<"compare">>): readonly Finding[] {
  const { rule, past } = across;
  const relations = factorsOf(rule).flatMap((factor) => relationOf(factor) ?? []);
  const [relation] = relations;
  if (relation === undefined) return [];
  const missing = relation === "samePeriodLastYear" ? relation : "previous";
  return lookBack(across, missing, (form) => checkCompareBack(rule, { past, form }, relations));
}

function checkAmongPeers(across: RuleAcross<RuleOf<"peers">>): readonly Finding[] {
  const { rule, forms } = across;
  const { findings, few } = checkPeers(rule, forms);
  return [...findings, ...unchecked(across, "units-few", { missing: String(rule.minimumUnits), units: few })];
}

function checkCross(across: RuleAcross<RuleOf<"crossForm">>): readonly Finding[] {
  const { rule, forms, received, past } = across;
  const results = forms.flatMap((home) => checkCrossForm(rule, home, { received, past }));
  const findings = results.flatMap((result) =>
    result.state === "checked" && result.finding !== null ? [result.finding] : [],
  );
  const without = groupBy(
    results.flatMap((result) => (result.state === "unchecked" ? [result] : [])),
    ({ reason, missing }) => JSON.stringify([reason, missing]),
  );
  const notes = [...without.values()].flatMap((same) =>
    same[0] === undefined
      ? []
      : unchecked(across, same[0].reason, {
          missing: same[0].missing.join(", "),
          units: same.map(({ unit }) => unit),
        }),
  );
  return [...findings, ...notes];
}

function unchecked(
  { call, template, rule }: RuleAcross,
  reason: Parameters<typeof ruleUnchecked>[0]["reason"],
  { missing, units }: { readonly missing: string; readonly units: readonly UnitId[] },
): readonly Finding[] {
  if (units.length === 0) return [];
  return [ruleUnchecked({ call, template, rule, reason, missing, units: new Set(units) })];
}
