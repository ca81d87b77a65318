import { complain } from "./complaints.ts";
import type { Indicator } from "./indicator.ts";
import { packError, type PackError } from "./packError.ts";
import { isNumeric, isRepeating, type TemplateIndex } from "./packIndex.ts";
import type { Comparison } from "./rule.ts";
import { indicatorMap, type RuleScope } from "./ruleScope.ts";
import type { Term } from "./term.ts";
import { checkTerms, type TermScope } from "./checkTerms.ts";

/** Both sides name numbers (or dates, or Có/Không) of the rule's own form that can stand in one row. */
export function checkComparison(
  comparison: Comparison,
  scope: RuleScope,
  member: string,
): readonly PackError[] {
  return [
    ...checkSides(comparison, scope, { member }),
    ...checkRows([...comparison.left, ...comparison.right], { ...scope, path: `${scope.path}${member}` }),
  ];
}

/** The terms of both sides; `extra` says what else than own indicators they may name. */
export function checkSides(
  comparison: Comparison,
  { file, path, own }: RuleScope,
  { member, ...extra }: { readonly member: string } & Pick<TermScope, "index" | "counts">,
): readonly PackError[] {
  const sides = (["left", "right"] as const).flatMap((side) =>
    checkTerms(comparison[side], {
      file,
      path: `${path}${member}.${side}`,
      indicators: indicatorMap(own),
      isAllowed: isComparable,
      weeks: true,
      otherPeriods: true,
      ...extra,
    }),
  );
  const mixed = mixesDates([...comparison.left, ...comparison.right], own);
  return mixed ? [...sides, packError(file, `${path}${member}`, datesMixed)] : sides;
}

function isComparable(indicator: Indicator): boolean {
  return isNumeric(indicator) || indicator.type === "date" || indicator.type === "bool";
}

/** Dates compare with dates only, one on each side. */
function mixesDates(terms: readonly Term[], own: TemplateIndex): boolean {
  const isDate = (term: Term): boolean =>
    term.factors.some(
      (factor) =>
        factor.kind === "indicator" && own.indicators.get(factor.indicator)?.indicator.type === "date",
    );
  if (!terms.some(isDate)) return false;
  return (
    terms.length !== 2 ||
    terms.some((term) => !isDate(term) || term.factors.length !== 1 || term.coefficient !== "1")
  );
}

/** Indicators of two tables never stand in one row. */
export function checkRows(terms: readonly Term[], { file, path, own }: RuleScope): readonly PackError[] {
  const tables = new Set(
    terms
      .flatMap((term) => term.factors)
      .flatMap((factor) => {
        if (factor.kind !== "indicator" || factor.template !== undefined) return [];
        const section = own.indicators.get(factor.indicator)?.section;
        return section !== undefined && isRepeating(section) ? [section.id] : [];
      }),
  );
  return tables.size <= 1 ? [] : [packError(file, path, twoTables)];
}

const datesMixed = complain(
  [
    "Ngày chỉ so sánh được với ngày: mỗi vế đúng một chỉ tiêu ngày.",
    "A date compares with a date only: one on each side.",
  ],
  ["Sửa hai vế của quy tắc.", "Correct the sides of the rule."],
);

const twoTables = complain(
  [
    "Các chỉ tiêu thuộc hai bảng khác nhau của biểu nên không cùng nằm trên một dòng.",
    "The indicators are of two tables of the form and never stand in one row.",
  ],
  ["Chỉ dùng chỉ tiêu của một bảng trong một quy tắc.", "Name indicators of one table only."],
);
