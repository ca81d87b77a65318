import type { ModelValue } from "../tables/sheetModel.ts";
import { toNumber } from "../decimal.ts";
import type { ScoringScheme } from "../pack/scoringScheme.ts";
import { criteriaOf, type Leaf } from "../score/criteria.ts";
import { schemeInForce } from "../score/schemeInForce.ts";
import type { FormContext } from "./formContext.ts";

/** The scheme that a unit scores itself by, with the criteria that it gives itself points for. */
export interface GivenScheme {
  readonly scheme: ScoringScheme;
  readonly leaves: readonly Leaf[];
  /** What the form has in a column of a criterion's row; null for what the unit fills in. */
  readonly valueOf: (leaf: Leaf, indicator: string) => ModelValue | null;
  /** Whether the form fills an indicator in: a column of the criteria, or the line that names the scheme. */
  readonly gives: (indicator: string) => boolean;
}

/** Null for another form, and while the office is still to fill the scheme's criteria in. */
export function givenScheme({
  pack,
  unit,
  template,
}: Pick<FormContext, "pack" | "unit" | "template">): GivenScheme | null {
  const { scoring } = pack;
  if (scoring === undefined || scoring.form.template !== template.code) return null;
  const scheme = schemeInForce(pack, scoring, { unit, declared: null });
  const criteria = scheme === null ? null : criteriaOf(scheme);
  if (scheme === null || criteria === null) return null;
  const { criterion, label, max, scheme: named } = scoring.form;
  const given = new Map<string | undefined, (leaf: Leaf) => ModelValue | null>([
    [criterion, ({ code }) => code],
    [label, (leaf) => leaf.label],
    [max, (leaf) => (leaf.max === null ? null : toNumber(leaf.max))],
  ]);
  return {
    scheme,
    leaves: criteria.flatMap(({ leaves }) => leaves.filter(({ upperOnly }) => !upperOnly)),
    valueOf: (leaf, indicator) => given.get(indicator)?.(leaf) ?? null,
    gives: (indicator) => indicator === named || given.has(indicator),
  };
}

/** The scheme as the form's line names it. */
export function schemeWords({ scheme: { title, legalBasis } }: GivenScheme): string {
  return `${title} (${legalBasis})`;
}
