import { toNumber } from "../decimal.ts";
import type { Indicator } from "../pack/indicator.ts";
import { labelOf } from "../pack/lookup.ts";
import type { SectionOf } from "../pack/template.ts";
import { textHeight } from "../tables/textHeight.ts";
import { columnName } from "../workbook/address.ts";
import { requiredFormat } from "./blankFormat.ts";
import { equationFormats } from "./equationFormats.ts";
import type { FormContext } from "./formContext.ts";
import type { FormPage } from "./formPage.ts";
import { emptyPart, joinParts, type FormPart } from "./formPart.ts";
import type { FormPlace, FormSite } from "./formSite.ts";
import { formStyle } from "./formStyle.ts";
import { formWords } from "./formWords.ts";
import { appearance, inputStyle, inputValidation, textValidation } from "./inputCell.ts";
import { isRequired } from "./isRequired.ts";
import { ratioFormula } from "./ratioFormula.ts";
import { span } from "./span.ts";
import { tableHeader } from "./tableHeader.ts";
import { totalWidth } from "./splitColumns.ts";

type Rows = SectionOf<"rows">;

const firstMeasure = 4;
const textRowHeight = 66;

/** A vertical form: STT | Mã | Chỉ tiêu | ĐVT | one column per measure. */
export function rowsPart(context: FormContext, page: FormPage, section: Rows, top: number): FormPart {
  const labels = [
    formWords.ordinal,
    formWords.code,
    formWords.indicator,
    formWords.unit,
    ...section.measures.map((measure) => measure.label),
    ...(context.shown === undefined ? [] : [context.shown.header]),
  ];
  const header = tableHeader(page, {
    top,
    paths: labels.map((label) => [label]),
    numbers: labels.map((_label, index) => `(${index + 1})`),
  });
  const lines = linesOf(section);
  const first = top + header.rows;
  const rowOf = new Map(
    lines.flatMap((line, index) => (line.kind === "indicator" ? [[line.indicator.code, first + index]] : [])),
  );
  const parts = lines.map((line, index) =>
    line.kind === "heading"
      ? headingRow(page, labels.length, first + index, line.label)
      : indicatorRow({ context, page, section, rowOf }, line, first + index),
  );
  const whole = { ...emptyPart, sites: [siteOf(context, section, rowOf)] };
  return joinParts([header, ...parts, equationsPart(context, section, rowOf), whole]);
}

function siteOf(context: FormContext, section: Rows, rowOf: ReadonlyMap<string, number>): FormSite {
  const places = section.indicators.flatMap((indicator) => {
    const measures = indicator.type === "text" ? section.measures.slice(0, 1) : section.measures;
    return measures.map(({ id }, index): FormPlace => {
      const placeOf = placesIn(rowOf, firstMeasure + index);
      const kind = id !== "note" && ratioFormula(indicator, placeOf) !== null ? "computed" : "input";
      const measure = indicator.type === "text" ? "current" : id;
      return { indicator, measure, cell: placeOf(indicator.code) ?? "", name: indicator.code, kind };
    });
  });
  return { section: section.id, kind: "whole", label: "", subject: context.unit, places };
}

type Line =
  | { readonly kind: "heading"; readonly label: string }
  | { readonly kind: "indicator"; readonly indicator: Indicator; readonly ordinal: number };

/** Headings stand before their first indicator; indicators keep the form's order. */
function linesOf(section: Rows): readonly Line[] {
  const shown = new Set<string>();
  return section.indicators.flatMap((indicator, index): readonly Line[] => {
    const line: Line = { kind: "indicator", indicator, ordinal: index + 1 };
    const heading = section.headings.find((candidate) => candidate.id === indicator.heading);
    if (heading === undefined || shown.has(heading.id)) return [line];
    shown.add(heading.id);
    return [{ kind: "heading", label: heading.label }, line];
  });
}

function headingRow(page: FormPage, columns: number, row: number, label: string): FormPart {
  const range = { top: row, bottom: row, left: 0, right: columns - 1 };
  const width = totalWidth(page.widths, range);
  const points = textHeight(label, width, { size: page.bodySize, bold: true });
  return {
    ...span(range, { ...formStyle.heading, size: page.bodySize }, label),
    rows: 1,
    heights: [{ row, points }],
  };
}

interface RowsSite {
  readonly context: FormContext;
  readonly page: FormPage;
  readonly section: Rows;
  /** Sheet row by indicator code. */
  readonly rowOf: ReadonlyMap<string, number>;
}

function indicatorRow(site: RowsSite, line: Extract<Line, { kind: "indicator" }>, row: number): FormPart {
  const { page } = site;
  const { indicator, ordinal } = line;
  const size = page.bodySize;
  const label = labelOf(indicator);
  const isDetail = /^(?:[-–—]|trong đó)/i.test(label);
  const texts: FormPart = {
    ...emptyPart,
    cells: [
      { row, column: 0, value: ordinal, style: { ...formStyle.labelCentred, size } },
      { row, column: 1, value: indicator.code, style: { ...formStyle.labelCentred, size } },
      {
        row,
        column: 2,
        value: label,
        style: { ...formStyle.label, size, ...(isDetail ? { indent: 1 } : {}) },
      },
      { row, column: 3, value: indicator.unitOfMeasure ?? "", style: { ...formStyle.labelCentred, size } },
    ],
  };
  const needed = Math.max(
    textHeight(label, (page.widths[2] ?? 0) - (isDetail ? 2 : 0), { size }),
    textHeight(indicator.unitOfMeasure ?? "", page.widths[3] ?? 0, { size }),
  );
  const points = Math.max(needed, indicator.type === "text" ? textRowHeight : 20);
  const measures =
    indicator.type === "text" ? textAnswer(site, indicator, row) : measureCells(site, indicator, row);
  const shown = shownCell(site, indicator, row);
  return joinParts([texts, measures, shown, { ...emptyPart, rows: 1, heights: [{ row, points }] }]);
}

/** What the unit reported before, right of everything that it fills in. */
function shownCell({ context, page, section }: RowsSite, indicator: Indicator, row: number): FormPart {
  const { shown } = context;
  if (shown === undefined) return emptyPart;
  const value = shown.figure({ unit: context.unit.id, row: null, indicator: indicator.code });
  const style = {
    ...formStyle.shown,
    size: page.bodySize,
    ...appearance(indicator),
    horizontal: "right",
  } as const;
  const column = firstMeasure + section.measures.length;
  return {
    ...emptyPart,
    cells: [{ row, column, style, ...(value === null ? {} : { value: toNumber(value) }) }],
  };
}

/** A text answer takes the room of all measures: it has no comparison and no note of its own. */
function textAnswer(site: RowsSite, indicator: Indicator, row: number): FormPart {
  const { context, page, section } = site;
  const range = {
    top: row,
    bottom: row,
    left: firstMeasure,
    right: firstMeasure + section.measures.length - 1,
  };
  return {
    ...span(range, { ...inputStyle(indicator, page.bodySize), vertical: "top" }),
    validations: [inputValidation(context, indicator, range)],
    conditionalFormats: isRequired(context, indicator)
      ? [requiredFormat({ ...range, right: range.left })]
      : [],
  };
}

function measureCells(site: RowsSite, indicator: Indicator, row: number): FormPart {
  return joinParts(site.section.measures.map((_measure, index) => measureCell(site, indicator, row, index)));
}

function measureCell(site: RowsSite, indicator: Indicator, row: number, index: number): FormPart {
  const { context, page, section, rowOf } = site;
  const measure = section.measures[index];
  const column = firstMeasure + index;
  const range = { top: row, bottom: row, left: column, right: column };
  const size = page.bodySize;
  if (measure?.id === "note") {
    const style = { ...formStyle.input, size, horizontal: "left", numberFormat: "@" } as const;
    return { ...span(range, style), validations: [textValidation(range)] };
  }
  const formula = ratioFormula(indicator, placesIn(rowOf, column));
  if (formula !== null) {
    const style = { ...formStyle.computed, size, ...appearance(indicator) };
    return { ...emptyPart, cells: [{ row, column, formula, value: "", style }] };
  }
  const isWanted =
    isRequired(context, indicator) && (measure?.id === "current" || measure?.required === true);
  return {
    ...span(range, inputStyle(indicator, size)),
    validations: [inputValidation(context, indicator, range)],
    conditionalFormats: isWanted ? [requiredFormat(range)] : [],
  };
}

function equationsPart(context: FormContext, section: Rows, rowOf: ReadonlyMap<string, number>): FormPart {
  const conditionalFormats = section.measures.flatMap((measure, index) =>
    measure.id === "note"
      ? []
      : equationFormats(context, {
          placeOf: placesIn(rowOf, firstMeasure + index),
          extent: (cell) => cell,
          manyUnits: false,
        }),
  );
  return { ...emptyPart, conditionalFormats };
}

function placesIn(rowOf: ReadonlyMap<string, number>, column: number): (indicator: string) => string | null {
  return (indicator) => {
    const row = rowOf.get(indicator);
    return row === undefined ? null : `${columnName(column)}${row + 1}`;
  };
}
