import { formatNumber } from "../findings/format.ts";
import type { Aggregate, Indicator } from "../pack/indicator.ts";
import { rowDimensionOf } from "../pack/lookup.ts";
import type { SectionOf } from "../pack/template.ts";
import { textHeight } from "../tables/textHeight.ts";
import { rangeToA1 } from "../workbook/address.ts";
import { columnLabel } from "./columnLabel.ts";
import type { FormContext } from "./formContext.ts";
import type { FormPage } from "./formPage.ts";
import { emptyPart, joinParts, type FormPart } from "./formPart.ts";
import { formStyle } from "./formStyle.ts";
import { formWords } from "./formWords.ts";
import { gridLeads } from "./gridLeads.ts";
import { gridRows, isConsolidated, type GridRow } from "./gridRows.ts";
import { gridRules } from "./gridRules.ts";
import { placesIn, type GridSite } from "./gridSite.ts";
import { gridSites } from "./gridSites.ts";
import { appearance, inputStyle, textValidation } from "./inputCell.ts";
import { ratioFormula } from "./ratioFormula.ts";
import { span } from "./span.ts";
import { tableHeader } from "./tableHeader.ts";

const leastHeight = 22;
// A form of one row has room to spare.
const loneHeight = 34;
const totalFunctions: ReadonlyMap<Aggregate, string> = new Map([
  ["sum", "SUM"],
  ["max", "MAX"],
  ["min", "MIN"],
]);

/** A matrix: indicators across under their header tree, units or categories down. */
export function gridPart(
  context: FormContext,
  page: FormPage,
  section: SectionOf<"grid">,
  top: number,
): FormPart {
  const dimension = rowDimensionOf(context.template, section, context.variant);
  const leads = gridLeads(section, dimension);
  const leadLabels = [...(leads.hasOrdinal ? [formWords.ordinal] : []), dimension.label];
  const header = tableHeader(page, {
    top,
    paths: [
      ...leadLabels.map((label) => [label]),
      ...section.indicators.map((indicator) => columnLabel(context, indicator)),
    ],
    numbers: [
      ...leads.numbers,
      ...section.indicators.map(
        ({ printedNumber }, index) => printedNumber ?? `(${leadLabels.length + index + 1})`,
      ),
    ],
  });
  const site: GridSite = {
    context,
    page,
    section,
    rows: gridRows(context, dimension),
    first: top + header.rows,
    labelColumn: leadLabels.length - 1,
    manyUnits: isConsolidated(context, dimension),
  };
  return joinParts([
    header,
    ...site.rows.map((row, index) => gridRow(site, row, site.first + index)),
    gridRules(site),
    { ...emptyPart, sites: gridSites(site) },
  ]);
}

function gridRow(site: GridSite, gridRowModel: GridRow, row: number): FormPart {
  const { page, section, labelColumn } = site;
  const { label } = gridRowModel;
  const isBold = gridRowModel.kind === "group" || gridRowModel.kind === "total";
  const labelHeight = textHeight(label, page.widths[labelColumn] ?? 1, { size: page.bodySize, bold: isBold });
  return joinParts([
    leadCells(site, gridRowModel, row),
    ...section.indicators.map((indicator, index) =>
      figureCell(site, { gridRowModel, indicator, row, column: labelColumn + 1 + index }),
    ),
    {
      ...emptyPart,
      rows: 1,
      heights: [{ row, points: Math.max(labelHeight, site.rows.length === 1 ? loneHeight : leastHeight) }],
    },
  ]);
}

function leadCells(
  { page, labelColumn }: GridSite,
  { kind, label, ordinal }: GridRow,
  row: number,
): FormPart {
  const size = page.bodySize;
  const base = kind === "group" ? formStyle.heading : kind === "total" ? formStyle.total : formStyle.label;
  const isOpen = kind === "open";
  const style = isOpen ? { ...formStyle.input, size, numberFormat: "@" } : { ...base, size };
  const ordinalStyle = { ...base, size, horizontal: "center" } as const;
  const range = { top: row, bottom: row, left: labelColumn, right: labelColumn };
  return joinParts([
    labelColumn === 0
      ? emptyPart
      : { ...emptyPart, cells: [{ row, column: 0, value: ordinal ?? "", style: ordinalStyle }] },
    { ...span(range, style, label), validations: isOpen ? [textValidation(range)] : [] },
  ]);
}

interface FigureSite {
  readonly gridRowModel: GridRow;
  readonly indicator: Indicator;
  readonly row: number;
  readonly column: number;
}

function figureCell(site: GridSite, figure: FigureSite): FormPart {
  const { gridRowModel, indicator, row, column } = figure;
  const size = site.page.bodySize;
  if (gridRowModel.kind === "group") {
    return { ...emptyPart, cells: [{ row, column, style: { ...formStyle.heading, size } }] };
  }
  const ratio = ratioFormula(indicator, placesIn(site, row));
  const isTotal = gridRowModel.kind === "total";
  const style = { ...(isTotal ? formStyle.total : formStyle.computed), size, ...appearance(indicator) };
  if (ratio !== null) return { ...emptyPart, cells: [{ row, column, formula: ratio, value: "", style }] };
  if (!isTotal) {
    const comment = shownComment(site, gridRowModel, indicator);
    return { ...emptyPart, cells: [{ row, column, style: inputStyle(indicator, size), ...comment }] };
  }
  const formula = totalFormula(site, indicator, column);
  const total =
    formula === null
      ? { row, column, style: { ...formStyle.closed, size } }
      : { row, column, formula, value: 0, style };
  return { ...emptyPart, cells: [total] };
}

/** A grid has no room beside its cells: what was reported before is said in a comment. */
function shownComment(
  { context }: GridSite,
  { unit, category }: GridRow,
  { code }: Indicator,
): { readonly comment?: string } {
  const { shown } = context;
  if (shown === undefined || (unit === undefined && category === undefined)) return {};
  const place = { unit: unit?.id ?? context.unit.id, row: category ?? null, indicator: code };
  const value = shown.figure(place);
  return value === null ? {} : { comment: `${shown.header} ${formatNumber(value, "vi")}` };
}

/** The figure of a total row, over all rows that take figures; null for what has no total. */
function totalFormula(site: GridSite, indicator: Indicator, column: number): string | null {
  const operation = totalFunctions.get(indicator.aggregate);
  if (operation === undefined) return null;
  const ranges = dataRuns(site).map((run) => rangeToA1({ ...run, left: column, right: column }));
  return ranges.length === 0 ? null : `${operation}(${ranges.join(",")})`;
}

/** Stretches of rows without a total between them: group rows inside are blank and do not count. */
function dataRuns({ rows, first }: GridSite): readonly { readonly top: number; readonly bottom: number }[] {
  const runs: { top: number; bottom: number }[] = [];
  rows.forEach(({ kind }, index) => {
    if (kind === "total") return;
    const last = runs.at(-1);
    if (last !== undefined && last.bottom === first + index - 1) last.bottom = first + index;
    else runs.push({ top: first + index, bottom: first + index });
  });
  return runs;
}
