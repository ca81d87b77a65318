import type { CoverageLine } from "../state/unitStates.ts";

/** How a form stands that a unit owes or may send. */
export type FormLineState = CoverageLine["state"];
