import { checkComparison, checkRows } from "./checkComparison.ts";
import { checkValues } from "./checkValues.ts";
import { complain } from "./complaints.ts";
import { packError, type PackError } from "./packError.ts";
import type { RuleOf } from "./rule.ts";
import { checkNamedIndicators, type RuleScope } from "./ruleScope.ts";
import { parseTerm, type Term } from "./term.ts";

type Implies = RuleOf<"implies">;
type Part = Implies["condition"] | Implies["consequence"];

/** Condition and consequence name what exists and stand in one row. */
export function checkImplies(rule: Implies, scope: RuleScope): readonly PackError[] {
  return [
    ...checkPart(rule.condition, ".condition", scope),
    ...checkPart(rule.consequence, ".consequence", scope),
    ...checkRows([rule.condition, rule.consequence].flatMap(termsOf), scope),
  ];
}

function checkPart(part: Part, member: string, scope: RuleScope): readonly PackError[] {
  if ("left" in part) return checkComparison(part, scope, member);
  if ("values" in part) return checkValues({ member, ...part }, scope);
  const filled = { ...scope, path: `${scope.path}${member}`, member: "filled" };
  return [
    ...checkNamedIndicators([part.filled], filled, () => true),
    ...(part.measure === "note" && !hasNotes(part.filled, scope)
      ? [packError(scope.file, `${scope.path}${member}.measure`, noNotes)]
      : []),
  ];
}

function hasNotes(code: string, { own }: RuleScope): boolean {
  const section = own.indicators.get(code)?.section;
  return (
    section === undefined ||
    (section.kind === "rows" && section.measures.some((measure) => measure.id === "note"))
  );
}

function termsOf(part: Part): readonly Term[] {
  if ("left" in part) return [...part.left, ...part.right];
  const term = parseTerm("filled" in part ? part.filled : part.indicator);
  return term === null ? [] : [term];
}

const noNotes = complain(
  ["Phần chứa chỉ tiêu này không có cột ghi chú.", "The section of this indicator has no note column."],
  [
    'Bỏ "measure": "note", hoặc thêm cột ghi chú vào measures.',
    'Take "measure": "note" out, or add a note measure.',
  ],
);
