import type { ValueType } from "../pack/indicator.ts";
import { indicatorsOf, labelOf } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { whyNotRequestable } from "./requestable.ts";

/** An indicator of a pack's forms that units can be asked for by itself. */
export interface CatalogueIndicator {
  /** As a request names it: "DCCS-01.A02". */
  readonly name: string;
  readonly label: string;
  /** Title of the form that it stands in. */
  readonly form: string;
  readonly type: ValueType;
  readonly unitOfMeasure: string | null;
}

/** What a request can be composed of, form by form. */
export function requestCatalogue({ templates }: Pick<Pack, "templates">): readonly CatalogueIndicator[] {
  return templates.flatMap((template) =>
    indicatorsOf(template)
      .filter((indicator) => whyNotRequestable(template, indicator) === null)
      .map((indicator) => ({
        name: `${template.code}.${indicator.code}`,
        label: labelOf(indicator),
        form: template.title,
        type: indicator.type,
        unitOfMeasure: indicator.unitOfMeasure ?? null,
      })),
  );
}

/**
 * The indicators that have every word of a text, the last of which may be half typed, in their label, code, form or
 * unit of measure, whatever the marks and capitals; those whose label says the text as it stands come first.
 */
export function searchCatalogue(
  catalogue: readonly CatalogueIndicator[],
  text: string,
): readonly CatalogueIndicator[] {
  const asked = foldKey(text);
  if (asked === "") return [];
  const words = wordsOf(text);
  const [whole, typed = ""] = [words.slice(0, -1), words.at(-1)];
  const found = catalogue.filter(({ name, label, form, unitOfMeasure }) => {
    const said = wordsOf(`${name} ${label} ${form} ${unitOfMeasure ?? ""}`);
    return whole.every((word) => said.includes(word)) && said.some((word) => word.startsWith(typed));
  });
  const saysSo = ({ label }: CatalogueIndicator): boolean => foldKey(label).includes(asked);
  return [...found.filter(saysSo), ...found.filter((indicator) => !saysSo(indicator))];
}

function wordsOf(text: string): readonly string[] {
  return foldKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
