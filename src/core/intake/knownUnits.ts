import { madeOnce } from "../madeOnce.ts";
import { remembered } from "../remembered.ts";
import type { Call } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import { isValidOn, type UnitId } from "../pack/unit.ts";

/** Files are many, units may be, and the days that calls are due on are few. */
const standing = madeOnce((units: Pack["units"]) =>
  remembered((days): ReadonlySet<UnitId> => {
    const due = days.split(" ");
    const known = units.filter((unit) => due.some((day) => isValidOn(unit, day)));
    return new Set(known.map((unit) => unit.id));
  }),
);

/** The units that exist when one of the calls is due: names and codes mean something only at a date. */
export function knownUnits(pack: Pack, calls: readonly Call[]): ReadonlySet<UnitId> {
  if (calls.length === 0) return new Set();
  return standing(pack.units)(calls.map((call) => call.deadline.date).join(" "));
}
