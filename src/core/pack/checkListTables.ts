import { assertNever } from "../assertNever.ts";
import { checkName, checkNames } from "./checkNames.ts";
import { unfit } from "./checkTerms.ts";
import { checkWhere } from "./checkWhere.ts";
import { unknown } from "./complaints.ts";
import { packError, type PackError } from "./packError.ts";
import { listOf } from "./packIndex.ts";
import type { SummaryTableOf } from "./summaryTable.ts";
import type { TableScope } from "./tableScope.ts";
import type { SectionOf } from "./template.ts";

type ListTable =
  | SummaryTableOf<"listCount">
  | SummaryTableOf<"listAppend">
  | SummaryTableOf<"listDifference">;

/** Tables over list records name lists, their fields, and calls that exist. */
export function checkListTable(table: ListTable, scope: TableScope): readonly PackError[] {
  switch (table.kind) {
    case "listCount":
      return checkListCount(table, scope);
    case "listAppend":
      return [
        ...checkCall(table.call, "call", scope),
        ...withList(table.template, { ...scope, path: "template" }, (list) => {
          const known = { noun: "indicator", file: scope.file, known: codesOf(list) } as const;
          return table.columns.flatMap(({ indicator }, position) =>
            checkName(indicator, { ...known, path: `columns[${position}].indicator` }),
          );
        }),
      ];
    case "listDifference":
      return checkListDifference(table, scope);
    default:
      return assertNever(table);
  }
}

function checkListCount(table: SummaryTableOf<"listCount">, scope: TableScope): readonly PackError[] {
  const { file } = scope;
  return [
    ...checkCall(table.listCall, "listCall", scope),
    ...withList(table.list, { ...scope, path: "list" }, (list) => {
      const by = list.indicators.find((indicator) => indicator.code === table.by);
      const fields = { noun: "indicator", file, known: codesOf(list) } as const;
      return [
        ...checkName(table.by, { ...fields, path: "by" }),
        ...(by !== undefined && by.type !== "choice" ? [packError(file, "by", unfit(by))] : []),
        ...checkNames(table.match, { ...fields, path: "match" }),
      ];
    }),
    ...table.counts.flatMap((count, position) => {
      const path = `counts[${position}]`;
      return withList(count.template, { ...scope, path: `${path}.template` }, (list) => [
        ...checkNames(table.match, { noun: "indicator", file, path: "match", known: codesOf(list) }),
        ...(count.where === undefined
          ? []
          : checkWhere(count.where, { ...scope, path: `${path}.where`, list })),
      ]);
    }),
  ];
}

function checkListDifference(
  table: SummaryTableOf<"listDifference">,
  scope: TableScope,
): readonly PackError[] {
  const { file } = scope;
  const sides = (["left", "right"] as const).flatMap((side) => [
    ...checkCall(table[side].call, `${side}.call`, scope),
    ...withList(table[side].template, { ...scope, path: `${side}.template` }, (list) =>
      (["match", "show"] as const).flatMap((member) =>
        checkNames(table[member], { noun: "indicator", file, path: member, known: codesOf(list) }),
      ),
    ),
  ]);
  const { alsoList } = table;
  if (alsoList === undefined) return sides;
  const also = withList(alsoList.template, { ...scope, path: "alsoList.template" }, (list) => [
    ...checkNames(table.show, { noun: "indicator", file, path: "show", known: codesOf(list) }),
    ...checkWhere(alsoList, { ...scope, path: "alsoList", list }),
  ]);
  return [...sides, ...also];
}

function checkCall(
  call: string | undefined,
  path: string,
  { file, index }: TableScope,
): readonly PackError[] {
  return call === undefined ? [] : checkName(call, { noun: "call", file, path, known: index.calls });
}

/** Checks against the list of a template; the error that it has none otherwise. */
function withList(
  code: string,
  { file, path, index }: TableScope & { readonly path: string },
  check: (list: SectionOf<"list">) => readonly PackError[],
): readonly PackError[] {
  const template = index.templates.get(code)?.template;
  const list = template === undefined ? undefined : listOf(template);
  if (list !== undefined) return check(list);
  const lists = [...index.templates.values()].flatMap((entry) =>
    listOf(entry.template) === undefined ? [] : [entry.template.code],
  );
  return [packError(file, path, unknown("listTemplate", code, lists))];
}

function codesOf(list: SectionOf<"list">): ReadonlySet<string> {
  return new Set(list.indicators.map((indicator) => indicator.code));
}
