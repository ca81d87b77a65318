import { byNumber, byText, firstDifference } from "../compare.ts";
import type { Finding } from "../findings/finding.ts";
import { sortFindings } from "../findings/sortFindings.ts";
import type { Submission, SubmissionId } from "../intake/submission.ts";
import { nothingLeftOut, type LeftOut } from "../ledger/standing.ts";
import type { CallId } from "../pack/call.ts";
import type { CivilDate } from "../pack/common.ts";
import type { Pack } from "../pack/pack.ts";
import type { Consolidation } from "./consolidation.ts";
import { coverageOf } from "./coverage.ts";
import { excludedParts, withLeftOut } from "./excludedParts.ts";
import { inFactOrder } from "./factOrder.ts";
import { footnotesOf } from "./footnotes.ts";
import { readFacts } from "./readFacts.ts";
import { receiptFindings } from "./receiptFindings.ts";
import { repeatedRows } from "./repeatedRows.ts";
import { sourceFindings } from "./sourceFindings.ts";
import { settleSources } from "./sources.ts";
import { totalsOf } from "./totals.ts";

export interface ConsolidateRequest {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  /** The submissions in use: at most one per call, reporter and template. */
  readonly submissions: readonly Submission[];
  /** Everything found so far about everything received. */
  readonly findings: readonly Finding[];
  /** Path → day of receipt. */
  readonly received: ReadonlyMap<string, CivilDate>;
  readonly attempts: ReadonlyMap<SubmissionId, number>;
  /** What a person keeps out of the totals. */
  readonly leftOut?: LeftOut;
  /** Turns what a person has dealt with into a note. */
  readonly settle?: (finding: Finding) => Finding;
}

/** Makes facts, totals and coverage of the submissions in use. The order of the inputs plays no part. */
export function consolidate(request: ConsolidateRequest): Consolidation {
  const { pack, calls, received, leftOut = nothingLeftOut, settle = asItIs } = request;
  const submissions = inUnitOrder(
    request.submissions.filter((submission) => calls.includes(submission.call)),
    pack,
  );
  const checked = [...request.findings, ...repeatedRows(submissions, pack)].map(settle);
  const excluded = withLeftOut(excludedParts(checked, submissions), leftOut);
  const read = submissions.flatMap((submission) => readFacts(submission, excluded, pack));
  const facts = inFactOrder(settleSources(read, pack), pack);
  const findings = sortFindings(
    [
      ...checked,
      ...[...sourceFindings(facts, pack), ...receiptFindings(submissions, received, pack)].map(settle),
    ],
    pack,
  );
  const coverage = coverageOf({ ...request, leftOut, submissions, findings });
  const accepted = submissions.filter((submission) => !excluded.submissions.has(submission.id));
  return {
    calls,
    facts,
    coverage,
    totals: totalsOf({ pack, calls, facts, accepted }),
    footnotes: footnotesOf({ pack, calls, facts, coverage, leftOut }),
    submissions,
    findings,
  };
}

function asItIs(finding: Finding): Finding {
  return finding;
}

function inUnitOrder(submissions: readonly Submission[], pack: Pack): readonly Submission[] {
  const units = new Map(pack.units.map((unit) => [unit.id, unit.order]));
  const templates = new Map(pack.templates.map((template, index) => [template.code, index]));
  const calls = new Map(pack.calls.map((call, index) => [call.id, index]));
  return submissions.toSorted((left, right) =>
    firstDifference(
      byNumber(calls.get(left.call) ?? 0, calls.get(right.call) ?? 0),
      byNumber(units.get(left.reporter) ?? 0, units.get(right.reporter) ?? 0),
      byNumber(templates.get(left.template) ?? 0, templates.get(right.template) ?? 0),
      byText(left.id, right.id),
    ),
  );
}
