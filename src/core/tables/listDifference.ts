import type { Indicator } from "../pack/indicator.ts";
import { indicatorByCode, indicatorsOf, labelOf, templateByCode, unitById } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import { annexSheet } from "./annex.ts";
import type { Annex, AnnexRow } from "./annexModel.ts";
import type { PlacedCell } from "./figure.ts";
import { recordCell } from "./listCells.ts";
import { countedRecords, fieldText, matchKey } from "./listRecords.ts";
import type { ListRecord } from "./listRecord.ts";
import { tableNotes } from "./notes.ts";
import type { SheetModel } from "./sheetModel.ts";
import { callOf, type TableContext } from "./tableContext.ts";
import { tableStyle } from "./tableStyle.ts";
import { annexOf, numberedLeads, unitLink } from "./unitSheet.ts";
import { words } from "./words.ts";

type Table = SummaryTableOf<"listDifference">;

interface Part {
  readonly label: string;
  readonly records: readonly ListRecord[];
  /** What the unit must know about one of these records. */
  readonly remark: (record: ListRecord) => string;
}

/** Records of one list without a match in the other, both ways round, and those that the pack also lists. */
export function listDifference(context: TableContext, table: Table, sheetName: string): SheetModel {
  const shown = table.show.map((code) =>
    indicatorByCode(templateByCode(context.pack, table.left.template), code),
  );
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns: [
      ...numberedLeads,
      ...shown.map((field) => ({ path: [labelOf(field)], width: field.type === "text" ? 45 : 22 })),
      { path: [words.remark], width: 30 },
    ],
    helperColumns: 0,
    frozenColumns: 2,
    lines: 0,
  };
  const parts = partsOf(context, table);
  const rows = parts.flatMap((part, index) => partRows(context, { part, index, shown }));
  const templates = [...new Set([table.left.template, table.right.template])];
  return annexSheet(context, annex, {
    rows,
    lines: [],
    notes: tableNotes(context, { templates, footnotes: table.footnotes, marks: { hasMissing: false } }),
    signed: true,
  });
}

function partsOf(context: TableContext, table: Table): readonly Part[] {
  const { left, right, match, alsoList } = table;
  const [leftRecords, rightRecords] = [left, right].map((side) =>
    countedRecords(context, side.template, side.call ?? callOf(context, side.template).id),
  );
  const parts = [
    differencePart(left.label, { own: leftRecords, other: rightRecords, template: right.template, match }),
    differencePart(right.label, { own: rightRecords, other: leftRecords, template: left.template, match }),
  ];
  if (alsoList === undefined) return parts;
  const listed = countedRecords(context, alsoList.template, callOf(context, alsoList.template).id).filter(
    (record) => alsoList.values.includes(fieldText(record, alsoList.field)),
  );
  return [...parts, { label: alsoList.label, records: listed, remark: () => "" }];
}

function differencePart(
  label: string,
  lists: {
    readonly own: readonly ListRecord[] | undefined;
    readonly other: readonly ListRecord[] | undefined;
    readonly template: string;
    readonly match: readonly string[];
  },
): Part {
  const other = lists.other ?? [];
  const keys = new Set(other.map((record) => matchKey(record, lists.match)));
  const units = new Set(other.map((record) => record.unit));
  return {
    label,
    records: (lists.own ?? []).filter((record) => !keys.has(matchKey(record, lists.match))),
    // A unit without any record on the other side has a report missing rather than a record.
    remark: (record) => (units.has(record.unit) ? "" : words.nothingIn(lists.template)),
  };
}

function partRows(
  context: TableContext,
  {
    part,
    index,
    shown,
  }: { readonly part: Part; readonly index: number; readonly shown: readonly Indicator[] },
): readonly AnnexRow[] {
  const last = shown.length + 2;
  const heading: AnnexRow = {
    cells: [
      { value: index + 1, style: { ...tableStyle.group, horizontal: "center" } },
      { value: `${part.label} (${part.records.length})`, style: tableStyle.group },
    ],
    spans: [{ left: 1, right: last }],
  };
  if (part.records.length === 0) {
    return [
      heading,
      {
        cells: [{ style: tableStyle.ordinal }, { value: words.none, style: tableStyle.label }],
        spans: [{ left: 1, right: last }],
      },
    ];
  }
  return [
    heading,
    ...part.records.map((record, at) => recordRow(context, record, { part, ordinal: at + 1, shown })),
  ];
}

function recordRow(
  context: TableContext,
  record: ListRecord,
  row: { readonly part: Part; readonly ordinal: number; readonly shown: readonly Indicator[] },
): AnnexRow {
  const own = new Map(
    indicatorsOf(templateByCode(context.pack, record.template)).map((field) => [field.code, field]),
  );
  const fields = row.shown.map((field): PlacedCell => {
    const found = own.get(field.code);
    return found === undefined ? { style: tableStyle.closed } : recordCell(context, record, found);
  });
  return {
    cells: [
      { value: row.ordinal, style: tableStyle.ordinal },
      {
        value: unitById(context.pack, record.unit).name,
        style: tableStyle.link,
        ...unitLink(context, record.unit, new Set([record.template])),
      },
      ...fields,
      { value: row.part.remark(record), style: tableStyle.label },
    ],
  };
}
