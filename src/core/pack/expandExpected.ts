import type { ExpectedItem } from "./call.ts";
import type { CallDraft, PackDraft } from "./packDraft.ts";
import { isValidOn, type Unit } from "./unit.ts";

/**
 * The expectations of a call, one per unit × template, in unit then template order. Kinds mean their units valid at
 * the deadline; a later entry for the same unit and template replaces an earlier one's status.
 */
export function expandExpected(call: CallDraft, draft: PackDraft): readonly ExpectedItem[] {
  const statuses = new Map<string, ExpectedItem["status"]>();
  for (const entry of call.expected) {
    const units = "kinds" in entry ? unitsOfKinds(entry.kinds, call, draft.units) : entry.units;
    for (const unit of units) {
      for (const template of entry.templates) statuses.set(`${unit}|${template}`, entry.status);
    }
  }
  return draft.units
    .toSorted((left, right) => left.order - right.order)
    .flatMap((unit) =>
      draft.templates.flatMap(({ value: template }): readonly ExpectedItem[] => {
        const status = statuses.get(`${unit.id}|${template.code}`);
        return status === undefined ? [] : [{ unit: unit.id, template: template.code, status }];
      }),
    );
}

/** The units of some kinds that exist on the day of the deadline. */
export function unitsOfKinds(
  kinds: readonly string[],
  call: CallDraft,
  units: readonly Unit[],
): readonly string[] {
  return units
    .filter((unit) => kinds.includes(unit.kind) && isValidOn(unit, call.deadline.date))
    .map((unit) => unit.id);
}
