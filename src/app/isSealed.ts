import { foldLedger } from "../core/ledger/foldLedger.ts";
import type { OwnBook } from "./readOwnBook.ts";

/** True when one of the calls was sealed in the book: nothing is written to it until it is reopened. */
export function isSealed({ ledger }: Pick<OwnBook, "ledger">, calls: readonly string[]): boolean {
  const { seals } = foldLedger(ledger);
  return calls.some((call) => seals.has(call));
}
