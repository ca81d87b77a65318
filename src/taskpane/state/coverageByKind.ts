import type { DeskView } from "../../app/desk/desk.ts";
import { groupBy } from "../../core/groupBy.ts";
import { isHeldBack, type CoverageLine, type UnitState } from "./unitStates.ts";

/** The forms that the units of a kind owe, by how they stand. */
export interface KindCoverage {
  readonly kind: string;
  readonly name: string;
  readonly units: number;
  readonly due: number;
  readonly valid: number;
  readonly inError: number;
  readonly missing: number;
}

/** In the order in which the kinds first come among the units. */
export function coverageByKind(units: readonly UnitState[], desk: DeskView): readonly KindCoverage[] {
  const names = new Map(desk.units.map((unit) => [unit.kind, unit.kindName]));
  return [...groupBy(units, (unit) => unit.kind)].flatMap(([kind, own]) => {
    const due = own.flatMap((unit) => unit.forms).filter((form) => form.status === "required");
    const count = (test: (form: CoverageLine) => boolean): number => due.filter(test).length;
    return due.length === 0
      ? []
      : [
          {
            kind,
            name: names.get(kind) ?? kind,
            units: own.length,
            due: due.length,
            valid: count(({ state }) => state.startsWith("valid")),
            inError: count(isHeldBack),
            missing: count(({ state }) => state === "missing"),
          },
        ];
  });
}
