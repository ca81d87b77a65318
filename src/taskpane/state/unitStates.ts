import type { DeskView } from "../../app/desk/desk.ts";
import { groupBy } from "../../core/groupBy.ts";
import { daysOverdue } from "../../core/merge/punctuality.ts";

/** How a unit stands, by the worst of the forms that it owes. */
export type UnitStanding = "missing" | "in-error" | "incomplete" | "with-warnings" | "valid" | "nothing-due";

export type CoverageLine = DeskView["coverage"][number];

export interface UnitState {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly standing: UnitStanding;
  /** Forms that it owes, and how many of them came. */
  readonly due: number;
  readonly received: number;
  /** Days that the latest of its forms came late, or that it has been owing one; 0 when it is in time. */
  readonly daysLate: number;
  readonly forms: readonly CoverageLine[];
}

/** Every unit that some call expects something of, in the order of the units. `today` ages what has not come. */
export function unitStates(desk: DeskView, today: string): readonly UnitState[] {
  const byUnit = groupBy(desk.coverage, (line) => line.unit);
  return desk.units.flatMap(({ id, name, kind }) => {
    const forms = byUnit.get(id) ?? [];
    if (forms.length === 0) return [];
    const due = forms.filter((line) => line.status === "required");
    return [
      {
        id,
        name,
        kind,
        standing: standingOf(forms, due),
        due: due.length,
        received: due.filter((line) => line.state !== "missing").length,
        daysLate: Math.max(0, ...forms.map((line) => daysLate(line, desk, today))),
        forms,
      },
    ];
  });
}

function standingOf(forms: readonly CoverageLine[], due: readonly CoverageLine[]): UnitStanding {
  const has = (state: CoverageLine["state"]): boolean => forms.some((line) => line.state === state);
  if (forms.some(isHeldBack)) return "in-error";
  const missing = due.filter((line) => line.state === "missing").length;
  if (missing > 0) return missing === due.length ? "missing" : "incomplete";
  if (has("valid-with-warnings")) return "with-warnings";
  return has("valid") ? "valid" : "nothing-due";
}

/** Received, and not counted: the unit or the coordinator has to do something about it. */
export function isHeldBack({ state }: Pick<CoverageLine, "state">): boolean {
  return state === "in-error" || state === "returned" || state === "excluded";
}

function daysLate(line: CoverageLine, desk: DeskView, today: string): number {
  if (line.state !== "missing") return line.punctuality === "late" ? line.daysLate : 0;
  return line.status === "required" ? daysOverdue(line.lastDay, today, desk.calendar ?? undefined) : 0;
}

/** What the list of units can be narrowed to. */
export const unitFilters = [
  "all",
  "missing",
  "received",
  "in-error",
  "with-warnings",
  "valid",
  "late",
] as const;
export type UnitFilter = (typeof unitFilters)[number];

export function fitsFilter(unit: UnitState, filter: UnitFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "missing":
      return unit.received < unit.due;
    case "received":
      return unit.received > 0;
    case "late":
      return unit.daysLate > 0;
    default:
      return unit.standing === filter;
  }
}

/** How many of the units that owe something in a call have sent at least one form of it. */
export function submittedUnits(
  { coverage }: Pick<DeskView, "coverage">,
  call: string,
): { readonly sent: number; readonly of: number } {
  const due = coverage.filter((line) => line.call === call && line.status === "required");
  const sent = due.filter((line) => line.state !== "missing");
  return { sent: new Set(sent.map(({ unit }) => unit)).size, of: new Set(due.map(({ unit }) => unit)).size };
}
