import { eventsOf } from "../merge/sharedEvents.ts";
import type { Indicator } from "../pack/indicator.ts";
import { callById, indicatorByCode, templateByCode, unitById } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import { annexSheet } from "./annex.ts";
import type { Annex, AnnexRow } from "./annexModel.ts";
import { recordCell } from "./listCells.ts";
import { countedRecords, fieldText } from "./listRecords.ts";
import type { ListRecord } from "./listRecord.ts";
import { labelWithUnit } from "./matrixColumns.ts";
import { tableNotes } from "./notes.ts";
import type { SheetModel } from "./sheetModel.ts";
import { callOf, type TableContext } from "./tableContext.ts";
import { tableStyle } from "./tableStyle.ts";
import { annexOf, numberedLeads, unitLink } from "./unitSheet.ts";
import { footnoteWords, missingMark, words } from "./words.ts";

/** All records of a list template, unit after unit. */
export function listAppend(
  context: TableContext,
  table: SummaryTableOf<"listAppend">,
  sheetName: string,
): SheetModel {
  const template = templateByCode(context.pack, table.template);
  const call =
    table.call === undefined ? callOf(context, table.template) : callById(context.pack, table.call);
  const records = countedRecords(context, table.template, call.id);
  const sameWhen = template.sections.flatMap((section) => (section.kind === "list" ? section.sameWhen : []));
  const events = eventsOf(
    records.map((record) => ({
      unit: record.unit,
      said: sameWhen.map((field) => fieldText(record, field)),
      record,
    })),
  );
  const fields = table.columns.map((column) => indicatorByCode(template, column.indicator));
  const annex: Annex = {
    ...annexOf(table, sheetName),
    call,
    columns: [
      ...numberedLeads,
      ...table.columns.map(({ indicator, width }) => ({
        path: labelWithUnit(indicatorByCode(template, indicator)),
        width,
      })),
    ],
    helperColumns: 0,
    frozenColumns: 2,
    lines: 1,
  };
  const rows = events.map(([first, ...partners], index) =>
    eventRow(context, [first.record, ...partners.map(({ record }) => record)], {
      ordinal: index + 1,
      fields,
    }),
  );
  const hasMissing = rows.some((row) => row.cells.some((cell) => cell?.value === missingMark));
  const notes = tableNotes(context, {
    templates: [table.template],
    footnotes: table.footnotes,
    marks: { hasMissing },
  });
  const units = new Set(records.map((record) => record.unit)).size;
  return annexSheet(context, annex, {
    rows,
    lines: [{ value: words.recordsOfUnits(events.length, units), style: tableStyle.coverage }],
    notes: [
      ...(records.length === 0 ? [footnoteWords.noRecords(call.title)] : []),
      ...(events.length === records.length ? [] : [footnoteWords.sameEvents(records.length - events.length)]),
      ...notes,
    ],
    signed: true,
  });
}

function eventRow(
  context: TableContext,
  [first, ...partners]: readonly [ListRecord, ...ListRecord[]],
  row: { readonly ordinal: number; readonly fields: readonly Indicator[] },
): AnnexRow {
  const units = [...new Set([first, ...partners].map(({ unit }) => unit))];
  const unit = {
    value: units.map((id) => unitById(context.pack, id).name).join("; "),
    style: tableStyle.link,
    ...unitLink(context, first.unit, new Set([first.template])),
  };
  const fields = row.fields.map((field) => recordCell(context, first, field));
  return { cells: [{ value: row.ordinal, style: tableStyle.ordinal }, unit, ...fields] };
}
