import type { Call } from "../pack/call.ts";
import type { Guard } from "../pack/rule.ts";
import type { Unit } from "../pack/unit.ts";

export interface GuardContext {
  /** The unit that the figures speak of; null for a row that speaks of no one unit. */
  readonly unit: Unit | null;
  readonly call: Call;
  readonly variant: string | null;
}

/** Whether a rule holds here: every condition that its guard gives must hold. */
export function guardHolds(guard: Guard | undefined, context: GuardContext): boolean {
  if (guard === undefined) return true;
  const { unit, call, variant } = context;
  if (guard.unitKinds !== undefined && (unit === null || !guard.unitKinds.includes(unit.kind))) return false;
  if (guard.units !== undefined && (unit === null || !guard.units.includes(unit.id))) return false;
  if (guard.periodTypes !== undefined && !guard.periodTypes.includes(call.period.type)) return false;
  return guard.variants === undefined || (variant !== null && guard.variants.includes(variant));
}
