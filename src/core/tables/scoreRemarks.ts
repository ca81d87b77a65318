import { formatDate } from "../civilDate.ts";
import { literal } from "./literal.ts";
import type { ScoreBook, ScoredUnit } from "./scoreBook.ts";
import { gradeFormula } from "./scoreFormulas.ts";
import { scoreWords } from "./scoreWords.ts";
import { shownDecimals } from "../score/grade.ts";

/** A sentence of the remark, the formula that says when it is made, and whether it is made now. */
interface Remark {
  readonly when: string;
  readonly holds: boolean;
  readonly text: string;
}

const longestReason = 120;

/** What a unit's standing follows from, as a formula and as the text that it gives. */
export function remarkFigure(
  { scoring }: ScoreBook,
  scored: ScoredUnit,
  cells: { readonly state: string; readonly points: string; readonly grade: string },
): { readonly formula: string; readonly value: string } {
  const remarks = [
    noDossier(scored, cells.state, scoring.noDossier.basis),
    ...waiting(scored, cells),
    ...rounding(scored, cells),
  ];
  const fixed = fixedRemarks(scored);
  const parts = [
    ...remarks.map(({ when, text }) => `IF(${when},${literal(`${text} `)},"")`),
    ...fixed.map((text) => literal(`${text} `)),
  ];
  const said = [...remarks.flatMap(({ holds, text }) => (holds ? [text] : [])), ...fixed];
  return { formula: `TRIM(${parts.join("&")})`, value: said.join(" ").trim() };
}

function noDossier({ score }: ScoredUnit, state: string, basis: string): Remark {
  return { when: `${state}="NONE"`, holds: score.dossier.state === "NONE", text: `${basis}.` };
}

function waiting(
  { score }: ScoredUnit,
  cells: { readonly state: string; readonly points: string },
): readonly Remark[] {
  const { state } = score.dossier;
  const isJudged = state === "PARTIAL" || state === "FULL";
  return [
    {
      when: `AND(OR(${cells.state}="PARTIAL",${cells.state}="FULL"),NOT(ISNUMBER(${cells.points})))`,
      holds: isJudged && score.points === null,
      text: scoreWords.notAppraised,
    },
    { when: `${cells.state}="LATE"`, holds: state === "LATE", text: scoreWords.late },
    { when: `${cells.state}="UNUSABLE"`, holds: state === "UNUSABLE", text: scoreWords.unusable },
  ];
}

function rounding(
  { scheme, score }: ScoredUnit,
  { points, grade }: { readonly points: string; readonly grade: string },
): readonly Remark[] {
  if (typeof scheme.ladder === "string") return [];
  const rounded = gradeFormula(`ROUND(${points},${shownDecimals})`, scheme.ladder);
  const when = `IF(ISNUMBER(${points}),${rounded}<>${grade},FALSE)`;
  return [{ when, holds: score.gradeByRounding !== null, text: scoreWords.rounding }];
}

/** What does not change with the figures: a decision, and that the scheme is a demonstration. */
function fixedRemarks({ scheme, decision, arrival }: ScoredUnit): readonly string[] {
  return [
    ...(decision === null || (arrival !== "counted" && arrival !== "refused") ? [] : [decided(decision)]),
    ...(scheme.demonstration ? [scoreWords.byDemonstration] : []),
  ];
}

function decided({ answer, reason, by, at }: NonNullable<ScoredUnit["decision"]>): string {
  const say = answer === "accept" ? scoreWords.lateAccepted : scoreWords.lateRefused;
  return say(reason.trim().replace(/\s+/gu, " ").slice(0, longestReason), by, formatDate(at.slice(0, 10)));
}
