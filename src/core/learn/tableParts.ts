import type { SheetView } from "../intake/sheetView.ts";
import { labelKey } from "../workbook/text/words.ts";
import type { FoundHeader } from "./findHeader.ts";
import {
  codeHeads,
  measureHeads,
  measureUnitHeads,
  ordinalHeads,
  rowHeads,
  unitHeads,
} from "./formVocabulary.ts";
import { saysFigure } from "./meaningOf.ts";
import type { PrintedPath } from "./printedPath.ts";

/** The columns of a table by what they are for. */
export interface TableParts {
  readonly kind: "grid" | "list" | "rows";
  /** Row labels; a list has none. */
  readonly labels: PrintedPath | null;
  readonly codes: PrintedPath | null;
  readonly ordinals: PrintedPath | null;
  readonly units: PrintedPath | null;
  /** All others: what is asked for, or in a vertical form the measures. */
  readonly values: readonly PrintedPath[];
  /** Rows under the header with a label of their own. */
  readonly labelled: readonly number[];
}

const fewestRows = 2;
const nearlyAll = 0.85;

/** Sorts the columns of a blank's table and tells its kind from them. */
export function tableParts(view: SheetView, found: FoundHeader, paths: readonly PrintedPath[]): TableParts {
  const ordinals = paths.find((path) => ordinalHeads.has(leafOf(path))) ?? null;
  const codes = paths.find((path) => codeHeads.has(leafOf(path))) ?? null;
  const units = paths.find((path) => measureUnitHeads.has(leafOf(path))) ?? null;
  const others = paths.filter((path) => ![ordinals, codes, units].includes(path));
  const labels = labelColumn(view, found, others);
  const labelled = labels === null ? [] : rowsWithLabels(view, found, labels.column);
  const base = { codes, ordinals, units };
  const values = others.filter((path) => path !== labels);
  if (labels !== null && labelled.length >= fewestRows && isVertical({ ...base, labels, values })) {
    return { ...base, kind: "rows", labels, values, labelled };
  }
  // A code beside the rows of a list or grid is asked for like the rest.
  const asked = paths.filter((path) => path !== ordinals);
  const rest = asked.filter((path) => path !== labels);
  return labels !== null && isGrid(view, found, { labels, rest, labelled })
    ? { ...base, kind: "grid", labels, values: rest, labelled }
    : { ...base, kind: "list", labels: null, values: asked, labelled: [] };
}

function leafOf(path: PrintedPath): string {
  return path.keys.at(-1) ?? "";
}

export function isUnitHead(leaf: string): boolean {
  return unitHeads.some((head) => leaf === head);
}

/** The first column that asks for no figure: named as row labels are, marked with no number, or beside figures. */
function labelColumn(
  view: SheetView,
  found: FoundHeader,
  others: readonly PrintedPath[],
): PrintedPath | null {
  const [first] = others;
  if (first === undefined) return null;
  const leaf = leafOf(first);
  const isNamed = isUnitHead(leaf) || rowHeads.has(leaf);
  return isNamed || isMarkedApart(view, found, first) || !saysFigure(first.label) ? first : null;
}

/** "MS", "A" or nothing in a row of numbers. */
function isMarkedApart(view: SheetView, { numberRow }: FoundHeader, path: PrintedPath): boolean {
  return numberRow !== null && !/^\d/.test(labelKey(view.text(numberRow, path.column)));
}

/** Labels beside columns that are figures, not records of words. */
function isGrid(
  view: SheetView,
  found: FoundHeader,
  table: {
    readonly labels: PrintedPath;
    readonly rest: readonly PrintedPath[];
    readonly labelled: readonly number[];
  },
): boolean {
  const { labels, rest, labelled } = table;
  const { numberRow } = found;
  const hasEquation =
    numberRow !== null && rest.some(({ column }) => view.text(numberRow, column).includes("="));
  if (hasEquation || isMarkedApart(view, found, labels) || labelled.length >= fewestRows) return true;
  const figures = rest.filter(({ label }) => saysFigure(label));
  return figures.length >= rest.length * nearlyAll;
}

function rowsWithLabels(
  view: SheetView,
  { dataTop, dataEnd }: FoundHeader,
  column: number,
): readonly number[] {
  const rows: number[] = [];
  for (let row = dataTop; row < dataEnd; row += 1) {
    // A heading may begin left of the labels, over the whole width.
    const origin = view.origin(row, column);
    const isText = view.cell(origin.row, origin.column).type === "text" && origin.row === row;
    if (isText && /\p{L}{2}/u.test(view.text(origin.row, origin.column))) rows.push(row);
  }
  return rows;
}

/** One indicator per row: labels called so, and beside them codes, units of measure or measures. */
function isVertical(
  parts: Pick<TableParts, "codes" | "units" | "values"> & { readonly labels: PrintedPath },
): boolean {
  const hasMeasure = parts.values.some((path) => measureOf(path) !== null);
  if (parts.units !== null || (parts.codes !== null && hasMeasure)) return true;
  return rowHeads.has(leafOf(parts.labels)) && hasMeasure;
}

/** Which measure a value column of a vertical form holds. */
export function measureOf(path: PrintedPath): keyof typeof measureHeads | null {
  const leaf = leafOf(path).replace(/ \d{4}$/, "");
  for (const measure of ["samePeriodLastYear", "note", "current"] as const) {
    if (measureHeads[measure].some((head) => leaf === head)) return measure;
  }
  return null;
}
