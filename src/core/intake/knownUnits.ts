import type { Call } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import { isValidOn, type UnitId } from "../pack/unit.ts";

/** The units that exist when one of the calls is due: names and codes mean something only at a date. */
export function knownUnits(pack: Pack, calls: readonly Call[]): ReadonlySet<UnitId> {
  const standing = pack.units.filter((unit) => calls.some((call) => isValidOn(unit, call.deadline.date)));
  return new Set(standing.map((unit) => unit.id));
}
