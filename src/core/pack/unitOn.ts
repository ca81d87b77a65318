import type { CivilDate } from "./common.ts";
import { findUnit } from "./lookup.ts";
import type { Pack } from "./pack.ts";
import { isValidOn, type Unit, type UnitId } from "./unit.ts";

/**
 * The unit that answers for a unit's figures on a day: itself while it exists, else the one that it went whole into;
 * null when it was divided, or nothing came after it.
 */
export function unitOn(pack: Pack, id: UnitId, date: CivilDate): Unit | null {
  const passed = new Set<UnitId>();
  let unit = findUnit(pack, id);
  while (unit !== undefined && !passed.has(unit.id)) {
    if (isValidOn(unit, date)) return unit;
    passed.add(unit.id);
    const [successor, ...others] = successorsOf(pack, unit);
    unit = successor === undefined || others.length > 0 ? undefined : findUnit(pack, successor);
  }
  return null;
}

/** Whichever of the two a pack says it of. */
function successorsOf({ units }: Pack, { id, successors }: Unit): readonly UnitId[] {
  const after = units.filter(({ predecessors }) => predecessors.includes(id)).map((unit) => unit.id);
  return [...new Set([...successors, ...after])];
}
