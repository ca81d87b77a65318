import type { ActionOf } from "../../core/ledger/action.ts";
import { correctedReading, readingText } from "../../core/ledger/correctedReading.ts";
import type { LedgerPayload } from "../../core/ledger/event.ts";
import { labelOf } from "../../core/pack/lookup.ts";
import { err, ok } from "../../core/result.ts";
import type { DecisionContext, Judged } from "./context.ts";
import { deliveryAt, valueAt } from "./places.ts";
import { refusals } from "./refusals.ts";

/** Another value in place of what the cell says. */
export function correct(
  { place: written, to, reason }: ActionOf<"correct">,
  context: DecisionContext,
): Judged {
  const found = valueAt(written, context);
  if (!found.ok) return found;
  const { place, indicator, fact } = found.value;
  const reading = correctedReading(to, indicator, place.measure);
  if (reading === null) return err(refusals.valueUnreadable(to, labelOf(indicator)));
  const after = readingText(reading);
  if (fact !== null && readingText(fact.reading) === after) return err(refusals.valueSame(after));
  return ok([{ kind: "value-corrected", ...place, before: fact?.raw ?? "", after, reason }]);
}

/** Whether what the program made of a cell is right. */
export function convert(
  { place: written, accept, reason }: ActionOf<"convert">,
  context: DecisionContext,
): Judged {
  const found = valueAt(written, context);
  if (!found.ok) return found;
  const { place, fact } = found.value;
  if (fact === null) return err(refusals.formAbsent(place.unit, place.template));
  const change = { before: fact.raw, after: readingText(fact.reading) };
  const kind = accept ? "conversion-accepted" : "conversion-refused";
  return ok([{ kind, ...place, ...change, reason }]);
}

const judgements = {
  return: "submission-returned",
  accept: "submission-accepted",
  pin: "submission-pinned",
} as const;

/** What becomes of a delivery of a form. */
export function judge(
  action: ActionOf<"return" | "accept" | "exclude" | "pin">,
  context: DecisionContext,
): Judged {
  const found = deliveryAt(action.delivery, context);
  if (!found.ok) return found;
  const { call, unit, template, contentHash, sha256, sheet } = found.value;
  const { reason } = action;
  const delivery = { call, unit, template, contentHash, sha256, sheet, reason };
  if (action.decide !== "exclude") return ok([{ kind: judgements[action.decide], ...delivery }]);
  const { row = null } = action.delivery;
  if (row !== null && !context.pack.units.some(({ id }) => id === row)) return err(refusals.rowUnknown(row));
  const excluded: LedgerPayload = { kind: "submission-excluded", ...delivery, row };
  return ok([excluded]);
}
