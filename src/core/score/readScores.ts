import type { Submission, Value } from "../intake/submission.ts";
import { unitById } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Scoring } from "../pack/scoring.ts";
import type { ScoringScheme } from "../pack/scoringScheme.ts";
import { claimsOf, declaredScheme, type Claim } from "./claims.ts";
import { criteriaOf, type TopCriterion } from "./criteria.ts";
import { schemeInForce } from "./schemeInForce.ts";
import { scoreLines, type ScoreLine } from "./scoreLines.ts";

/** A unit's own scores as one submission has them, beside the scheme that they are to follow. */
export interface ReadScores {
  readonly submission: Submission;
  readonly declared: string | null;
  readonly scheme: ScoringScheme;
  /** Null while the office is to fill them in. */
  readonly criteria: readonly TopCriterion[] | null;
  readonly claims: readonly Claim[];
  readonly lines: readonly ScoreLine[];
}

/** The scores of a submission; null for another form, and for a unit whose kind no scheme is made for. */
export function readScores(submission: Submission, pack: Pack, scoring: Scoring): ReadScores | null {
  if (submission.template !== scoring.form.template) return null;
  const values = submission.values.filter(({ measure }) => measure === "current");
  const declared = declaredScheme(values, scoring.form);
  const scheme = schemeInForce(pack, scoring, { unit: unitById(pack, submission.reporter), declared });
  if (scheme === null) return null;
  const criteria = criteriaOf(scheme);
  const claims = claimsOf(values, scoring.form);
  return { submission, declared, scheme, criteria, claims, lines: scoreLines(criteria, claims) };
}

/** The value of an indicator in a record, or in a unit's row. */
export function valueAt(submission: Submission, row: string, indicator: string): Value | undefined {
  return submission.values.find(
    (value) => value.row === row && value.indicator === indicator && value.measure === "current",
  );
}
