import { knownUnits } from "../core/intake/knownUnits.ts";
import { prepareUnitNames } from "../core/intake/unitNames.ts";
import { unitsInPath } from "../core/intake/unitsInPath.ts";
import type { CallId } from "../core/pack/call.ts";
import { callById } from "../core/pack/lookup.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { UnitId } from "../core/pack/unit.ts";

/** Tells the units that a path speaks of. */
export function unitLookup(pack: Pack, calls: readonly CallId[]): (path: string) => readonly UnitId[] {
  const names = prepareUnitNames(pack);
  const known = knownUnits(
    pack,
    calls.map((id) => callById(pack, id)),
  );
  return (path) => unitsInPath(names, path, known);
}
