import { columnName } from "../workbook/address.ts";
import { conversionOf } from "../score/totals.ts";
import type { AnnexColumn } from "./annexModel.ts";
import type { ScoreBook } from "./scoreBook.ts";
import { scoreWords } from "./scoreWords.ts";
import { words } from "./words.ts";

/** The columns of a ranking; the hidden ones hold what others are calculated from. */
export type ScoreColumn =
  | "number"
  | "unit"
  | "dossier"
  | "received"
  | "daysLate"
  | "self"
  | "appraised"
  | "bonus"
  | "penalty"
  | "total"
  | "points"
  | "difference"
  | "grade"
  | "official"
  | "rank"
  | "result"
  | "adjusted"
  | "previous"
  | "remark"
  | HelperColumn;

type HelperColumn = "state" | "held" | "needed" | "ranked";

const helpers: readonly HelperColumn[] = ["state", "held", "needed", "ranked"];

const { points, grading, emulation } = scoreWords;
const columns: readonly (readonly [ScoreColumn, AnnexColumn])[] = [
  ["number", { path: [words.number], width: 5 }],
  ["unit", { path: [words.unit], width: 27 }],
  ["dossier", { path: [scoreWords.dossier], width: 11 }],
  ["received", { path: [scoreWords.received], width: 10 }],
  ["daysLate", { path: [scoreWords.daysLate], width: 7 }],
  ["self", { path: [points, scoreWords.self], width: 8 }],
  ["appraised", { path: [points, scoreWords.appraised], width: 8 }],
  ["bonus", { path: [points, scoreWords.bonus], width: 7 }],
  ["penalty", { path: [points, scoreWords.penalty], width: 7 }],
  ["total", { path: [points, scoreWords.total], width: 8 }],
  ["points", { path: [points, scoreWords.converted], width: 8 }],
  ["difference", { path: [scoreWords.difference], width: 9 }],
  ["grade", { path: [grading, scoreWords.gradeByPoints], width: 14 }],
  ["official", { path: [grading, scoreWords.official], width: 14 }],
  ["rank", { path: [scoreWords.rank], width: 6 }],
  ["result", { path: [emulation, scoreWords.result], width: 14 }],
  ["adjusted", { path: [emulation, scoreWords.adjusted], width: 14 }],
  ["previous", { path: [scoreWords.previousGrade], width: 14 }],
  ["remark", { path: [scoreWords.remark], width: 30 }],
];

/** The columns that a ranking has, and where each stands. */
export interface ScoreLayout {
  readonly columns: readonly AnnexColumn[];
  readonly helperColumns: number;
  readonly order: readonly ScoreColumn[];
  /** The letter of a column; one that is left out has the letter of what stands in for it. */
  readonly letter: (column: ScoreColumn) => string;
}

/** Converted points and last year's grades have a column only where there are any. */
export function scoreLayout({ schemes, scoring }: ScoreBook): ScoreLayout {
  const isConverted = schemes.some((scheme) => conversionOf(scheme) !== null);
  const leftOut = new Set<ScoreColumn>([
    ...(isConverted ? [] : (["points"] as const)),
    ...(scoring.appraisal.previousGrade === undefined ? (["previous"] as const) : []),
  ]);
  const shown = columns.filter(([column]) => !leftOut.has(column));
  const order = [...shown.map(([column]) => column), ...helpers];
  return {
    columns: shown.map(([, column]) => column),
    helperColumns: helpers.length,
    order,
    letter: (column) => columnName(order.indexOf(leftOut.has(column) ? "total" : column)),
  };
}
