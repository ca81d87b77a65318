import type { Finding } from "../../findings/finding.ts";
import type { RowEntry, Value } from "../../intake/submission.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { foldKey } from "../../workbook/text/fold.ts";
import { type Form, valueOf } from "../form.ts";
import { labelsOf } from "../labels.ts";
import { sitesOf, spotOf } from "../sites.ts";
import { textOf } from "../words.ts";

interface KeyedRow {
  readonly row: RowEntry;
  readonly values: readonly Value[];
}

/** No two records of a list have the same words in all of these fields; a record with a blank among them is let be. */
export function checkUniqueKey(rule: RuleOf<"uniqueKey">, form: Form): readonly Finding[] {
  const records = new Map<string, KeyedRow[]>();
  for (const row of sitesOf(form, rule, rule.fields)) {
    if (row === null) continue;
    const values = rule.fields.flatMap((field) => valueOf(form, field, { row }) ?? []);
    if (values.length < rule.fields.length || values.some(isUnreadable)) continue;
    const key = JSON.stringify(values.map((value) => foldKey(textOf(value.reading))));
    records.set(key, [...(records.get(key) ?? []), { row, values }]);
  }
  return [...records.values()].flatMap((same) => repeated(rule, form, same));
}

/** One finding for all records with one key, at the first that repeats it. */
function repeated(rule: RuleOf<"uniqueKey">, form: Form, same: readonly KeyedRow[]): readonly Finding[] {
  const [, second] = same;
  const [value] = second?.values ?? [];
  if (second === undefined || value === undefined) return [];
  return [
    {
      code: "key-repeated",
      severity: rule.severity,
      at: spotOf(form, second.row, { value, rule: rule.id }),
      data: {
        fields: labelsOf(form, rule.fields),
        value: second.values.map((part) => part.raw).join(" – "),
        rows: same.map(({ row }) => String(row.sheetRow + 1)),
      },
    },
  ];
}

function isUnreadable(value: Value): boolean {
  return value.reading.type === "blank" || value.reading.type === "unreadable";
}
