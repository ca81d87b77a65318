import type { Finding } from "../findings/finding.ts";
import type { Submission } from "../intake/submission.ts";
import type { CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { UnitId } from "../pack/unit.ts";
import type { RuleOf } from "../pack/rule.ts";
import type { Template } from "../pack/template.ts";
import { formsOf, receive, type Received } from "./received.ts";
import { checkCrossForm } from "./rules/crossForm.ts";
import { checkSameContents } from "./sameContents.ts";
import { laterRules, ruleUnchecked } from "./uncheckedRules.ts";

export interface AcrossContext {
  readonly pack: Pack;
  /** The calls to be judged; forms of other calls serve as references only. */
  readonly calls: readonly CallId[];
}

/** Everything that only shows when the submissions in use lie side by side, and the rules that nobody could check. */
export function checkAcross(submissions: readonly Submission[], context: AcrossContext): readonly Finding[] {
  const received = receive(submissions, context.pack);
  return context.calls.flatMap((call) => [
    ...checkForms(received, call),
    ...laterRules(received, call),
    ...checkSameContents(received, call),
  ]);
}

function checkForms(received: Received, call: CallId): readonly Finding[] {
  const templates = new Set(
    received.forms.filter((form) => form.call.id === call).map((form) => form.template),
  );
  return [...templates].flatMap((template) =>
    template.rules.flatMap((rule) =>
      rule.kind === "crossForm" ? checkCross({ received, call, template, rule }) : [],
    ),
  );
}

interface CrossCheck {
  readonly received: Received;
  readonly call: CallId;
  readonly template: Template;
  readonly rule: RuleOf<"crossForm">;
}

/** Findings of one rule for all units; units without a form that it needs are counted in one note. */
function checkCross({ received, call, template, rule }: CrossCheck): readonly Finding[] {
  const findings: Finding[] = [];
  const without = new Map<string, Set<UnitId>>();
  for (const home of formsOf(received, call, template.code)) {
    for (const result of checkCrossForm(rule, home, received)) {
      if (result.state === "unchecked") {
        const missing = result.missing.join(", ");
        without.set(missing, (without.get(missing) ?? new Set()).add(result.unit));
      } else if (result.finding !== null) {
        findings.push(result.finding);
      }
    }
  }
  const notes = [...without].map(([missing, units]) =>
    ruleUnchecked({ call, template, rule, reason: "form-absent", missing, units }),
  );
  return [...findings, ...notes];
}
