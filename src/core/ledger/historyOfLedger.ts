import type { History } from "../check/history/history.ts";
import { periodOfCall } from "../check/history/historyOfFacts.ts";
import type { CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { LedgerState } from "./ledgerState.ts";
import { decodeFacts } from "./recordedFacts.ts";

const reconciles = true as const;

/** What the ledger remembers of the numbers of other calls than those at hand. */
export function historyOfLedger(
  { facts }: Pick<LedgerState, "facts">,
  pack: Pack,
  calls: readonly CallId[],
): History {
  const lists = listTemplates(pack);
  const earlier = [...facts.values()].filter(
    ({ call, template }) => !calls.includes(call) && !lists.has(template),
  );
  return {
    figures: earlier.flatMap((recorded) => {
      const period = periodOfCall(recorded.call, pack);
      if (period === null) return [];
      return decodeFacts(recorded).flatMap(({ reading, state, raw: _raw, cell: _cell, ...place }) =>
        reading.type === "number" && state !== "excluded"
          ? [{ ...place, period, value: reading.value, ...(state === "reconcile" ? { reconciles } : {}) }]
          : [],
      );
    }),
  };
}

/** Records of lists have no place that stays from call to call. */
function listTemplates(pack: Pack): ReadonlySet<string> {
  return new Set(
    pack.templates
      .filter(({ sections }) => sections.some((section) => section.kind === "list"))
      .map(({ code }) => code),
  );
}
