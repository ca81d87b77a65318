import { formatNumber } from "../findings/format.ts";
import type { DecimalText } from "../decimal.ts";
import { criteriaOf } from "../score/criteria.ts";
import type { AnnexColumn } from "./annexModel.ts";
import type { ScoreBook, ScoredUnit } from "./scoreBook.ts";
import { scoreWords } from "./scoreWords.ts";

/** A column of the appraisal as a table shows it. */
export interface CriterionColumn {
  readonly indicator: string;
  readonly column: AnnexColumn;
}

/** As many columns as any unit's criteria need; headed by the criteria where all schemes in use agree on them. */
export function criterionColumns({ scoring, schemes, units }: ScoreBook): readonly CriterionColumn[] {
  const used = scoring.appraisal.criteria.filter((code) =>
    units.some(({ columns }) => columns.includes(code)),
  );
  const known = schemes.flatMap((scheme) => criteriaOf(scheme) ?? []);
  const only = schemes.length === 1 ? known : [];
  return used.map((indicator) => {
    const at = scoring.appraisal.criteria.indexOf(indicator);
    const criterion = only[at];
    const column =
      criterion === undefined
        ? { path: [scoreWords.criterionOf(at + 1)], width: 9 }
        : { path: [`${criterion.code}. ${criterion.label}`, maximum(criterion.max)], width: 13 };
    return { indicator, column };
  });
}

/** The most points of a unit's criterion; null while the office is to fill them in. */
export function maximumOf({ isSchemeKnown, lines }: ScoredUnit, at: number): DecimalText | null {
  return isSchemeKnown ? (lines[at]?.criterion.max ?? null) : null;
}

function maximum(max: DecimalText | null): string {
  return scoreWords.maximum(max === null ? scoreWords.toBeFilledIn : formatNumber(max, "vi"));
}
