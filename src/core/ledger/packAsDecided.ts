import type { Call, ExpectedItem } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { Unit } from "../pack/unit.ts";
import { foldKey } from "../workbook/text/fold.ts";
import type { LedgerState } from "./ledgerState.ts";
import { unitKey } from "./stateKeys.ts";

/** The pack as it stands after exemptions, extended deadlines and learned names; the same pack when there are none. */
export function packAsDecided(pack: Pack, state: LedgerState): Pack {
  const { exemptions, extensions, aliases } = state;
  if (exemptions.size === 0 && extensions.size === 0 && aliases.size === 0) return pack;
  return {
    ...pack,
    units: pack.units.map((unit) => withAliases(unit, state)),
    calls: pack.calls.map((call) => ({
      ...call,
      expected: call.expected.map((item) => expectedAsDecided(call, item, state)),
    })),
  };
}

function expectedAsDecided(call: Call, item: ExpectedItem, state: LedgerState): ExpectedItem {
  const exempted = lookUp(state.exemptions, call, item) !== undefined;
  const extended = lookUp(state.extensions, call, item);
  return {
    ...item,
    ...(exempted ? { status: "exempt" as const } : {}),
    ...(extended === undefined ? {} : { extendedTo: extended.until }),
  };
}

/** What was said of this form, else of all forms of the unit. */
function lookUp<T>(
  decided: ReadonlyMap<string, T>,
  call: Call,
  { unit, template }: ExpectedItem,
): T | undefined {
  return (
    decided.get(unitKey({ call: call.id, unit, template })) ??
    decided.get(unitKey({ call: call.id, unit, template: null }))
  );
}

function withAliases(unit: Unit, { aliases, forgotten }: LedgerState): Unit {
  const known = new Set([unit.name, ...unit.aliases].map(foldKey));
  const learned = (aliases.get(unit.id) ?? [])
    .filter(({ event, alias }) => !forgotten.has(event) && !known.has(foldKey(alias)))
    .map(({ alias }) => alias);
  return learned.length === 0 ? unit : { ...unit, aliases: [...unit.aliases, ...new Set(learned)] };
}
