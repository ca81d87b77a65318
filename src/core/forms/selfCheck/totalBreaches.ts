import { rowDimensionOf } from "../../pack/lookup.ts";
import type { RuleOf } from "../../pack/rule.ts";
import type { FormPlace, FormSite } from "../formSite.ts";
import type { Breach } from "./breaches.ts";
import { rangesOf } from "./cellFormulas.ts";
import { reference, type CheckedForm } from "./checkedForm.ts";
import { longName, selfCheckWords } from "./selfCheckWords.ts";

type TotalRow = RuleOf<"totalRow">;

/** Total rows that are not the sums of their rows, as when somebody unlocked the form and typed over them. */
export function totalBreaches(
  form: CheckedForm,
  rule: TotalRow,
): readonly (Breach & { readonly site: FormSite })[] {
  const sites = form.sites.filter(({ section }) => section === rule.section);
  const label = labelOfTotal(form, rule);
  const totals = sites.filter((site) => site.kind === "total" && (label === null || site.label === label));
  const rows = sites.filter(({ kind }) => kind === "row" || kind === "open");
  return totals.flatMap((site) =>
    site.places
      .filter((place) => isSummed(rule, place))
      .map((place) => ({ ...breachOf(form, rule, { place, rows }), site })),
  );
}

interface Summed {
  readonly place: FormPlace;
  readonly rows: readonly FormSite[];
}

function breachOf(form: CheckedForm, rule: TotalRow, { place, rows }: Summed): Breach {
  const cells = rows.flatMap(({ places }) =>
    places.filter(({ indicator }) => indicator.code === place.indicator.code).map(({ cell }) => cell),
  );
  const ranges = rangesOf(form, cells).join(",");
  const total = reference(form, place.cell);
  const counted = `COUNT(${ranges})`;
  const present = rule.missing === "skip" ? `${counted}=${cells.length}` : `${counted}>0`;
  const slack = rule.tolerance ?? derivedSlack(place, cells.length);
  return {
    cell: place.cell,
    text: selfCheckWords.total(longName(place)),
    when: `AND(ISNUMBER(${total}),${present},ABS(${total}-SUM(${ranges}))>${slack})`,
  };
}

/** Half a unit of the last decimal for the total and for each of its rows; dust of binary sums for counts. */
function derivedSlack({ indicator }: FormPlace, rows: number): string {
  return indicator.decimals === 0 ? "0.0000005" : `${rows + 1}*0.${"0".repeat(indicator.decimals)}5`;
}

function isSummed({ indicators }: TotalRow, { indicator }: FormPlace): boolean {
  return indicators === undefined ? indicator.aggregate === "sum" : indicators.includes(indicator.code);
}

/** The label of the only total row that the rule speaks of; null when it speaks of all. */
function labelOfTotal({ context }: CheckedForm, { section: id, category }: TotalRow): string | null {
  const section = context.template.sections.find((candidate) => candidate.id === id);
  if (category === undefined || section?.kind !== "grid") return null;
  const dimension = rowDimensionOf(context.template, section, context.variant);
  if (dimension.kind === "unit") return null;
  return dimension.categories.find((candidate) => candidate.id === category)?.label ?? null;
}
