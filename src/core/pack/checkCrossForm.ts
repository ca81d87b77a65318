import { checkDistinct } from "./checkDistinct.ts";
import { checkRows, checkSides } from "./checkComparison.ts";
import { checkName } from "./checkNames.ts";
import { checkWhere } from "./checkWhere.ts";
import { complain, unknown } from "./complaints.ts";
import { packError, type PackError } from "./packError.ts";
import { listOf } from "./packIndex.ts";
import type { RuleOf } from "./rule.ts";
import type { RuleScope } from "./ruleScope.ts";

type CrossForm = RuleOf<"crossForm">;

/** Terms may name other forms of the pack and the rule's own counts of list records. */
export function checkCrossForm(rule: CrossForm, scope: RuleScope): readonly PackError[] {
  const counts = new Set(Object.keys(rule.counts));
  const used = new Set(
    [...rule.left, ...rule.right]
      .flatMap((term) => term.factors)
      .flatMap((factor) => (factor.kind === "count" ? [factor.name] : [])),
  );
  return [
    ...checkSides(rule, scope, { member: "", index: scope.index, counts }),
    ...checkRows([...rule.left, ...rule.right], scope),
    ...checkDistinct(
      "count",
      [...counts].map((name) => ({ name, file: scope.file, path: `${scope.path}.counts.${name}` })),
    ),
    ...Object.entries(rule.counts).flatMap(([name, count]) => [
      ...checkCount(count, { ...scope, path: `${scope.path}.counts.${name}` }),
      ...(used.has(name) ? [] : [packError(scope.file, `${scope.path}.counts.${name}`, unused)]),
    ]),
  ];
}

function checkCount(count: CrossForm["counts"][string], scope: RuleScope): readonly PackError[] {
  const { file, path, index, wording } = scope;
  const template = index.templates.get(count.template)?.template;
  const list = template === undefined ? undefined : listOf(template);
  if (list === undefined) {
    const lists = [...index.templates.values()].flatMap((entry) =>
      listOf(entry.template) === undefined ? [] : [entry.template.code],
    );
    return [packError(file, `${path}.template`, unknown("listTemplate", count.template, lists))];
  }
  return [
    ...(count.call === undefined
      ? []
      : checkName(count.call, { noun: "call", file, path: `${path}.call`, known: index.calls })),
    ...(count.where === undefined
      ? []
      : checkWhere(count.where, { file, path: `${path}.where`, list, wording })),
  ];
}

const unused = complain(
  ["Phép đếm này không được số hạng nào dùng.", "No term uses this count."],
  ["Viết #tên trong một vế, hoặc xóa phép đếm.", "Write #name on a side, or delete the count."],
);
