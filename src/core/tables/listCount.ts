import { groupBy } from "../groupBy.ts";
import { indicatorByCode, templateByCode } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import type { Unit } from "../pack/unit.ts";
import { coverageAmount } from "./coverageFigures.ts";
import { amount, type Amount } from "./figure.ts";
import type { FigureColumn } from "./figureColumn.ts";
import {
  callOfCount,
  countColumns,
  countedRecords,
  countKey,
  noChoice,
  recordCountKey,
  type CountColumn,
} from "./listRecords.ts";
import { listTableName } from "./listSheet.ts";
import { literal } from "./literal.ts";
import type { SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { planUnitRows } from "./unitRows.ts";
import { numberedLeads, unitSheet } from "./unitSheet.ts";
import { words } from "./words.ts";

/** Units by the choices of a field: how many records of each list, and over all choices. */
export function listCount(
  context: TableContext,
  table: SummaryTableOf<"listCount">,
  sheetName: string,
): SheetModel {
  const templates = [...new Set(table.counts.map((count) => count.template))];
  const counts = countsOf(context, table);
  const owes = (unit: Unit) => counts.some((count) => isOwed(context, count, unit));
  const rows = planUnitRows(context.pack, { groups: table.groups, subtotals: true, includes: owes });
  const choices = [...choicesOf(context, table), ...(hasUnchosen(context, counts) ? [noChoice] : [])];
  const every = [...choicesOf(context, table), noChoice];
  const columns = [
    ...counts.map((count) => countColumn(context, count, { group: words.inAll, choices: every })),
    ...choices.flatMap((choice) =>
      counts.map((count) =>
        countColumn(context, count, {
          group: choice === noChoice ? words.noChoice : choice,
          choices: [choice],
        }),
      ),
    ),
  ];
  return unitSheet(context, { table, sheetName, rows, leads: numberedLeads, columns, templates });
}

function countsOf(context: TableContext, table: SummaryTableOf<"listCount">): readonly CountColumn[] {
  return table.counts.flatMap((count) =>
    countColumns(context.pack.tables, count.template).filter(
      (column) => column.table.id === table.id && column.count.label === count.label,
    ),
  );
}

function choicesOf(context: TableContext, table: SummaryTableOf<"listCount">): readonly string[] {
  const field = indicatorByCode(templateByCode(context.pack, table.list), table.by);
  return (field.choices ?? []).map((choice) => choice.value);
}

function keysIn(context: TableContext, count: CountColumn): readonly string[] {
  const call = callOfCount(context, count.table, count.count);
  return countedRecords(context, count.count.template, call).flatMap(
    (record) => recordCountKey(context, count, record) ?? [],
  );
}

function hasUnchosen(context: TableContext, counts: readonly CountColumn[]): boolean {
  return counts.some((count) => keysIn(context, count).some((key) => key.endsWith(`|${noChoice}`)));
}

function isOwed(context: TableContext, { table, count }: CountColumn, unit: Unit): boolean {
  const item = context.coverage.find(callOfCount(context, table, count), unit.id, count.template);
  return (item !== null && item.status !== "exempt") || context.facts.hasFacts(unit.id, count.template);
}

function countColumn(
  context: TableContext,
  count: CountColumn,
  column: { readonly group: string; readonly choices: readonly string[] },
): FigureColumn<Unit> {
  const records = groupBy(keysIn(context, count), (key) => key);
  return {
    path: [column.group, count.count.label],
    width: 8,
    reports: true,
    kind: "amount",
    decimals: 0,
    summed: true,
    at: (unit) =>
      isOwed(context, count, unit) ? countAmount(context, count, { unit, records, ...column }) : null,
  };
}

/** The records under the unit's keys; an accepted list without any is a zero, a list not accepted is missing. */
function countAmount(
  context: TableContext,
  { table, count, column }: CountColumn,
  of: {
    readonly unit: Unit;
    /** By key. */
    readonly records: ReadonlyMap<string, readonly unknown[]>;
    readonly choices: readonly string[];
  },
): Amount {
  const call = callOfCount(context, table, count);
  const wanted = of.choices.map((choice) => countKey(call, of.unit.id, choice));
  const range = `${listTableName(count.template)}[${column}]`;
  const number = wanted.map((key) => `COUNTIFS(${range},${literal(key)})`).join("+");
  const scope = { kind: "items", call, unit: of.unit.id, templates: [count.template] } as const;
  const accepted = coverageAmount(context.coverage, "hop_le", scope);
  const found = wanted.reduce((sum, key) => sum + (of.records.get(key)?.length ?? 0), 0);
  const isThere = found > 0 || Number(accepted.value) > 0;
  return amount({ isMissing: `${accepted.formula}+${number}=0`, number }, isThere ? String(found) : null);
}
