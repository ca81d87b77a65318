import type { RuleOf } from "../pack/rule.ts";
import { type Form, isRepeating, rowsOf, valueOf } from "./form.ts";
import { type Operand, unusable } from "./operand.ts";
import { saysOneOf } from "./words.ts";

type RecordCount = RuleOf<"crossForm">["counts"][string];

/**
 * How many records a list form has, those only that its filter keeps. A record whose filter field cannot be read
 * makes the count unknown; one where it is blank is not counted.
 */
export function countRecords(form: Form, count: RecordCount): Operand {
  const lists = form.template.sections.filter(isRepeating);
  const records = lists.flatMap((section) => rowsOf(form, section.id, "data"));
  const { where } = count;
  let counted = 0;
  for (const row of records) {
    const reading = where === undefined ? null : valueOf(form, where.field, { row })?.reading;
    if (reading?.type === "unreadable") return unusable;
    if (where === undefined || (reading && saysOneOf(reading, where.values, form.pack))) counted += 1;
  }
  return {
    type: "number",
    label: form.template.title,
    value: String(counted),
    decimals: 0,
    source: null,
    reported: true,
  };
}
