import { officialDate } from "../forms/officialDate.ts";
import type { Call } from "../pack/call.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import type { Unit } from "../pack/unit.ts";
import { toA1, type CellRange } from "../workbook/address.ts";
import { annexSheet, firstBodyRow } from "./annex.ts";
import type { Annex, AnnexRow } from "./annexModel.ts";
import { coverageAmount, coverageState, type CoverageScope } from "./coverageFigures.ts";
import type { CoverageColumn } from "./coverageIndex.ts";
import { figureCell, type Amount, type PlacedCell } from "./figure.ts";
import type { FigureColumn } from "./figureColumn.ts";
import { figureTableBody, helperColumnsOf } from "./figureTable.ts";
import { lastReceived } from "./lastReceived.ts";
import { literal } from "./literal.ts";
import type { ConditionalFormatModel, SheetModel } from "./sheetModel.ts";
import type { TableContext } from "./tableContext.ts";
import { numberFormat, tableStyle, totalOf } from "./tableStyle.ts";
import type { TableRow } from "./tableRow.ts";
import { planUnitRows } from "./unitRows.ts";
import { annexOf, leadCells, numberedLeads, withLabelWidth } from "./unitSheet.ts";
import { coverageWords, footnoteWords, words } from "./words.ts";

interface FormColumn {
  readonly call: Call;
  readonly template: string;
}

/** Units by forms: the state of each, and how complete and punctual each unit is. */
export function tracking(
  context: TableContext,
  table: SummaryTableOf<"tracking">,
  sheetName: string,
): SheetModel {
  const forms = formsOf(context);
  const rows = unitRows(context);
  const columns = [...forms.map((form) => stateColumn(context, form, forms)), ...summaryColumns(context)];
  const annex: Annex = {
    ...annexOf(table, sheetName),
    columns: [...withLabelWidth(numberedLeads, rows), ...columns],
    helperColumns: helperColumnsOf(columns),
    frozenColumns: 2,
    lines: 1,
  };
  const firstRow = firstBodyRow(annex, context);
  const body = figureTableBody({
    rows,
    columns,
    firstRow,
    leadColumns: 2,
    lead: (row) => leadCells(context, row, { columns: 2, templates: new Set() }),
  });
  return annexSheet(context, annex, {
    rows: [...body.rows, ...formTotals(context, forms, columns.length)],
    lines: [{ value: deadlineText(context), style: tableStyle.coverage }],
    notes: trackingNotes(body.hasClosed, table.footnotes),
    signed: true,
    conditionalFormats: stateFormats({
      top: firstRow,
      bottom: firstRow + rows.length - 1,
      left: 2,
      right: 1 + forms.length,
    }),
  });
}

function trackingNotes(hasClosed: boolean, footnotes: readonly string[]): readonly string[] {
  return [footnoteWords.trackingStates, ...(hasClosed ? [footnoteWords.formNotOwed] : []), ...footnotes];
}

/** The forms that each call expects, in the pack's order; the main call first. */
function formsOf(context: TableContext): readonly FormColumn[] {
  const calls = [context.call, ...context.calls.filter((call) => call !== context.call)];
  return calls.flatMap((call) => {
    const expected = new Set(call.expected.map((item) => item.template));
    return context.pack.templates
      .filter((template) => expected.has(template.code))
      .map((template) => ({ call, template: template.code }));
  });
}

function unitRows(context: TableContext): readonly TableRow<Unit>[] {
  return planUnitRows(context.pack, {
    groups: context.pack.unitGroups.map((group) => group.id),
    subtotals: false,
    includes: (unit) => context.calls.some((call) => context.coverage.ofUnit(call.id, unit.id).length > 0),
  });
}

function stateColumn(
  context: TableContext,
  form: FormColumn,
  forms: readonly FormColumn[],
): FigureColumn<Unit> {
  const calls = new Set(forms.map(({ call }) => call));
  return {
    path: calls.size > 1 ? [form.call.periodLabel, form.template] : [words.stateOfForms, form.template],
    width: 10.5,
    reports: true,
    kind: "text",
    at: (unit) =>
      context.coverage.find(form.call.id, unit.id, form.template) === null
        ? null
        : coverageState(context.coverage, form.call.id, unit.id, form.template),
    total: () => validOfDue(context, form),
  };
}

function validOfDue(context: TableContext, form: FormColumn) {
  const scope: CoverageScope = { kind: "template", call: form.call.id, template: form.template };
  const valid = coverageAmount(context.coverage, "hop_le", scope);
  const due = coverageAmount(context.coverage, "phai_nop", scope);
  return { formula: `${valid.formula}&"/"&${due.formula}`, value: `${valid.value}/${due.value}` };
}

function summaryColumns(context: TableContext): readonly FigureColumn<Unit>[] {
  const of = (column: CoverageColumn) => (unit: Unit) => unitAmount(context, unit, column);
  const count = (label: string, column: CoverageColumn, width = 7): FigureColumn<Unit> => ({
    path: [words.inAll, label],
    width,
    reports: false,
    kind: "amount",
    decimals: 0,
    summed: true,
    at: of(column),
  });
  const rate = (label: string, column: CoverageColumn): FigureColumn<Unit> => ({
    path: [words.inAll, label],
    width: 9,
    reports: false,
    kind: "ratio",
    decimals: 1,
    at: (unit) => ({ numerator: of(column)(unit), denominator: of("phai_nop")(unit) }),
  });
  return [
    count(words.due, "phai_nop"),
    count(words.sent, "da_nop"),
    count(words.valid, "hop_le"),
    rate(words.completeness, "hop_le"),
    count(words.onTime, "dung_han"),
    rate(words.timeliness, "dung_han"),
    count(words.daysLate, "so_ngay_tre", 8),
    count(words.errors, "loi"),
    count(words.warnings, "canh_bao", 8),
    lastReceived(context),
  ];
}

function unitAmount(context: TableContext, unit: Unit, column: CoverageColumn): Amount {
  const calls = context.calls.map((call) => call.id);
  return coverageAmount(context.coverage, column, { kind: "unit", calls, unit: unit.id });
}

const totals: readonly (readonly [
  label: keyof typeof words & ("due" | "sent" | "valid" | "onTime"),
  CoverageColumn,
])[] = [
  ["due", "phai_nop"],
  ["sent", "da_nop"],
  ["valid", "hop_le"],
  ["onTime", "dung_han"],
];

/** Under the units: for each form how many are due, sent, valid and on time. */
function formTotals(
  context: TableContext,
  forms: readonly FormColumn[],
  columns: number,
): readonly AnnexRow[] {
  const number = { ...tableStyle.ordinal, numberFormat: numberFormat(0) };
  const last = 1 + columns;
  return totals.map(([label, column]): AnnexRow => {
    const figures = forms.map((form) => {
      const scope: CoverageScope = { kind: "template", call: form.call.id, template: form.template };
      return figureCell(coverageAmount(context.coverage, column, scope), number);
    });
    const closed = Array.from({ length: last - 1 - forms.length }, (): PlacedCell => ({
      style: tableStyle.closed,
    }));
    return {
      cells: [
        { value: words.ofWhich(words[label]), style: totalOf(tableStyle.label) },
        undefined,
        ...figures,
        ...closed,
      ],
      spans: [{ left: 0, right: 1 }],
    };
  });
}

function deadlineText(context: TableContext): string {
  const calls = [context.call, ...context.calls.filter((call) => call !== context.call)];
  return calls
    .map(({ periodLabel, deadline }) => {
      const when = words.deadlineLine(words.deadline(officialDate(deadline.date), deadline.semantics));
      return calls.length === 1 ? when : `${periodLabel} – ${when}`;
    })
    .join("; ");
}

function stateFormats(range: CellRange): readonly ConditionalFormatModel[] {
  const first = toA1({ row: range.top, column: range.left });
  const whenText = (text: string, style: ConditionalFormatModel["style"]): ConditionalFormatModel => ({
    range,
    formula: `LEFT(${first},${text.length})=${literal(text)}`,
    style,
  });
  return [
    whenText(coverageWords.valid, { fill: "E2EFDA", color: "375623" }),
    whenText(coverageWords["valid-with-warnings"], { fill: "FFF2CC", color: "7F6000" }),
    whenText(coverageWords["in-error"], { fill: "FFC7CE", color: "9C0006", bold: true }),
    whenText(coverageWords.missing, { fill: "F8CBAD", color: "833C0B", bold: true }),
  ];
}
