import { compare } from "../decimal.ts";
import type { CoverageItem } from "../merge/consolidation.ts";
import type { ScoreLine } from "./scoreLines.ts";

/** The coordinator's word on a dossier that came late. */
export type LateAnswer = "accept" | "refuse";

/** Why a dossier is looked into, or is not. */
export type Arrival =
  /** Its evidence is counted. */
  | "counted"
  /** Nothing arrived, and the last day is not over. */
  | "pending"
  | "absent"
  /** Arrived, and kept out by errors or sent back: no verdict on the evidence yet. */
  | "unusable"
  /** Late, and the coordinator has not said yet what that means. */
  | "late"
  | "refused";

export type DossierState = "NONE" | "PARTIAL" | "FULL" | "PENDING" | "UNUSABLE" | "LATE";

export interface Dossier {
  readonly state: DossierState;
  /** Criteria with evidence, of those that points are claimed for and that need it. */
  readonly held: number;
  readonly needed: number;
}

export function arrivalOf(
  item: Pick<CoverageItem, "state" | "punctuality" | "lastDay">,
  given: { readonly asOf: string; readonly answer: LateAnswer | null },
): Arrival {
  switch (item.state) {
    case "missing":
    case "conditional":
    case "exempt":
      return given.asOf > item.lastDay ? "absent" : "pending";
    case "in-error":
    case "returned":
    case "excluded":
      return "unusable";
    default:
      return isLate(item.punctuality) ? lateArrival(given.answer) : "counted";
  }
}

/** On the very day of a "trước ngày D" counts as late: the coordinator may let it pass. */
export function isLate({ state }: CoverageItem["punctuality"]): boolean {
  return state === "late" || state === "on-deadline-day";
}

function lateArrival(answer: LateAnswer | null): Arrival {
  if (answer === null) return "late";
  return answer === "accept" ? "counted" : "refused";
}

/** No dossier is no evidence at all; what came late and was refused counts as if it had not come. */
export function dossierOf(arrival: Arrival, lines: readonly ScoreLine[]): Dossier {
  const needing = lines.flatMap((line) => line.leaves).filter(needsEvidence);
  const needed = needing.length;
  const held = needing.filter(({ claim }) => claim?.hasEvidence === true).length;
  return { state: stateOf(arrival, { held, needed }), held, needed };
}

function stateOf(arrival: Arrival, { held, needed }: Omit<Dossier, "state">): DossierState {
  switch (arrival) {
    case "counted":
      return held === 0 ? "NONE" : held < needed ? "PARTIAL" : "FULL";
    case "absent":
    case "refused":
      return "NONE";
    case "pending":
      return "PENDING";
    case "unusable":
      return "UNUSABLE";
    default:
      return "LATE";
  }
}

function needsEvidence({ leaf, claim }: ScoreLine["leaves"][number]): boolean {
  const self = claim?.self ?? null;
  return leaf.evidenceRequired && self !== null && compare(self, "0") > 0;
}
