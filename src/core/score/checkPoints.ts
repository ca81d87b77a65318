import { placeOf } from "../check/place.ts";
import { compare, divide, isInteger, toDecimal, type DecimalText } from "../decimal.ts";
import type { Finding } from "../findings/finding.ts";
import { indicatorByCode, labelOf, templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Scoring } from "../pack/scoring.ts";
import { numberOf } from "./claims.ts";
import type { Leaf } from "./criteria.ts";
import { valueAt, type ReadScores } from "./readScores.ts";
import { selfTotal } from "./totals.ts";

/** Where scores are defined. */
export interface ScoreRules {
  readonly pack: Pack;
  readonly scoring: Scoring;
}

/** What a unit gives itself stays within its scheme: criterion by criterion, and in all. */
export function checkPoints(scores: ReadScores, rules: ScoreRules): readonly Finding[] {
  const leaves = scores.criteria === null ? [] : scores.lines.flatMap((line) => line.leaves);
  const own = leaves.flatMap(({ leaf, claim }) =>
    claim === null ? [] : checkLeaf(scores, rules, { leaf, row: claim.row }),
  );
  // Where one criterion has too many points, so has the whole.
  const isOver = own.some(({ code }) => code === "value-out-of-range");
  return [...own, ...(isOver ? [] : checkSelfTotal(scores, rules)), ...checkAppraisedByUnit(scores, rules)];
}

/** The printed points are the scheme's; the unit's own are within them and in the scheme's steps. */
function checkLeaf(
  { submission, scheme }: ReadScores,
  { pack, scoring: { form } }: ScoreRules,
  { leaf, row }: { readonly leaf: Leaf; readonly row: string },
): readonly Finding[] {
  const [max, self] = [form.max, form.self].map((code) => valueAt(submission, row, code) ?? null);
  const printed = numberOf(max?.reading);
  const own = numberOf(self?.reading);
  const findings: Finding[] = [];
  if (leaf.max !== null && printed !== null && compare(printed, leaf.max) !== 0) {
    const data = { criterion: leaf.code, found: printed, expected: leaf.max };
    findings.push({ code: "criterion-max-differs", severity: "error", at: placeOf(submission, max), data });
  }
  if (own !== null && leaf.max !== null && compare(own, leaf.max) > 0) {
    const data = { label: labelIn(pack, form.template, form.self), value: own, min: "0", max: leaf.max };
    findings.push({ code: "value-out-of-range", severity: "error", at: placeOf(submission, self), data });
  }
  if (own !== null && scheme.step !== undefined && !isStep(own, scheme.step)) {
    const data = { criterion: leaf.code, points: own, step: toDecimal(scheme.step) };
    findings.push({ code: "score-off-step", severity: "error", at: placeOf(submission, self), data });
  }
  return findings;
}

function isStep(points: DecimalText, step: number): boolean {
  const steps = divide(points, toDecimal(step));
  return steps !== null && isInteger(steps);
}

/** What a unit may give itself in all, where the rest is the appraising office's. */
function checkSelfTotal(
  { scheme, lines, submission }: ReadScores,
  { pack, scoring: { form } }: ScoreRules,
): readonly Finding[] {
  const total = selfTotal(lines);
  if (scheme.selfMax === undefined || total === null) return [];
  const max = toDecimal(scheme.selfMax);
  if (compare(total, max) <= 0) return [];
  const data = { label: labelIn(pack, form.template, form.self), value: total, min: "0", max };
  return [{ code: "value-out-of-range", severity: "error", at: placeOf(submission), data }];
}

/** Points that a unit wrote where the appraising office is to give them: they are not used. */
function checkAppraisedByUnit(
  { submission }: ReadScores,
  { pack, scoring: { form } }: ScoreRules,
): readonly Finding[] {
  const { appraised } = form;
  const values = submission.values.filter(
    ({ indicator, reading }) => indicator === appraised && numberOf(reading) !== null,
  );
  const [first] = values;
  if (appraised === undefined || first === undefined) return [];
  const data = { label: labelIn(pack, form.template, appraised), count: values.length };
  return [{ code: "appraisal-by-unit", severity: "note", at: placeOf(submission, first), data }];
}

export function labelIn(pack: Pack, template: string, indicator: string): string {
  return labelOf(indicatorByCode(templateByCode(pack, template), indicator));
}
