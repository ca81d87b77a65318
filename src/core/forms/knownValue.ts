import type { Indicator } from "../pack/indicator.ts";
import { labelOf } from "../pack/lookup.ts";
import { foldKey } from "../workbook/text/fold.ts";
import type { FormContext } from "./formContext.ts";
import { reporterName } from "./reporterName.ts";

/** What a form knows about itself, by the folded label that asks for it. */
type Known = "ordinal" | "reporter" | "period" | "recipient";

const askedBy: ReadonlyMap<string, Known> = new Map([
  ["stt", "ordinal"],
  ["so thu tu", "ordinal"],
  ["don vi", "reporter"],
  ["ten don vi", "reporter"],
  ["don vi bao cao", "reporter"],
  ["don vi dang ky", "reporter"],
  ["don vi thuc hien", "reporter"],
  ["ky bao cao", "period"],
  ["don vi nhan bao cao", "recipient"],
]);

/** What an indicator asks for that the form can answer itself, else null. */
export function knownFor(indicator: Indicator): Known | null {
  return askedBy.get(foldKey(labelOf(indicator))) ?? null;
}

/** The answer, as the form prints it; null for an ordinal, which every row has its own. */
export function knownText(known: Known, { unit, call, pack }: FormContext): string | null {
  switch (known) {
    case "reporter":
      return reporterName(unit);
    case "period":
      return call.periodLabel;
    case "recipient":
      return pack.organisation.recipientLine;
    default:
      return null;
  }
}

/** Whether a line of the form's `fields` asks for it, so that the heading need not say it again. */
export function isAskedInFields({ template }: FormContext, known: Known): boolean {
  return template.sections.some(
    (section) =>
      section.kind === "fields" && section.indicators.some((indicator) => knownFor(indicator) === known),
  );
}
