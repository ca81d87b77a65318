import type { Grade } from "../pack/scoringScheme.ts";
import { dossierWords } from "./scoreWords.ts";
import { literal } from "./literal.ts";

/** The grade of the points that `points` calculates: thresholds from the highest down, the lowest grade takes the rest. */
export function gradeFormula(points: string, ladder: readonly Grade[]): string {
  const [lowest, ...above] = ladder.toReversed();
  return above.reduce(
    (below, { name, min }) => `IF(${points}>=${min},${literal(name)},${below})`,
    literal(lowest?.name ?? ""),
  );
}

/** A result so many steps lower in a list from the best down; what is not in the list stays. */
export function demotionFormula(result: string, steps: readonly string[], by: number): string {
  return steps.reduceRight((otherwise, step, at) => {
    const lowered = steps[Math.min(at + by, steps.length - 1)] ?? step;
    return lowered === step ? otherwise : `IF(${result}=${literal(step)},${literal(lowered)},${otherwise})`;
  }, result);
}

/** A dossier's state in words, by the hidden cells that hold the state and how many criteria have evidence. */
export function dossierFormula(cells: {
  readonly state: string;
  readonly held: string;
  readonly needed: string;
}): string {
  const { state, held, needed } = cells;
  const count = `&" ("&${held}&"/"&${needed}&")"`;
  const is = (code: keyof typeof dossierWords, otherwise: string, more = "") =>
    `IF(${state}=${literal(code)},${literal(dossierWords[code])}${more},${otherwise})`;
  const waiting = is("LATE", is("PENDING", literal(dossierWords.UNUSABLE)));
  return is("FULL", is("PARTIAL", is("NONE", waiting), count), count);
}
