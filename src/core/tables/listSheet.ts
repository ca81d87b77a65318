import { toA1 } from "../workbook/address.ts";
import { toNumber } from "../decimal.ts";
import type { Indicator } from "../pack/indicator.ts";
import { labelOf, unitById } from "../pack/lookup.ts";
import type { Template } from "../pack/template.ts";
import { dataColumn, dataSheet, type DataColumn } from "./dataSheet.ts";
import { countColumns, recordCountKey } from "./listRecords.ts";
import type { ListRecord } from "./listRecord.ts";
import type { SheetModel } from "./sheetModel.ts";
import { nameKey } from "./sheetName.ts";
import type { TableContext } from "./tableContext.ts";
import { dateFormat } from "./tableStyle.ts";
import { factStateWords } from "./words.ts";

/** One wide table per list template: a record a row, a field a column. */
export function listSheet(context: TableContext, template: Template, sheetName: string): SheetModel {
  return dataSheet(
    { name: sheetName, mark: { kind: "list", id: template.code }, table: listTableName(template.code) },
    listColumns(context, template),
    context.records.get(template.code) ?? [],
  );
}

/** "DV-02" → "tblDV02". */
export function listTableName(code: string): string {
  return `tbl${code.replaceAll("-", "")}`;
}

function listColumns(context: TableContext, template: Template): readonly DataColumn<ListRecord>[] {
  const { pack } = context;
  const lead: readonly DataColumn<ListRecord>[] = [
    dataColumn("dot", 14, (record) => record.call),
    dataColumn("don_vi", 18, (record) => record.unit),
    dataColumn("ten_don_vi", 28, (record) => unitById(pack, record.unit).name),
    dataColumn("ban_ghi", 8, (record) => record.row),
  ];
  const fields = template.sections
    .filter((section) => section.kind === "list")
    .flatMap((section) => section.indicators);
  const counts = countColumns(pack.tables, template.code);
  const taken = [...lead, ...tailColumns].map(({ name }) => name).concat(counts.map(({ column }) => column));
  const names = fieldNames(fields, taken);
  return [
    ...lead,
    ...fields.map((field, index) => fieldColumn(field, names[index] ?? field.code)),
    ...tailColumns,
    ...counts.map((count) => ({
      ...dataColumn<ListRecord>(count.column, 20, (record) => recordCountKey(context, count, record)),
      hidden: true,
    })),
  ];
}

const tailColumns: readonly DataColumn<ListRecord>[] = [
  { name: "trang_thai", width: 17, value: (record) => stateOf(record) },
  { name: "tep", width: 34, value: (record) => sourceOf(record)?.file.path ?? null },
  { name: "trang", width: 16, value: (record) => sourceOf(record)?.sheet ?? null },
  { name: "o", width: 8, value: (record) => cellOf(record) },
];

function fieldColumn(field: Indicator, name: string): DataColumn<ListRecord> {
  const isFigure =
    field.type === "int" || field.type === "dec" || field.type === "pct" || field.type === "date";
  return {
    name,
    width: field.type === "text" ? 30 : 14,
    value: (record) => {
      const row = record.facts.get(field.code);
      if (row === undefined) return null;
      return isFigure && row.number !== null ? toNumber(row.number) : row.text;
    },
    ...(field.type === "date" ? { style: { size: 10, numberFormat: dateFormat } } : {}),
  };
}

/** Labels as column names: unlike each other and `taken` ones, without what structured references cannot hold. */
function fieldNames(fields: readonly Indicator[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map(nameKey));
  return fields.map((field) => {
    const label = labelOf(field)
      .replace(/[[\]#'@]|\s+/gu, " ")
      .trim()
      .slice(0, 200);
    const name = used.has(nameKey(label)) ? `${label} (${field.code})` : label;
    used.add(nameKey(name));
    return name;
  });
}

function firstFact(record: ListRecord) {
  return [...record.facts.values()][0]?.fact;
}

function stateOf(record: ListRecord): string | null {
  const fact = firstFact(record);
  return fact === undefined ? null : factStateWords[fact.state];
}

function sourceOf(record: ListRecord) {
  return firstFact(record)?.submission.source;
}

function cellOf(record: ListRecord): string | null {
  const fact = firstFact(record);
  return fact === undefined ? null : toA1(fact.value.at);
}
