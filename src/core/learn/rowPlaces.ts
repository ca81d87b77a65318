import type { SheetView } from "../intake/sheetView.ts";
import { indicatorCode } from "../pack/indicator.ts";
import { cleanText } from "../workbook/text/fold.ts";
import { withDistinctLabels, type FoundPlaces } from "./columnPlaces.ts";
import type { LearnedPlace } from "./learned.ts";
import { meaningOf } from "./meaningOf.ts";
import { numberPlaces, type PrintedNumber } from "./numbering.ts";
import { measureOf, type TableParts } from "./tableParts.ts";
import { validationAt } from "./validationAt.ts";

/** The indicators of a vertical form, and the heading rows over them. */
export interface FoundRows extends FoundPlaces {
  readonly headings: readonly { readonly id: string; readonly label: string }[];
}

/** One indicator per labelled row; a row that asks for nothing is a heading. */
export function rowPlaces(view: SheetView, parts: TableParts): FoundRows {
  const labelColumn = parts.labels?.column ?? 0;
  const headings: { id: string; label: string }[] = [];
  const rows: { row: number; heading: string | null }[] = [];
  for (const row of parts.labelled) {
    const at = view.origin(row, labelColumn);
    if (at.column !== labelColumn || isHeading(view, parts, row)) {
      headings.push({ id: `m${headings.length + 1}`, label: cleanText(view.text(at.row, at.column)) });
    } else rows.push({ row, heading: headings.at(-1)?.id ?? null });
  }
  const printed = rows.map(({ row }) => printedBeside(view, parts, row));
  const numbering = numberPlaces(printed);
  const codes = distinctCodes(printed);
  const places = rows.map(({ row, heading }, position): LearnedPlace => {
    const label = cleanText(view.text(row, labelColumn));
    const validation = validationAt(view.sheet, { rows: [row], columns: currentColumns(parts) });
    const unit = parts.units === null ? "" : cleanText(view.text(row, parts.units.column));
    return {
      code: codes[position] ?? "",
      label: [label],
      at: { row, column: labelColumn },
      line: row,
      place: position + 1,
      printed: printed[position] ?? null,
      number: numbering.numbers[position] ?? null,
      heading,
      meaning: meaningOf([label], { unit: unit === "" ? null : unit, validation, isRecord: false }),
    };
  });
  const distinct = withDistinctLabels(places);
  const used = headings.filter(({ id }) => places.some(({ heading }) => heading === id));
  // Codes such as 1.1 and 2.1 are no numbering of one table.
  return { headings: used, places: distinct.places, doubts: distinct.doubts };
}

/** Where the period's own figures are written. */
function currentColumns({ values }: TableParts): readonly number[] {
  return values.filter((path) => (measureOf(path) ?? "current") === "current").map(({ column }) => column);
}

/** Only rows that ask for something have a code or a unit of measure; else the numbering tells: "A.", "II". */
function isHeading(view: SheetView, parts: TableParts, row: number): boolean {
  const marks = [parts.codes, parts.units].filter((path) => path !== null);
  if (marks.length > 0) return marks.every((path) => view.isBlank(row, path.column));
  const ordinal = parts.ordinals === null ? "" : view.text(row, parts.ordinals.column).trim();
  const label = view.text(row, parts.labels?.column ?? 0);
  return /^(?:[A-Z]|[IVX]+)[.)]?$/.test(ordinal) || /^(?:[A-Z]|[IVX]+)[.)]\s/.test(label);
}

function printedBeside(view: SheetView, parts: TableParts, row: number): PrintedNumber | null {
  const path = parts.codes ?? parts.ordinals;
  if (path === null || view.isBlank(row, path.column)) return null;
  return { text: cleanText(view.text(row, path.column)), at: { row, column: path.column } };
}

/** The form's own codes where each row has one of its own that a pack can hold; else numbers in order. */
function distinctCodes(printed: readonly (PrintedNumber | null)[]): readonly string[] {
  const own = printed.map((entry) => entry?.text ?? "");
  const keys = new Set(own.map((code) => code.toLowerCase()));
  const areCodes = keys.size === own.length && own.every((code) => indicatorCode.safeParse(code).success);
  return own.map((code, position) => (areCodes ? code : `c${String(position + 1).padStart(2, "0")}`));
}
