import type { Decided, Finding } from "../findings/finding.ts";
import { groupBy } from "../groupBy.ts";
import type { Submission, SubmissionId } from "../intake/submission.ts";
import type { Call, CallId, ExpectedItem } from "../pack/call.ts";
import type { CivilDate } from "../pack/common.ts";
import { callById } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { LeftOut } from "../ledger/standing.ts";
import type { CoverageItem, CoverageState, Punctuality } from "./consolidation.ts";
import { deadlineOf, lastDayOf, punctualityOf } from "./punctuality.ts";

export interface CoverageRequest {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  /** Submissions in use. */
  readonly submissions: readonly Submission[];
  readonly findings: readonly Finding[];
  readonly received: ReadonlyMap<string, CivilDate>;
  readonly attempts: ReadonlyMap<SubmissionId, number>;
  readonly leftOut: LeftOut;
}

/** How every expected unit × template stands, each exactly once, in the calls' order of expectation. */
export function coverageOf(request: CoverageRequest): readonly CoverageItem[] {
  const submissions = new Map(
    request.submissions.map((submission) => [
      placeKey(submission.call, submission.reporter, submission.template),
      submission,
    ]),
  );
  const about = groupBy(request.findings, (finding) => subjectOf(finding));
  const claimed = groupBy(request.findings.flatMap(claimsOf), (claim) => claim.key);
  return request.calls.flatMap((id) => {
    const call = callById(request.pack, id);
    return call.expected.map((item) => {
      const submission = submissions.get(placeKey(id, item.unit, item.template)) ?? null;
      const key = placeKey(id, item.unit, item.template);
      const claims = submission === null ? (claimed.get(claimKey(item.unit, item.template)) ?? []) : [];
      const findings = [...(about.get(submission?.id ?? key) ?? []), ...claims.map((claim) => claim.finding)];
      return coverageItem({ call, item, submission, findings }, request);
    });
  });
}

/** A finding is about its submission or, where none could be read or chosen, about a unit's form. */
function subjectOf({ at }: Finding): string {
  return at.submission ?? placeKey(at.call ?? "", at.unit ?? "", at.template ?? "");
}

interface Claim {
  readonly key: string;
  readonly finding: Finding;
}

/** A form whose unit is still asked stands open with every unit that it may be of and that has sent no other. */
function claimsOf(finding: Finding): readonly Claim[] {
  const { question, at } = finding;
  if (question?.kind !== "which-unit" || finding.severity !== "error" || at.template === undefined) return [];
  const { template } = at;
  return question.options.map(({ answer }) => ({ key: claimKey(answer, template), finding }));
}

function claimKey(unit: string, template: string): string {
  return JSON.stringify([unit, template]);
}

function placeKey(call: CallId, unit: string, template: string): string {
  return JSON.stringify([call, unit, template]);
}

interface CoverageCase {
  readonly call: Call;
  readonly item: ExpectedItem;
  readonly submission: Submission | null;
  readonly findings: readonly Finding[];
}

function coverageItem(
  { call, item, submission, findings }: CoverageCase,
  request: CoverageRequest,
): CoverageItem {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const errors = count("error");
  const warnings = count("warning");
  const due = { deadline: deadlineOf(call, item), calendar: request.pack.calendar };
  const file = submission?.source.file ?? null;
  const receivedOn = file === null ? null : (request.received.get(file.path) ?? null);
  // Written out: V8 gives every copy by spread a hidden class of its own, which for thousands of forms is megabytes.
  return {
    call: call.id,
    unit: item.unit,
    template: item.template,
    status: item.status,
    lastDay: lastDayOf(due),
    extended: item.extendedTo !== undefined,
    state:
      submission === null
        ? stateOfAbsence(item.status, errors)
        : stateOfPresent({ errors, warnings, leftOut: request.leftOut.submissions.get(submission.id) }),
    submission: submission?.id ?? null,
    file,
    receivedOn,
    attempt: submission === null ? 0 : (request.attempts.get(submission.id) ?? 1),
    punctuality: submission === null ? punctualityOfAbsence(errors) : punctualityOf(receivedOn, due),
    errors,
    warnings,
  };
}

const stateOfAbsent: Readonly<Record<ExpectedItem["status"], CoverageState>> = {
  required: "missing",
  conditional: "conditional",
  exempt: "exempt",
};

function stateOfAbsence(status: ExpectedItem["status"], errors: number): CoverageState {
  return errors > 0 ? "in-error" : stateOfAbsent[status];
}

/** A form that came, but in a state that cannot be used, is not one that never came. */
function punctualityOfAbsence(errors: number): Punctuality {
  return { state: errors > 0 ? "not-recorded" : "not-received" };
}

interface Present {
  readonly errors: number;
  readonly warnings: number;
  readonly leftOut: Decided | undefined;
}

function stateOfPresent({ errors, warnings, leftOut }: Present): CoverageState {
  if (leftOut !== undefined) return leftOut.kind === "returned" ? "returned" : "excluded";
  if (errors > 0) return "in-error";
  return warnings > 0 ? "valid-with-warnings" : "valid";
}
