import type { DecimalText } from "../decimal.ts";
import type { UnitId } from "../pack/unit.ts";

/** What is found about scores; extended by `FindingData`. */
export interface ScoreFindingData {
  /** Asks whether what came late counts. */
  "dossier-late": { readonly received: string; readonly deadline: string; readonly days: number };
  /** The unit names another scheme than the one that it is scored by. */
  "scheme-differs": { readonly declared: string; readonly scheme: string };
  "criterion-unknown": { readonly criterion: string; readonly scheme: string };
  "criteria-missing": { readonly criteria: readonly string[]; readonly scheme: string };
  "criterion-max-differs": {
    readonly criterion: string;
    readonly found: DecimalText;
    readonly expected: DecimalText;
  };
  "score-off-step": { readonly criterion: string; readonly points: DecimalText; readonly step: DecimalText };
  /** Points that a unit wrote where the appraising office is to give them. */
  "appraisal-by-unit": { readonly label: string; readonly count: number };
  "appraisal-unexplained": {
    readonly unit: UnitId;
    readonly self: DecimalText;
    readonly appraised: DecimalText;
  };
  "grade-by-rounding": {
    readonly unit: UnitId;
    readonly points: DecimalText;
    /** The points as tables show them. */
    readonly shown: DecimalText;
    readonly grade: string;
    readonly gradeByRounding: string;
  };
}
