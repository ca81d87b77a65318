import { openPoints, type UnitPoints } from "../../core/documents/openPoints.ts";
import type { UnitId } from "../../core/pack/unit.ts";
import type { Review } from "../reviewCalls.ts";
import { unitLookup } from "../unitLookup.ts";

/** What is open with each unit, or with some of them. A file is a unit's when its path speaks of that unit alone. */
export function unitPoints(
  { pack, calls, consolidation }: Pick<Review, "pack" | "calls" | "consolidation">,
  units?: readonly UnitId[],
): readonly UnitPoints[] {
  const unitsNamed = unitLookup(pack, calls);
  const senderOf = (file: string): UnitId | null => {
    const [only, ...others] = unitsNamed(file);
    return only === undefined || others.length > 0 ? null : only;
  };
  const all = openPoints({ pack, consolidation, senderOf });
  return units === undefined ? all : all.filter(({ unit }) => units.includes(unit.id));
}
