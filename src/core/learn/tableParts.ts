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
import { meaningOf } from "./meaningOf.ts";
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

/** Sorts the columns of a blank's table and tells its kind from them. */
export function tableParts(view: SheetView, found: FoundHeader, paths: readonly PrintedPath[]): TableParts {
  const ordinals = paths.find((path) => ordinalHeads.has(leafOf(path))) ?? null;
  const codes = paths.find((path) => codeHeads.has(leafOf(path))) ?? null;
  const units = paths.find((path) => measureUnitHeads.has(leafOf(path))) ?? null;
  const others = paths.filter((path) => ![ordinals, codes, units].includes(path));
  const labels = labelColumn(view, found, others);
  const values = others.filter((path) => path !== labels);
  const labelled = labels === null ? [] : rowsWithLabels(view, found, labels.column);
  const base = { labels, codes, ordinals, units, values, labelled };
  if (labels !== null && labelled.length >= fewestRows && isVertical({ ...base, labels })) {
    return { ...base, kind: "rows" };
  }
  const isUnits = labels !== null && isUnitHead(leafOf(labels));
  const words = values.filter(({ label }) => ["text", "date"].includes(meaningOf(label, null).type));
  const isList = (labels === null || labelled.length === 0) && words.length * 2 >= values.length;
  if ((isList && !isUnits) || labels === null) return { ...base, labels: null, values: others, kind: "list" };
  return { ...base, kind: "grid" };
}

function leafOf(path: PrintedPath): string {
  return path.keys.at(-1) ?? "";
}

export function isUnitHead(leaf: string): boolean {
  return unitHeads.some((head) => leaf === head);
}

/** The column named for it, else the first one that the number row marks with no number. */
function labelColumn(
  view: SheetView,
  { numberRow }: FoundHeader,
  others: readonly PrintedPath[],
): PrintedPath | null {
  const named = others.find((path) => isUnitHead(leafOf(path)) || rowHeads.has(leafOf(path)));
  if (named !== undefined && named === others[0]) return named;
  const [first] = others;
  if (numberRow === null || first === undefined) return named ?? null;
  const mark = labelKey(view.text(numberRow, first.column));
  return /^\d/.test(mark) ? (named ?? null) : first;
}

function rowsWithLabels(
  view: SheetView,
  { dataTop, dataEnd }: FoundHeader,
  column: number,
): readonly number[] {
  const rows: number[] = [];
  for (let row = dataTop; row < dataEnd; row += 1) {
    if (view.cell(row, column).type === "text" && /\p{L}{2}/u.test(view.text(row, column))) rows.push(row);
  }
  return rows;
}

/** One indicator per row: labels called so, and beside them codes, units of measure or measures. */
function isVertical(parts: Omit<TableParts, "kind"> & { readonly labels: PrintedPath }): boolean {
  if (parts.units !== null || parts.codes !== null) return true;
  return rowHeads.has(leafOf(parts.labels)) && parts.values.some((path) => measureOf(path) !== null);
}

/** Which measure a value column of a vertical form holds. */
export function measureOf(path: PrintedPath): keyof typeof measureHeads | null {
  const leaf = leafOf(path).replace(/ \d{4}$/, "");
  for (const measure of ["samePeriodLastYear", "note", "current"] as const) {
    if (measureHeads[measure].some((head) => leaf === head)) return measure;
  }
  return null;
}
