import type { Indicator } from "../pack/indicator.ts";
import type { SectionOf } from "../pack/template.ts";
import type { ModelCell } from "../tables/sheetModel.ts";
import { textHeight } from "../tables/textHeight.ts";
import { columnName, toA1 } from "../workbook/address.ts";
import { requiredFormat } from "./blankFormat.ts";
import { columnLabel } from "./columnLabel.ts";
import { equationFormats } from "./equationFormats.ts";
import type { FormContext } from "./formContext.ts";
import type { FormPage } from "./formPage.ts";
import { emptyPart, joinParts, type FormPart } from "./formPart.ts";
import { columnTitle, type FormPlace, type FormSite } from "./formSite.ts";
import { formStyle } from "./formStyle.ts";
import { formWords } from "./formWords.ts";
import { givenScheme, type GivenScheme } from "./givenScheme.ts";
import { inputStyle, inputValidation } from "./inputCell.ts";
import { isRequired } from "./isRequired.ts";
import { listLeads } from "./listLeads.ts";
import { knownFor, knownText } from "./knownValue.ts";
import { ratioFormula } from "./ratioFormula.ts";
import { tableHeader } from "./tableHeader.ts";

type List = SectionOf<"list">;

interface ListSite {
  readonly context: FormContext;
  readonly page: FormPage;
  readonly section: List;
  /** Sheet row of the first record. */
  readonly first: number;
  /** Column of the first indicator: an STT column stands before it unless the form counts its records itself. */
  readonly left: number;
  /** Criteria that the unit scores itself by, one a row; null where the rows are the unit's own. */
  readonly given: GivenScheme | null;
}

const emptyRecords = 15;
const recordHeight = 34;

/** A list: STT and one column per field, with empty rows for the records. */
export function listPart(context: FormContext, page: FormPage, section: List, top: number): FormPart {
  const left = listLeads(section);
  const header = tableHeader(page, {
    top,
    paths: [
      ...Array.from({ length: left }, () => [formWords.ordinal]),
      ...section.indicators.map((indicator) => columnLabel(context, indicator)),
    ],
    numbers: [
      ...Array.from({ length: left }, () => "(1)"),
      ...section.indicators.map(({ printedNumber }, index) => printedNumber ?? `(${left + index + 1})`),
    ],
  });
  const given = givenScheme(context);
  const site: ListSite = { context, page, section, first: top + header.rows, left, given };
  const rows = Array.from({ length: recordsOf(site) }, (_, index) =>
    recordRow(site, site.first + index, index + 1),
  );
  return joinParts([
    header,
    ...rows,
    ...section.indicators.map((indicator, index) => fieldRules(site, indicator, left + index)),
    equationsPart(site),
    { ...emptyPart, sites: Array.from({ length: recordsOf(site) }, (_, index) => recordSite(site, index)) },
  ]);
}

function recordsOf({ given }: ListSite): number {
  return given === null ? emptyRecords : given.leaves.length;
}

function recordSite(site: ListSite, index: number): FormSite {
  const { section, left, first, given } = site;
  const leaf = given?.leaves[index];
  const placeOf = placesIn(site, first + index);
  const places = section.indicators.map((indicator, position): FormPlace => ({
    indicator,
    measure: "current",
    cell: placeOf(indicator.code) ?? "",
    name: columnTitle(indicator.printedNumber ?? `(${left + position + 1})`),
    kind: indicator.ratio !== undefined ? "computed" : isKnown(site, indicator) ? "known" : "input",
  }));
  return {
    section: section.id,
    kind: leaf === undefined ? "record" : "row",
    label: leaf === undefined ? formWords.record(index + 1) : leaf.code,
    subject: site.context.unit,
    places,
  };
}

/** Whether the form fills the field in by itself. */
function isKnown({ context, given }: ListSite, indicator: Indicator): boolean {
  if (given?.gives(indicator.code) === true) return true;
  const known = knownFor(indicator);
  return known === "ordinal" || (known !== null && knownText(known, context) !== null);
}

function recordRow(site: ListSite, row: number, ordinal: number): FormPart {
  const { page, section, left } = site;
  const style = { ...formStyle.labelCentred, size: page.bodySize };
  const leads = Array.from({ length: left }, () => ({ row, column: 0, value: ordinal, style }));
  const fields = section.indicators.map((indicator, index): ModelCell => ({
    row,
    column: left + index,
    ...fieldContent(site, indicator, { row, ordinal }),
  }));
  return {
    ...emptyPart,
    rows: 1,
    cells: [...leads, ...fields],
    heights: [{ row, points: Math.max(recordHeight, ...givenHeights(site, fields)) }],
  };
}

/** The criteria have to be read whole. */
function givenHeights({ given, page }: ListSite, fields: readonly ModelCell[]): readonly number[] {
  if (given === null) return [];
  return fields.flatMap(({ value, column }) =>
    typeof value === "string" ? [textHeight(value, page.widths[column] ?? 1, { size: page.bodySize })] : [],
  );
}

function fieldContent(
  site: ListSite,
  indicator: Indicator,
  { row, ordinal }: { readonly row: number; readonly ordinal: number },
): Omit<ModelCell, "row" | "column"> {
  const style = inputStyle(indicator, site.page.bodySize);
  const ratio = ratioFormula(indicator, placesIn(site, row));
  const computed = { ...style, ...formStyle.computed, unlocked: false };
  if (ratio !== null) return { formula: ratio, value: "", style: computed };
  const leaf = site.given?.leaves[ordinal - 1];
  const value = leaf === undefined ? null : (site.given?.valueOf(leaf, indicator.code) ?? null);
  if (value !== null) return { value, style: { ...style, ...formStyle.label, unlocked: false } };
  const known = knownFor(indicator);
  if (known === "ordinal") return { value: ordinal, style: { ...style, horizontal: "center" } };
  const text = known === null ? null : knownText(known, site.context);
  if (text === null) return { style };
  // The reporter's name appears with the record, so that empty rows stay empty.
  const formula = `IF(${begun(site, row)},"${text.replaceAll('"', '""')}","")`;
  return { formula, value: "", style: { ...style, numberFormat: "General" } };
}

/** Whether a record has any field that only the person can fill in. */
function begun(site: ListSite, row: number): string {
  const columns = site.section.indicators.flatMap((indicator, index) =>
    knownFor(indicator) === null && indicator.ratio === undefined ? [site.left + index] : [],
  );
  return `COUNTA(${columns.map((column) => `$${columnName(column)}${row + 1}`).join(",")})>0`;
}

function fieldRules(site: ListSite, indicator: Indicator, column: number): FormPart {
  const { context, first, given } = site;
  if (ratioFormula(indicator, placesIn(site, first)) !== null) return emptyPart;
  if (given?.gives(indicator.code) === true) return emptyPart;
  const range = { top: first, bottom: first + recordsOf(site) - 1, left: column, right: column };
  return {
    ...emptyPart,
    validations: [inputValidation(context, indicator, range)],
    conditionalFormats: isRequired(context, indicator)
      ? [requiredFormat(range, given === null ? begun(site, first) : "")]
      : [],
  };
}

function equationsPart(site: ListSite): FormPart {
  const conditionalFormats = equationFormats(site.context, {
    placeOf: placesIn(site, site.first),
    extent: (cell) => ({ ...cell, bottom: site.first + recordsOf(site) - 1 }),
    manyUnits: false,
  });
  return { ...emptyPart, conditionalFormats };
}

function placesIn({ section, left }: ListSite, row: number): (indicator: string) => string | null {
  const columns = new Map(section.indicators.map((indicator, index) => [indicator.code, left + index]));
  return (indicator) => {
    const column = columns.get(indicator);
    return column === undefined ? null : toA1({ row, column });
  };
}
