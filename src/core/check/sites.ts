import type { FindingPlace } from "../findings/finding.ts";
import type { RowEntry, Value } from "../intake/submission.ts";
import { findUnit } from "../pack/lookup.ts";
import type { Rule } from "../pack/rule.ts";
import type { Unit, UnitId } from "../pack/unit.ts";
import { type Form, isRepeating, rowsOf } from "./form.ts";
import { guardHolds } from "./guard.ts";
import { placeOf } from "./place.ts";

/** Where a rule is checked: a row of data, or null for a form without rows. */
export type Site = RowEntry | null;

/** The rows of data that a rule over these indicators is checked on; one site for the whole form if they have no rows. */
export function sitesOf(form: Form, rule: Rule, indicators: readonly string[]): readonly Site[] {
  const section = repeatingSectionOf(form, indicators);
  const sites: readonly Site[] = section === null ? [null] : rowsOf(form, section, "data");
  return sites.filter((site) => isInForce(form, rule, site?.subject ?? form.submission.reporter));
}

/** Total or subtotal rows of the section; none for a rule that holds for some units only, because they sum many. */
export function sumRowsOf(form: Form, rule: Rule, indicators: readonly string[]): readonly RowEntry[] {
  const section = repeatingSectionOf(form, indicators);
  if (section === null || !isInForce(form, rule, null)) return [];
  return [...rowsOf(form, section, "total"), ...rowsOf(form, section, "subtotal")];
}

/** The place of a finding of a rule: the value's cell if it has one, and in any case form, row and indicator. */
export function spotOf(
  form: Form,
  site: Site,
  spot: { readonly value: Value | null; readonly rule?: string; readonly indicator?: string | undefined },
): FindingPlace {
  return {
    ...placeOf(form.submission, spot.value),
    ...(site === null ? {} : { row: site.key }),
    ...(spot.indicator === undefined ? {} : { indicator: spot.indicator }),
    ...(spot.rule === undefined ? {} : { rule: spot.rule }),
  };
}

/** Whether a rule's guard lets it speak of this unit, in this call and layout. */
export function isInForce(form: Form, rule: Rule, unit: UnitId | null): boolean {
  const { call, submission } = form;
  if (rule.guard === undefined) return true;
  return guardHolds(rule.guard, { unit: unitOf(form, unit), call, variant: submission.variant });
}

function unitOf(form: Form, id: UnitId | null): Unit | null {
  return id === null ? null : (findUnit(form.pack, id) ?? null);
}

function repeatingSectionOf(form: Form, indicators: readonly string[]): string | null {
  for (const code of indicators) {
    const section = form.sections.get(code);
    if (section !== undefined && isRepeating(section)) return section.id;
  }
  return null;
}
