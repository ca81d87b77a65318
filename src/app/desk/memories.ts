import type { LedgerState } from "../../core/ledger/ledgerState.ts";
import { rememberedExplanations } from "../../core/ledger/memory.ts";
import type { Memory } from "./desk.ts";

/** What is remembered for later calls, so that it can be looked through and forgotten. */
export function memoriesOf(state: LedgerState): readonly Memory[] {
  const explanations = rememberedExplanations(state).map((said): Memory => {
    const { event, unit, template, indicator, reason, by, at, until } = said;
    return { event, kind: "explanation", unit, template, indicator, text: reason, by, at, until };
  });
  const aliases = [...state.aliases.values()].flat().filter(({ event }) => !state.forgotten.has(event));
  return [
    ...explanations,
    ...aliases.map(({ event, unit, alias, by, at }): Memory => {
      const nowhere = { template: null, indicator: null, until: null };
      return { event, kind: "alias", unit, ...nowhere, text: alias, by, at };
    }),
  ];
}
