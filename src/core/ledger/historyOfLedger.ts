import { joinHistories, type History } from "../check/history/history.ts";
import { periodOfCall } from "../check/history/historyOfFacts.ts";
import type { CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import type { LedgerState } from "./ledgerState.ts";
import { decodeHistory } from "./recordedHistory.ts";
import { decodeFacts } from "./recordedFacts.ts";

const reconciles = true as const;

/** What the ledger remembers of the numbers of other calls than those at hand: its own, then those of earlier books. */
export function historyOfLedger(
  { facts, earlier }: Pick<LedgerState, "facts" | "earlier">,
  pack: Pack,
  calls: readonly CallId[],
): History {
  const others = [...earlier.values()].filter(({ call }) => !calls.includes(call));
  return joinHistories(mergedBefore(facts, pack, calls), {
    figures: others.flatMap((recorded) => decodeHistory(recorded, pack)),
  });
}

function mergedBefore(facts: LedgerState["facts"], pack: Pack, calls: readonly CallId[]): History {
  const lists = listTemplates(pack);
  const before = [...facts.values()].filter(
    ({ call, template }) => !calls.includes(call) && !lists.has(template),
  );
  return {
    figures: before.flatMap((recorded) => {
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
