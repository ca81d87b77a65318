import type { DeliveryPlaceWritten, ValuePlaceWritten } from "../../core/ledger/action.ts";
import type { RecordedForm } from "../../core/ledger/ledgerState.ts";
import { pathFit } from "../../core/ledger/pathFit.ts";
import { formRowOf } from "../../core/ledger/placeOfRecord.ts";
import { decodeFacts } from "../../core/ledger/recordedFacts.ts";
import { formKey, type ValuePlace } from "../../core/ledger/stateKeys.ts";
import type { CallId } from "../../core/pack/call.ts";
import type { Bilingual } from "../../core/pack/common.ts";
import type { Indicator } from "../../core/pack/indicator.ts";
import { indicatorsOf, sectionOfIndicator } from "../../core/pack/lookup.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { DecisionContext, SeenValue } from "./context.ts";
import { refusals } from "./refusals.ts";

/** The call that is meant: the one named, else the book's only one. It must not be sealed. */
export function callMeant(call: CallId | undefined, context: DecisionContext): Result<CallId, Bilingual> {
  const [only, ...others] = context.calls;
  const meant = call ?? (others.length === 0 ? only : undefined);
  if (meant === undefined) return err(refusals.callUnclear(context.calls));
  if (!context.calls.includes(meant)) return err(refusals.callUnknown(meant));
  return context.state.seals.has(meant) ? err(refusals.sealed(meant)) : ok(meant);
}

export interface FoundValue {
  readonly place: ValuePlace;
  readonly indicator: Indicator;
  /** What was merged there; null for a blank. */
  readonly fact: SeenValue | null;
}

/** The value at a place of a form that the book has; without a row it is the unit's own. */
export function valueAt(written: ValuePlaceWritten, context: DecisionContext): Result<FoundValue, Bilingual> {
  const call = callMeant(written.call, context);
  if (!call.ok) return call;
  const { unit, template: code, indicator: wanted, measure } = written;
  const template = context.pack.templates.find((one) => one.code === code);
  if (!context.pack.units.some(({ id }) => id === unit)) return err(refusals.unitUnknown(unit));
  if (template === undefined) return err(refusals.templateUnknown(code));
  const indicator = indicatorsOf(template).find((one) => one.code === wanted);
  if (indicator === undefined) return err(refusals.indicatorUnknown(code, wanted));
  const place = {
    call: call.value,
    unit,
    template: code,
    row: written.row ?? null,
    indicator: wanted,
    measure,
  };
  const seen = context.seen?.valueAt(place) ?? null;
  if (seen !== null) return ok({ place, indicator, fact: seen });
  const recorded = context.state.facts.get(formKey({ call: call.value, unit, template: code }));
  if (recorded === undefined) return err(refusals.formAbsent(unit, code));
  const section = sectionOfIndicator(template, wanted);
  const facts = decodeFacts(recorded).map((fact) => ({ fact, row: formRowOf(fact, section) }));
  const own = section.kind === "grid" && facts.some(({ row }) => row === unit) ? unit : null;
  const row = written.row ?? own;
  const ofRow = facts.filter((one) => one.row === row).map(({ fact }) => fact);
  if (row !== null && ofRow.length === 0) return err(refusals.rowUnknown(row));
  const fact = ofRow.find((one) => one.indicator === wanted && one.measure === measure) ?? null;
  return ok({ place: { ...place, row }, indicator, fact });
}

/** The delivery that is meant: the one in the file named, else the one in use, else the last one read. */
export function deliveryAt(
  written: DeliveryPlaceWritten,
  context: DecisionContext,
): Result<RecordedForm, Bilingual> {
  const call = callMeant(written.call, context);
  if (!call.ok) return call;
  const { unit, template, file } = written;
  const forms = [...context.state.forms.values()].filter(
    (form) => form.call === call.value && form.unit === unit && form.template === template,
  );
  if (forms.length === 0) return err(refusals.formAbsent(unit, template));
  if (file !== undefined) {
    const named = forms.filter(({ path }) => pathFit(file, path) > 0).at(-1);
    return named === undefined ? err(refusals.fileAbsent(file)) : ok(named);
  }
  const used = context.state.facts.get(formKey({ call: call.value, unit, template }))?.contentHash;
  const found = forms.findLast(({ contentHash }) => contentHash === used) ?? forms.at(-1);
  return found === undefined ? err(refusals.formAbsent(unit, template)) : ok(found);
}
