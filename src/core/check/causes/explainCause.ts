import type { Finding } from "../../findings/finding.ts";
import { groupBy } from "../../groupBy.ts";
import type { Submission } from "../../intake/submission.ts";
import { fewestExplained, shortFix, type Cause } from "./cause.ts";
import { isFault, type CauseContext, type Hypothesis } from "./hypothesis.ts";
import { separatorsOfForm } from "./separators.ts";
import { slipsOfForm, slipsOfRow } from "./slips.ts";
import { swapsOfForm } from "./swaps.ts";
import { changesOf, tryHypothesis, type Trial } from "./trial.ts";

// A cause that leaves more than this is none.
const mostLeft = 0.2;

/**
 * Tells when one mistake is behind the many faults of a form, or of one row of it: figures that slipped beside their
 * rows or columns, columns that changed places, separators of another language. The figures are never changed; and
 * where two mistakes explain the same, nothing is said.
 */
export function explainCause(
  submission: Submission,
  findings: readonly Finding[],
  context: CauseContext,
): readonly Cause[] {
  const faults = findings.filter((finding) => isFault(finding, submission));
  if (faults.length < fewestExplained) return [];
  const whole = bestCause(submission, faults, {
    context,
    hypotheses: [
      ...slipsOfForm(submission, context),
      ...swapsOfForm(submission, faults, context),
      ...separatorsOfForm(submission, faults),
    ],
  });
  if (whole !== null) return [whole];
  const rows = groupBy(faults, ({ at }) => at.row);
  if (rows.size < 2) return [];
  return [...rows].flatMap(([row, own]) => {
    if (row === undefined || own.length < fewestExplained) return [];
    const hypotheses = slipsOfRow(submission, row, context);
    return bestCause(submission, own, { context, hypotheses }) ?? [];
  });
}

function bestCause(
  submission: Submission,
  faults: readonly Finding[],
  given: { readonly context: CauseContext; readonly hypotheses: readonly Hypothesis[] },
): Cause | null {
  const trials = given.hypotheses
    .map((hypothesis) => tryHypothesis(submission, faults, { hypothesis, context: given.context }))
    .filter((trial) => explains(trial, faults.length))
    .toSorted(better);
  const [best] = trials;
  if (best === undefined) return null;
  const rival = trials.find(({ hypothesis }) => hypothesis.family !== best.hypothesis.family);
  if (rival !== undefined && rival.left === best.left) return null;
  const changes = changesOf(best.hypothesis);
  const finding = best.hypothesis.describe(faults.length, changes);
  return { finding: { ...finding, fix: shortFix(changes) }, explained: new Set(faults) };
}

function explains({ hypothesis, left }: Trial, faults: number): boolean {
  return left <= Math.max(hypothesis.lost, faults * mostLeft) && faults - left >= fewestExplained;
}

function better(left: Trial, right: Trial): number {
  return left.left - right.left || right.hypothesis.rank - left.hypothesis.rank;
}
