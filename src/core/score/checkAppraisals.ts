import { placeOf } from "../check/place.ts";
import { compare, round } from "../decimal.ts";
import type { Finding } from "../findings/finding.ts";
import type { Submission, Value } from "../intake/submission.ts";
import { asDuty } from "./asDuty.ts";
import { labelIn, type ScoreRules } from "./checkPoints.ts";
import { numberOf, textOf } from "./claims.ts";
import { gradeByRounding, gradeOf, shownDecimals } from "./grade.ts";
import { valueAt, type ReadScores } from "./readScores.ts";
import { appraisedTotal, gradedPoints, selfTotal, totalOf, type Appraisal } from "./totals.ts";

/** What the appraisal says of units whose own scores are there: within the scheme, explained, and graded without doubt. */
export function checkAppraisals(
  submissions: readonly Submission[],
  read: readonly ReadScores[],
  rules: ScoreRules,
): readonly Finding[] {
  const { template } = rules.scoring.appraisal;
  const appraisals = submissions.filter((submission) => submission.template === template);
  return appraisals.flatMap((submission) =>
    read
      .filter((scores) => scores.submission.call === submission.call)
      .flatMap((scores) => checkAppraisal({ submission, scores, ...rules })),
  );
}

interface Appraised extends ScoreRules {
  readonly submission: Submission;
  readonly scores: ReadScores;
}

function checkAppraisal(appraised: Appraised): readonly Finding[] {
  const findings = [...checkMaxima(appraised), ...checkExplained(appraised), ...checkRounding(appraised)];
  return asDuty(appraised.scores, findings);
}

function cellOf({ submission, scores }: Appraised, indicator: string): Value | null {
  return valueAt(submission, scores.submission.reporter, indicator) ?? null;
}

/** The columns of the unit's criteria; every column while the criteria are not known. */
function columnsOf({ scores, scoring }: Appraised): readonly string[] {
  const { criteria } = scoring.appraisal;
  return scores.criteria === null ? criteria : criteria.slice(0, scores.criteria.length);
}

function checkMaxima(appraised: Appraised): readonly Finding[] {
  const { submission, scores, pack, scoring } = appraised;
  return columnsOf(appraised).flatMap((indicator, at): readonly Finding[] => {
    const value = cellOf(appraised, indicator);
    const points = numberOf(value?.reading);
    const max = scores.criteria?.[at]?.max ?? null;
    if (points === null || max === null || compare(points, max) <= 0) return [];
    const data = {
      label: labelIn(pack, scoring.appraisal.template, indicator),
      value: points,
      min: "0",
      max,
    };
    return [{ code: "value-out-of-range", severity: "error", at: placeOf(submission, value), data }];
  });
}

function appraisalOf(appraised: Appraised): Appraisal {
  const { appraisal } = appraised.scoring;
  const points = columnsOf(appraised).map((code) => numberOf(cellOf(appraised, code)?.reading));
  return {
    points: appraised.scores.criteria === null ? points.filter((each) => each !== null) : points,
    bonus: numberOf(cellOf(appraised, appraisal.bonus)?.reading),
    penalty: numberOf(cellOf(appraised, appraisal.penalty)?.reading),
  };
}

/** Where the appraisal is not what the unit gave itself, it says why. */
function checkExplained(appraised: Appraised): readonly Finding[] {
  const { submission, scores, scoring } = appraised;
  const given = appraisedTotal(appraisalOf(appraised));
  const self = selfTotal(scores.lines);
  const reason = textOf(cellOf(appraised, scoring.appraisal.reason)?.reading);
  if (given === null || self === null || reason !== null || compare(given, self) === 0) return [];
  const value = cellOf(appraised, scoring.appraisal.criteria[0] ?? "");
  const data = { unit: scores.submission.reporter, self, appraised: given };
  return [{ code: "appraisal-unexplained", severity: "warning", at: placeOf(submission, value), data }];
}

/** The grade follows the points as they are; where the points as shown would give another, a person is to look. */
function checkRounding(appraised: Appraised): readonly Finding[] {
  const { submission, scores, scoring } = appraised;
  const { scheme } = scores;
  const total = totalOf(appraisalOf(appraised), scheme);
  if (total === null || typeof scheme.ladder === "string") return [];
  const points = gradedPoints(total, scheme);
  const rounded = gradeByRounding(points, scheme.ladder);
  if (rounded === null) return [];
  const value = cellOf(appraised, scoring.appraisal.criteria[0] ?? "");
  const data = {
    unit: scores.submission.reporter,
    points,
    shown: round(points, shownDecimals),
    grade: gradeOf(points, scheme.ladder),
    gradeByRounding: rounded,
  };
  return [{ code: "grade-by-rounding", severity: "warning", at: placeOf(submission, value), data }];
}
