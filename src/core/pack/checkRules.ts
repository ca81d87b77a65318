import { assertNever } from "../assertNever.ts";
import { checkCrossForm } from "./checkCrossForm.ts";
import { checkDistinct } from "./checkDistinct.ts";
import { checkComparison } from "./checkComparison.ts";
import { checkImplies } from "./checkImplies.ts";
import { checkName, checkNames } from "./checkNames.ts";
import { checkNamedIndicators, indicatorMap, type RuleScope } from "./ruleScope.ts";
import { complain } from "./complaints.ts";
import type { PackDraft } from "./packDraft.ts";
import { packError, type PackError } from "./packError.ts";
import { isNumeric, isSummable, type PackIndex } from "./packIndex.ts";
import type { Rule, RuleOf } from "./rule.ts";
import { checkTerms } from "./checkTerms.ts";
import { checkValues } from "./checkValues.ts";

/** Every rule names what exists, of a type that it can judge, and can hold at least somewhere. */
export function checkRules(draft: PackDraft, index: PackIndex): readonly PackError[] {
  return draft.templates.flatMap(({ file, value: template }) => [
    ...checkDistinct(
      "rule",
      template.rules.map(({ id }, position) => ({ name: id, file, path: `rules[${position}].id` })),
    ),
    ...template.rules.flatMap((rule, position) => {
      const own = index.templates.get(template.code) ?? { template, indicators: new Map() };
      const scope: RuleScope = { file, path: `rules[${position}]`, own, index, wording: draft.pack.wording };
      return [...checkGuard(rule, scope), ...checkRule(rule, scope)];
    }),
  ]);
}

function checkGuard({ guard }: Rule, { file, path, own, index }: RuleScope): readonly PackError[] {
  if (guard === undefined) return [];
  const at = `${path}.guard`;
  const variants = new Set(own.template.variants.map((variant) => variant.id));
  const periodTypes = new Set<string>(own.template.periodTypes);
  return [
    ...checkNames(guard.unitKinds ?? [], {
      noun: "unitKind",
      file,
      path: `${at}.unitKinds`,
      known: index.kinds,
    }),
    ...checkNames(guard.units ?? [], { noun: "unit", file, path: `${at}.units`, known: index.units }),
    ...checkNames(guard.variants ?? [], { noun: "variant", file, path: `${at}.variants`, known: variants }),
    ...checkNames(guard.periodTypes ?? [], {
      noun: "periodType",
      file,
      path: `${at}.periodTypes`,
      known: periodTypes,
    }),
  ];
}

function checkRule(rule: Rule, scope: RuleScope): readonly PackError[] {
  switch (rule.kind) {
    case "required":
      return checkNamedIndicators(rule.indicators, scope, () => true);
    case "range":
      return checkRange(rule, scope);
    case "length":
      return checkLength(rule, scope);
    case "oneOf":
      return checkValues({ member: "", ...rule }, scope);
    case "compare":
      return checkComparison(rule, scope, "");
    case "implies":
      return checkImplies(rule, scope);
    case "bothOrNeither":
    case "exclusive":
      return checkNamedIndicators(rule.indicators, scope, (indicator) => indicator.type !== "bool");
    case "totalRow":
      return checkTotalRow(rule, scope);
    case "uniqueKey":
      return checkUniqueKey(rule, scope);
    case "continuity":
      return (["opening", "closing"] as const).flatMap((side) =>
        checkTerms(rule[side], {
          file: scope.file,
          path: `${scope.path}.${side}`,
          indicators: indicatorMap(scope.own),
          isAllowed: isNumeric,
        }),
      );
    case "cumulative":
    case "change":
      return checkNamedIndicators(rule.indicators, scope, isNumeric);
    case "peers":
      return [
        ...checkNamedIndicators(rule.indicators, scope, isNumeric),
        ...checkNamedIndicators(
          rule.per === undefined ? [] : [rule.per],
          { ...scope, member: "per" },
          isNumeric,
        ),
      ];
    case "crossForm":
      return checkCrossForm(rule, scope);
    default:
      return assertNever(rule);
  }
}

function checkRange(rule: RuleOf<"range">, scope: RuleScope): readonly PackError[] {
  const { file, path } = scope;
  const terms = (["min", "max"] as const).flatMap((bound) => {
    const term = rule[bound];
    const errors = checkTerms(term === undefined ? [] : [term], {
      file,
      path: `${path}.${bound}`,
      indicators: indicatorMap(scope.own),
      isAllowed: isNumeric,
      weeks: true,
    });
    return errors.map((error) => ({ ...error, path: `${path}.${bound}` }));
  });
  return [
    ...checkNamedIndicators([rule.indicator], { ...scope, member: "indicator" }, isNumeric),
    ...terms,
    ...(rule.min === undefined && rule.max === undefined ? [packError(file, path, noBounds)] : []),
  ];
}

function checkLength(rule: RuleOf<"length">, scope: RuleScope): readonly PackError[] {
  const { min, max } = rule;
  const pointless = (min === undefined && max === undefined) || (min ?? 0) > (max ?? Infinity);
  return [
    ...checkNamedIndicators(
      [rule.indicator],
      { ...scope, member: "indicator" },
      (indicator) => indicator.type === "text",
    ),
    ...(pointless ? [packError(scope.file, scope.path, noBounds)] : []),
  ];
}

function checkTotalRow(rule: RuleOf<"totalRow">, scope: RuleScope): readonly PackError[] {
  const { file, path, own } = scope;
  const grids = new Map(
    own.template.sections.flatMap((section) =>
      section.kind === "grid" ? [[section.id, section] as const] : [],
    ),
  );
  const grid = grids.get(rule.section);
  if (grid === undefined) {
    return checkName(rule.section, { noun: "grid", file, path: `${path}.section`, known: grids });
  }
  const categories = grid.rowDimension.kind === "fixed" ? grid.rowDimension.categories : [];
  const totals = new Set(categories.filter((category) => category.total).map((category) => category.id));
  const codes = new Set(grid.indicators.map((indicator) => indicator.code));
  return [
    ...(rule.category === undefined
      ? []
      : checkName(rule.category, { noun: "category", file, path: `${path}.category`, known: totals })),
    ...checkNamedIndicators(
      rule.indicators ?? [],
      scope,
      (indicator) => isSummable(indicator) && codes.has(indicator.code),
    ),
  ];
}

function checkUniqueKey(rule: RuleOf<"uniqueKey">, scope: RuleScope): readonly PackError[] {
  const lists = scope.own.template.sections.filter((section) => section.kind === "list");
  const known = new Set(
    lists
      .filter((list) => list.indicators.some((indicator) => indicator.code === rule.fields[0]))
      .flatMap((list) => list.indicators.map((indicator) => indicator.code)),
  );
  return checkNames(rule.fields, {
    noun: "indicator",
    file: scope.file,
    path: `${scope.path}.fields`,
    known,
  });
}

const noBounds = complain(
  ["Quy tắc không có giới hạn nào dùng được.", "The rule has no bounds that can be used."],
  ["Ghi min hoặc max, min không lớn hơn max.", "Give min or max, min not above max."],
);
