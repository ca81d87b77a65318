import type { RuleOf } from "../../pack/rule.ts";
import type { FormSite } from "../formSite.ts";
import type { Breach } from "./breaches.ts";
import { isFilled, rangesOf } from "./cellFormulas.ts";
import { placeAt, reference, type CheckedForm } from "./checkedForm.ts";
import { longName, selfCheckWords } from "./selfCheckWords.ts";

/** A record with the same words in all of these fields as one above it. */
export function repeatedBreach(form: CheckedForm, site: FormSite, rule: RuleOf<"uniqueKey">): Breach | null {
  const records = form.sites.filter(({ kind, section }) => kind === "record" && section === site.section);
  const above = records.slice(0, records.indexOf(site));
  const places = rule.fields.flatMap((field) => placeAt(form, site, field) ?? []);
  const [first] = places;
  if (first === undefined || above.length === 0 || places.length < rule.fields.length) return null;
  const same = places.map(({ cell, indicator }) => {
    const cells = above.flatMap((other) => placeAt(form, other, indicator.code)?.cell ?? []);
    return `(TRIM(${rangesOf(form, cells).join(",")})=TRIM(${reference(form, cell)}))`;
  });
  const filled = places.map(({ cell }) => isFilled(reference(form, cell)));
  return {
    cell: first.cell,
    text: selfCheckWords.repeated(places.map(longName).join(", ")),
    when: `AND(${filled.join(",")},SUMPRODUCT(${[...same, "1"].join("*")})>0)`,
  };
}
