import { labelOf } from "../pack/lookup.ts";
import type { Form } from "./form.ts";

/** Labels of indicators as the form prints them. */
export function labelsOf(form: Form, indicators: readonly string[]): readonly string[] {
  return indicators.map((code) => {
    const indicator = form.indicators.get(code);
    return indicator === undefined ? code : labelOf(indicator);
  });
}
