import type { SummaryTable } from "../pack/summaryTable.ts";
import type { Unit } from "../pack/unit.ts";
import { toA1 } from "../workbook/address.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexColumn } from "./annexModel.ts";
import type { PlacedCell } from "./figure.ts";
import { literal } from "./literal.ts";
import { tableNotes } from "./notes.ts";
import type { CellStyle, SheetMark, SheetModel } from "./sheetModel.ts";
import { sheetNames } from "./sheetNames.ts";
import type { TableContext } from "./tableContext.ts";
import { bodySize, tableFont, tableStyle, totalOf } from "./tableStyle.ts";
import { textWidth } from "./textHeight.ts";
import type { FigureColumn } from "./figureColumn.ts";
import { subjectsOf, type TableRow } from "./tableRow.ts";
import { helperColumnsOf, figureTableBody } from "./figureTable.ts";
import { words } from "./words.ts";

/** A table by units: what differs between the kinds of such tables. */
export interface UnitSheet {
  readonly table: SummaryTable;
  readonly sheetName: string;
  readonly rows: readonly TableRow<Unit>[];
  /** STT and unit, or the one label column of an official form. */
  readonly leads: readonly AnnexColumn[];
  readonly columns: readonly FigureColumn<Unit>[];
  /** The forms that the figures are of. */
  readonly templates: readonly string[];
}

export const numberedLeads: readonly AnnexColumn[] = [
  { path: [words.number], width: 5 },
  { path: [words.unit], width: 27 },
];

/** The sheet of a table by units: its frame, its figures, its notes. */
export function unitSheet(context: TableContext, sheet: UnitSheet): SheetModel {
  const annex: Annex = {
    ...annexOf(sheet.table, sheet.sheetName),
    columns: [...withLabelWidth(sheet.leads, sheet.rows), ...sheet.columns],
    helperColumns: helperColumnsOf(sheet.columns),
    frozenColumns: sheet.leads.length,
    lines: 1,
  };
  const templates = new Set(sheet.templates);
  const body = figureTableBody({
    rows: sheet.rows,
    columns: sheet.columns,
    firstRow: firstBodyRow(annex, context),
    leadColumns: sheet.leads.length,
    lead: (row) => leadCells(context, row, { columns: sheet.leads.length, templates }),
  });
  const { footnotes } = sheet.table;
  return annexSheet(context, annex, {
    rows: body.rows,
    lines: [coverageLine(body.withFigures, subjectsOf(sheet.rows).length)],
    notes: tableNotes(context, { templates: sheet.templates, footnotes, marks: body }),
    signed: true,
  });
}

const narrowestLabel = 20;
const widestLabel = 36;

/** The label column as wide as its longest name, within bounds. */
export function withLabelWidth(
  leads: readonly AnnexColumn[],
  rows: readonly TableRow<Unit>[],
): readonly AnnexColumn[] {
  const names = subjectsOf(rows).map(
    (unit) => textWidth(unit.name, { size: bodySize }, tableFont.size) + 1.5,
  );
  const width = Math.min(widestLabel, Math.max(narrowestLabel, ...names.map(Math.ceil)));
  return leads.map((lead, index) => (index === leads.length - 1 ? { ...lead, width } : lead));
}

/** What the sheet of a table is known by. */
export function tableMark({ id }: SummaryTable): SheetMark {
  return { kind: "summary", id };
}

/** The parts of an annex that its table in the pack gives. */
export function annexOf(
  table: SummaryTable,
  sheetName: string,
): Pick<Annex, "mark" | "sheetName" | "title" | "annex" | "unitOfMeasureLine" | "orientation"> {
  return {
    mark: tableMark(table),
    sheetName,
    title: table.title,
    orientation: table.orientation,
    ...(table.annex === undefined ? {} : { annex: table.annex }),
    ...(table.unitOfMeasureLine === undefined
      ? {}
      : { unitOfMeasureLine: words.unitOfMeasure(table.unitOfMeasureLine) }),
  };
}

/** "Có số liệu của n/N đơn vị (kể cả số do đơn vị khác báo)", with n counted by a formula. */
function coverageLine(
  counted: { readonly formula: string; readonly value: number },
  units: number,
): PlacedCell {
  const suffix = words.coverageSuffix(units);
  return {
    formula: `${literal(words.coveragePrefix)}&${counted.formula}&${literal(suffix)}`,
    value: `${words.coveragePrefix}${counted.value}${suffix}`,
    style: tableStyle.coverage,
  };
}

/** A link from a unit's name to its first fact of these forms, else to its first line in NopBao. */
export function unitLink(
  context: TableContext,
  unit: string,
  templates: ReadonlySet<string>,
): Pick<PlacedCell, "link"> {
  const fact = context.facts.firstOf(unit, templates);
  if (fact !== null) {
    const cell = toA1({ row: fact + 1, column: 0 });
    return { link: { sheet: sheetNames.facts, cell, tip: words.factLink } };
  }
  const item = context.coverage.firstOf(unit);
  if (item === null) return {};
  const cell = toA1({ row: item + 1, column: 0 });
  return { link: { sheet: sheetNames.coverage, cell, tip: words.coverageLink } };
}

export function leadCells(
  context: TableContext,
  row: TableRow<Unit>,
  lead: { readonly columns: number; readonly templates: ReadonlySet<string> },
): readonly PlacedCell[] {
  const numbered = lead.columns === 2;
  if (row.kind === "entry") {
    const name = {
      value: row.subject.name,
      style: tableStyle.link,
      ...unitLink(context, row.subject.id, lead.templates),
    };
    return numbered ? [{ value: row.ordinal, style: tableStyle.ordinal }, name] : [name];
  }
  const style = leadStyle(row);
  if (row.kind === "total") {
    const label = { value: row.label, style };
    return numbered ? [{ style }, label] : [label];
  }
  if (!numbered) return [{ value: `${row.marker}. ${row.label}`, style }];
  return [
    { value: row.marker, style: { ...style, horizontal: "center" } },
    { value: row.label, style },
  ];
}

function leadStyle(row: TableRow<Unit>): CellStyle {
  switch (row.kind) {
    case "group":
      return tableStyle.group;
    case "subgroup":
      return tableStyle.subgroup;
    default:
      return totalOf(tableStyle.label);
  }
}
