import type { CallId } from "../pack/call.ts";
import type { SummaryTable, SummaryTableOf } from "../pack/summaryTable.ts";
import type { UnitId } from "../pack/unit.ts";
import { foldKey } from "../workbook/text/fold.ts";
import type { ListRecord } from "./listRecord.ts";
import { callOf, type TableContext } from "./tableContext.ts";

/** The counted records of a template in one call. */
export function countedRecords(context: TableContext, code: string, call: CallId): readonly ListRecord[] {
  return (context.records.get(code) ?? []).filter((record) => record.counted && record.call === call);
}

/** What a record says in a field; "" when it says nothing. */
export function fieldText(record: ListRecord, field: string): string {
  const row = record.facts.get(field);
  return row?.text ?? row?.number ?? "";
}

/** A record's unit and match fields, folded: two records with one match key are about the same thing. */
export function matchKey(record: ListRecord, fields: readonly string[]): string {
  return JSON.stringify([record.unit, ...fields.map((field) => foldKey(fieldText(record, field)))]);
}

type ListCountTable = SummaryTableOf<"listCount">;
export type ListCount = ListCountTable["counts"][number];

/** A count over the records of one list template, and the column of its list table that holds its keys. */
export interface CountColumn {
  readonly table: ListCountTable;
  readonly count: ListCount;
  readonly column: string;
}

/** Every count of every table over a list template, with its key column. */
export function countColumns(tables: readonly SummaryTable[], template: string): readonly CountColumn[] {
  return tables
    .filter((table) => table.kind === "listCount")
    .flatMap((table) => table.counts.map((count) => ({ table, count })))
    .filter(({ count }) => count.template === template)
    .map((entry, index) => ({ ...entry, column: `khoa_dem_${index + 1}` }));
}

/** The call whose records a count is over. */
export function callOfCount(context: TableContext, table: ListCountTable, count: ListCount): CallId {
  if (count.template === table.list && table.listCall !== undefined) return table.listCall;
  return callOf(context, count.template).id;
}

/** Stands for the group of records that name no choice. */
export const noChoice = "-";

/** The key under which a count finds records of a unit and a choice. */
export function countKey(call: CallId, unit: UnitId, choice: string): string {
  return ["L", call, unit, choice.replace(/[*?~|"]/g, "_")].join("|");
}

/** The key of a record in a count; null when it is not counted there. */
export function recordCountKey(
  context: TableContext,
  { table, count }: CountColumn,
  record: ListRecord,
): string | null {
  if (!record.counted || record.call !== callOfCount(context, table, count)) return null;
  const { where } = count;
  if (where !== undefined && !where.values.includes(fieldText(record, where.field))) return null;
  return countKey(record.call, record.unit, choiceOf(context, table, record));
}

/** The record's own choice, else that of the record of the defining list which it matches. */
function choiceOf(context: TableContext, table: ListCountTable, record: ListRecord): string {
  const own = fieldText(record, table.by);
  if (own !== "") return own;
  const call = table.listCall ?? callOf(context, table.list).id;
  const key = matchKey(record, table.match);
  const matching = countedRecords(context, table.list, call).find(
    (candidate) => matchKey(candidate, table.match) === key,
  );
  const found = matching === undefined ? "" : fieldText(matching, table.by);
  return found === "" ? noChoice : found;
}
