import type { DecimalText } from "../decimal.ts";
import type { Scoring } from "../pack/scoring.ts";
import type { ScoringScheme } from "../pack/scoringScheme.ts";
import { dossierOf, type Arrival, type Dossier } from "./dossier.ts";
import { demote, gradeByRounding, gradeOf } from "./grade.ts";
import type { ScoreLine } from "./scoreLines.ts";
import { appraisedTotal, gradedPoints, selfTotal, totalOf, type Appraisal } from "./totals.ts";

/** What is known of a unit before it is scored. */
export interface ScoreCase {
  readonly scheme: ScoringScheme;
  readonly lines: readonly ScoreLine[];
  readonly arrival: Arrival;
  readonly appraisal: Appraisal;
  /** The result of the year's emulation as it was entered. */
  readonly result: string | null;
}

/** A unit's scores and what follows from them; null is what is not known yet. */
export interface UnitScore {
  readonly dossier: Dossier;
  readonly self: DecimalText | null;
  readonly appraised: DecimalText | null;
  readonly total: DecimalText | null;
  /** On the scale of the grades. */
  readonly points: DecimalText | null;
  readonly grade: string | null;
  readonly gradeByRounding: string | null;
  readonly officialGrade: string | null;
  /** What the unit is ranked by; null for who is not ranked. */
  readonly ranked: DecimalText | null;
  readonly adjustedResult: string | null;
}

/** Scores a unit by its scheme and by what the plan says of units without a dossier. */
export function scoreUnit(
  { scheme, lines, arrival, appraisal, result }: ScoreCase,
  { noDossier, steps }: { readonly noDossier: Scoring["noDossier"]; readonly steps: readonly string[] },
): UnitScore {
  const dossier = dossierOf(arrival, lines);
  const total = totalOf(appraisal, scheme);
  const points = total === null ? null : gradedPoints(total, scheme);
  const ladder = typeof scheme.ladder === "string" ? null : scheme.ladder;
  const grade = points === null || ladder === null ? null : gradeOf(points, ladder);
  const isJudged = dossier.state === "PARTIAL" || dossier.state === "FULL";
  const hasNone = dossier.state === "NONE";
  return {
    dossier,
    self: selfTotal(lines),
    appraised: appraisedTotal(appraisal),
    total,
    points,
    grade,
    gradeByRounding: points === null || ladder === null ? null : gradeByRounding(points, ladder),
    officialGrade: hasNone ? noDossier.grade : isJudged ? grade : null,
    ranked: isJudged ? points : null,
    adjustedResult: adjusted(result, { hasNone, isJudged }, () =>
      demote(result ?? "", steps, noDossier.demotedBy),
    ),
  };
}

function adjusted(
  result: string | null,
  { hasNone, isJudged }: { readonly hasNone: boolean; readonly isJudged: boolean },
  demoted: () => string,
): string | null {
  if (result === null) return null;
  if (hasNone) return demoted();
  return isJudged ? result : null;
}
