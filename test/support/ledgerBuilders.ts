import { appendEvent, type Occasion } from "../../src/core/ledger/appendEvent.ts";
import type { LedgerEvent, LedgerPayload } from "../../src/core/ledger/event.ts";

export const lan: Occasion = { author: "Lan", session: "s1", at: "2022-06-10T22:00:00+07:00" };
export const an: Occasion = { author: "An", session: "s1", at: "2022-06-11T08:00:00+07:00" };

export const form = { call: "H1", unit: "W1", template: "ROWS-1" } as const;

export const delivery = { ...form, contentHash: "c1", sha256: "aa", sheet: "S" } as const;

const place = { ...form, row: null, indicator: "due", measure: "current" } as const;

/** A correction of W1's "due" from 10. */
export function corrected(after: string, before = "10"): LedgerPayload {
  return { kind: "value-corrected", ...place, before, after, reason: "đơn vị báo lại" };
}

export function returned(contentHash = "c1"): LedgerPayload {
  return { kind: "submission-returned", ...delivery, contentHash, reason: "thiếu số liệu" };
}

export function undone(...events: readonly string[]): LedgerPayload {
  return { kind: "undone", events, reason: "nhầm" };
}

/** A ledger of one payload after the other, a minute apart. */
export function ledgerOf(
  payloads: readonly LedgerEvent["payload"][],
  occasion: Occasion = lan,
): readonly LedgerEvent[] {
  return payloads.reduce<readonly LedgerEvent[]>(
    (events, payload, minute) =>
      appendEvent(events, payload, { ...occasion, at: laterBy(occasion.at, minute) }),
    [],
  );
}

function laterBy(at: string, minutes: number): string {
  return at.replace(/T(\d\d):(\d\d)/, (_, hour: string) => `T${hour}:${String(minutes).padStart(2, "0")}`);
}
