import type { UnitId } from "../pack/unit.ts";
import { findUnits, type UnitNames } from "./unitNames.ts";
import { pathParts } from "./unitWitnesses.ts";

/** The units that a file's name speaks of, or else the innermost of its folders that speaks of any. */
export function unitsInPath(names: UnitNames, path: string, known: ReadonlySet<UnitId>): readonly UnitId[] {
  const { name, folders } = pathParts(path);
  for (const part of [name, ...folders]) {
    const found = findUnits(names, part, known).map(({ unit }) => unit);
    if (found.length > 0) return found;
  }
  return [];
}
