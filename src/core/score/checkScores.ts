import { placeOf } from "../check/place.ts";
import type { Finding } from "../findings/finding.ts";
import type { Submission } from "../intake/submission.ts";
import type { Pack } from "../pack/pack.ts";
import type { Scoring } from "../pack/scoring.ts";
import { asDuty } from "./asDuty.ts";
import { checkAppraisals } from "./checkAppraisals.ts";
import { checkPoints, type ScoreRules } from "./checkPoints.ts";
import { criterionKey } from "./claims.ts";
import { readScores, valueAt, type ReadScores } from "./readScores.ts";
import { isNamedBy } from "./schemeInForce.ts";

/** What units' own scores and the appraisal have against their scheme. */
export function checkScores(submissions: readonly Submission[], pack: Pack): readonly Finding[] {
  const { scoring } = pack;
  if (scoring === undefined) return [];
  const read = submissions.flatMap((submission) => readScores(submission, pack, scoring) ?? []);
  const rules = { pack, scoring };
  return [
    ...read.flatMap((scores) => asDuty(scores, checkOwn(scores, rules))),
    ...checkAppraisals(submissions, read, rules),
  ];
}

function checkOwn(scores: ReadScores, rules: ScoreRules): readonly Finding[] {
  return [
    ...checkScheme(scores, rules.scoring),
    ...checkCriteria(scores, rules.scoring),
    ...checkPoints(scores, rules),
  ];
}

/** The unit names another scheme than the one it is scored by. */
function checkScheme({ declared, scheme, submission }: ReadScores, { form }: Scoring): readonly Finding[] {
  if (declared === null || isNamedBy(scheme, declared)) return [];
  const value = submission.values.find(({ indicator }) => indicator === form.scheme);
  const data = { declared, scheme: scheme.title };
  return [{ code: "scheme-differs", severity: "warning", at: placeOf(submission, value), data }];
}

/** Criteria that the scheme does not have, and those of the scheme that the unit left out. */
function checkCriteria(scores: ReadScores, { form }: Scoring): readonly Finding[] {
  const { criteria, claims, scheme, submission, lines } = scores;
  if (criteria === null) return [];
  const known = knownCodes(scores);
  const unknown = claims
    .filter(({ code }) => !known.has(criterionKey(code)))
    .map(({ row, code }): Finding => ({
      code: "criterion-unknown",
      severity: "error",
      at: placeOf(submission, valueAt(submission, row, form.criterion)),
      data: { criterion: code, scheme: scheme.title },
    }));
  const missing = lines.flatMap(({ leaves }) =>
    leaves.flatMap(({ leaf, claim }) => (claim === null && !leaf.upperOnly ? [leaf.code] : [])),
  );
  if (missing.length === 0) return unknown;
  const data = { criteria: missing, scheme: scheme.title };
  return [...unknown, { code: "criteria-missing", severity: "error", at: placeOf(submission), data }];
}

/** A criterion with others under it may stand in the list as a heading of its parts. */
function knownCodes({ scheme }: ReadScores): ReadonlySet<string> {
  return new Set(
    typeof scheme.criteria === "string" ? [] : scheme.criteria.map(({ code }) => criterionKey(code)),
  );
}
