import type { UnitId } from "../pack/unit.ts";
import type { UnitWitness } from "./unitWitnesses.ts";
import type { Witness } from "./submission.ts";

export type UnitDecision =
  | { readonly state: "known"; readonly unit: UnitId; readonly weakName: string | null }
  | { readonly state: "conflict"; readonly units: readonly UnitId[] }
  | { readonly state: "unknown" };

const precedence: readonly Witness["kind"][] = [
  "answer",
  "stamp",
  "unit-cell",
  "letterhead",
  "sheet-name",
  "file-name",
  "folder",
];

/** All witnesses must agree: two different answers are a conflict, whichever is the stronger. */
export function decideUnit(witnesses: readonly UnitWitness[]): UnitDecision {
  const units = [...new Set(byPrecedence(witnesses).map(({ witness }) => witness.says))];
  const answer = witnesses.find(({ witness }) => witness.kind === "answer");
  if (answer !== undefined) return { state: "known", unit: answer.witness.says, weakName: null };
  const [unit, ...others] = units;
  if (unit === undefined) return { state: "unknown" };
  if (others.length > 0) return { state: "conflict", units };
  const weak = witnesses.every((entry) => entry.weak);
  return { state: "known", unit, weakName: weak ? (witnesses[0]?.witness.text ?? null) : null };
}

export function byPrecedence(witnesses: readonly UnitWitness[]): readonly UnitWitness[] {
  return witnesses.toSorted(
    (left, right) => precedence.indexOf(left.witness.kind) - precedence.indexOf(right.witness.kind),
  );
}
