import { assertNever } from "../assertNever.ts";
import type { Finding, FindingPlace } from "../findings/finding.ts";
import type { Call } from "../pack/call.ts";
import { expectedOf } from "../pack/lookup.ts";
import { periodId } from "../pack/period.ts";
import { decidePeriod, type PeriodDecision } from "./identifyPeriod.ts";
import type { UnitOptions, UnitSettled } from "./settleUnits.ts";
import type { Witness } from "./submission.ts";

/** The call that a form answers; null when there is none, and the findings say why. */
export interface CallSettled {
  readonly call: Call | null;
  readonly witnesses: readonly Witness[];
  readonly findings: readonly Finding[];
}

export function settleCall(form: UnitSettled, options: UnitOptions): CallSettled {
  const { draft, reporter } = form;
  const { template } = draft.block.shape;
  const witnesses = draft.periods.map(({ witness }) => witness);
  const at: FindingPlace = {
    file: options.file.path,
    sheet: draft.view.sheet.name,
    unit: reporter.id,
    template: template.code,
  };
  const [first, ...others] = options.calls.filter((call) =>
    expectedOf(call, reporter.id).some((item) => item.template === template.code),
  );
  if (first === undefined) {
    const data = { title: template.title };
    return {
      call: null,
      witnesses,
      findings: [{ code: "form-not-expected", severity: "warning", at, data }],
    };
  }
  const decision = decidePeriod([first, ...others], draft.periods);
  switch (decision.state) {
    case "wrong": {
      const data = { found: decision.found, expected: periodId(decision.call.period), witnesses };
      const place = { ...at, call: decision.call.id };
      return {
        call: null,
        witnesses,
        findings: [{ code: "period-wrong", severity: "error", at: place, data }],
      };
    }
    case "conflict":
      return askPeriod(form, options, { at, witnesses, calls: decision.calls });
    case "known": {
      const findings = periodDoubts(decision, { ...at, call: decision.call.id }, witnesses);
      return { call: decision.call, witnesses, findings };
    }
    default:
      return assertNever(decision);
  }
}

/** What is to be told about a period that was settled: names against it, or nothing that says it. */
function periodDoubts(
  decision: Extract<PeriodDecision, { state: "known" }>,
  at: FindingPlace,
  witnesses: readonly Witness[],
): readonly Finding[] {
  if (decision.against.length > 0) {
    return [{ code: "period-conflict", severity: "warning", at, data: { witnesses } }];
  }
  return decision.stated ? [] : [{ code: "period-unknown", severity: "note", at, data: {} }];
}

function askPeriod(
  form: UnitSettled,
  options: UnitOptions,
  found: {
    readonly at: FindingPlace;
    readonly witnesses: readonly Witness[];
    readonly calls: readonly Call[];
  },
): CallSettled {
  const { at, witnesses, calls } = found;
  const id = ["which-period", options.file.sha256.slice(0, 12), form.draft.place].join(":");
  const answered = calls.find((call) => call.id === options.answers.get(id));
  if (answered !== undefined) {
    const witness: Witness = { kind: "answer", text: id, says: periodId(answered.period) };
    return { call: answered, witnesses: [witness, ...witnesses], findings: [] };
  }
  const question = {
    id,
    kind: "which-period" as const,
    options: calls.map((call) => ({ answer: call.id, label: call.periodLabel })),
  };
  return {
    call: null,
    witnesses,
    findings: [{ code: "period-conflict", severity: "error", at, data: { witnesses }, question }],
  };
}
