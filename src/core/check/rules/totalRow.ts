import { absolute, add, compare, multiply, subtract, sum, type DecimalText } from "../../decimal.ts";
import type { Finding } from "../../findings/finding.ts";
import type { RowEntry, Value } from "../../intake/submission.ts";
import type { Indicator } from "../../pack/indicator.ts";
import { labelOf } from "../../pack/lookup.ts";
import type { RuleOf } from "../../pack/rule.ts";
import { type Form, rowsOf, valueOf } from "../form.ts";
import { isInForce, spotOf } from "../sites.ts";

type TotalRow = RuleOf<"totalRow">;

/**
 * The total rows of a grid equal the exact sums of its rows of data. Subtotal rows are not judged: what they sum
 * cannot be told. With a row of unknown meaning on the sheet the sum is not known, and nothing is said.
 */
export function checkTotalRow(rule: TotalRow, form: Form): readonly Finding[] {
  if (!isInForce(form, rule, form.submission.reporter)) return [];
  if (rowsOf(form, rule.section, "unknown").length > 0) return [];
  const totals = rowsOf(form, rule.section, "total").filter(
    (row) => rule.category === undefined || row.key === rule.category,
  );
  if (totals.length === 0) return [];
  return summedIndicators(rule, form).flatMap((indicator) => {
    const computed = sumOfRows(rule, form, indicator);
    if (computed === null) return [];
    return totals.flatMap((row) => checkTotal({ rule, form, row, indicator }, computed));
  });
}

interface Total {
  readonly rule: TotalRow;
  readonly form: Form;
  readonly row: RowEntry;
  readonly indicator: Indicator;
}

function checkTotal(total: Total, computed: DecimalText): readonly Finding[] {
  const { rule, form, row, indicator } = total;
  const value = valueOf(form, indicator.code, { row });
  if (value?.reading.type !== "number") return [];
  const stated = value.reading.value;
  const difference = subtract(stated, computed);
  if (compare(absolute(difference), rule.tolerance ?? derivedTolerance(form, total)) <= 0) return [];
  return [
    {
      code: "total-wrong",
      severity: rule.severity,
      at: spotOf(form, row, { value, rule: rule.id }),
      data: { label: labelOf(indicator), rowLabel: row.label, stated, computed, difference },
    },
  ];
}

function summedIndicators(rule: TotalRow, form: Form): readonly Indicator[] {
  const section = form.template.sections.find((candidate) => candidate.id === rule.section);
  const wanted = section?.indicators ?? [];
  return wanted.filter((indicator) =>
    rule.indicators === undefined ? indicator.aggregate === "sum" : rule.indicators.includes(indicator.code),
  );
}

/** Null when a row has no number and the rule does not take blanks for zero, or when no row has one. */
function sumOfRows(rule: TotalRow, form: Form, indicator: Indicator): DecimalText | null {
  const values = rowsOf(form, rule.section, "data").map((row) => valueOf(form, indicator.code, { row }));
  if (values.some((value) => isUnknown(value, rule.missing))) return null;
  const numbers = values.flatMap((value) => (value?.reading.type === "number" ? [value.reading.value] : []));
  return numbers.length === 0 ? null : sum(numbers);
}

function isUnknown(value: Value | null, missing: TotalRow["missing"]): boolean {
  const type = value?.reading.type ?? "blank";
  if (type === "blank") return missing === "skip";
  return type !== "number" && type !== "notApplicable";
}

/** Half a unit of the last shown decimal for the total and for each of its addends; none for counts. */
function derivedTolerance(form: Form, total: Total): DecimalText {
  const { decimals } = total.indicator;
  if (decimals === 0) return "0";
  const addends = rowsOf(form, total.rule.section, "data").length;
  return multiply(add(String(addends), "1"), `0.${"0".repeat(decimals)}5`);
}
