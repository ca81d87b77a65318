import type { CallId } from "../pack/call.ts";
import type { Measure } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";

/** Whose form of which call. */
export interface FormPlace {
  readonly call: CallId;
  readonly unit: UnitId;
  readonly template: string;
}

/** One value of a form, wherever it stands on the sheet. */
export interface ValuePlace extends FormPlace {
  readonly row: string | null;
  readonly indicator: string;
  readonly measure: Measure;
}

export function formKey({ call, unit, template }: FormPlace): string {
  return JSON.stringify([call, unit, template]);
}

export function valueKey({ call, unit, template, row, indicator, measure }: ValuePlace): string {
  return JSON.stringify([call, unit, template, row, indicator, measure]);
}

/** A form, or with `template` null all forms of a unit. */
export function unitKey(place: {
  readonly call: CallId;
  readonly unit: UnitId;
  readonly template: string | null;
}): string {
  return JSON.stringify([place.call, place.unit, place.template]);
}
