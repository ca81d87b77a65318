import type { SheetView } from "../intake/sheetView.ts";
import { cleanText } from "../workbook/text/fold.ts";
import { labelKey } from "../workbook/text/words.ts";
import type { Doubt } from "./doubt.ts";
import type { LearnedPlace, Meaning } from "./learned.ts";
import { meaningOf } from "./meaningOf.ts";
import { numberPlaces, type PrintedNumber } from "./numbering.ts";
import type { PrintedPath } from "./printedPath.ts";
import { validationAt } from "./validationAt.ts";

/** Places with what is doubtful about their labels and numbers. */
export interface FoundPlaces {
  readonly places: readonly LearnedPlace[];
  readonly doubts: readonly Doubt[];
}

/** Where the columns of a grid or list are described. */
export interface ColumnSource {
  readonly numberRow: number | null;
  /** Unit of measure of the whole table. */
  readonly unit: string | null;
  /** Rows that a unit fills in. */
  readonly rows: readonly number[];
  readonly isList: boolean;
}

/** The indicators of a grid or list: one per value column. */
export function columnPlaces(
  view: SheetView,
  columns: readonly PrintedPath[],
  source: ColumnSource,
): FoundPlaces {
  const printed = columns.map((path) => printedIn(view, source.numberRow, path.column));
  const numbering = numberPlaces(printed);
  const places = columns.map((path, position): LearnedPlace => ({
    code: `c${position + 1}`,
    label: path.label,
    at: path.at,
    line: path.column,
    place: position + 1,
    printed: printed[position] ?? null,
    number: numbering.numbers[position] ?? null,
    heading: null,
    meaning: meaningOfColumn(view, path, source),
  }));
  const distinct = withDistinctLabels(places);
  return { places: distinct.places, doubts: [...numbering.doubts, ...distinct.doubts] };
}

/** The table's unit of measure is that of the figures that name none of their own. */
function meaningOfColumn(view: SheetView, path: PrintedPath, source: ColumnSource): Meaning {
  const validation = validationAt(view.sheet, { rows: source.rows, columns: [path.column] });
  const hints = { unit: null, validation, isRecord: source.isList };
  const meaning = meaningOf(path.label, hints);
  const isFigure = meaning.type === "int" || meaning.type === "dec";
  if (!isFigure || meaning.unitOfMeasure !== undefined || source.unit === null) return meaning;
  return meaningOf(path.label, { ...hints, unit: source.unit });
}

function printedIn(view: SheetView, row: number | null, column: number): PrintedNumber | null {
  if (row === null || view.isBlank(row, column)) return null;
  return { text: cleanText(view.text(row, column)), at: { row, column } };
}

/** Two places of one name are told apart by their codes: the form itself does not tell them apart. */
export function withDistinctLabels(places: readonly LearnedPlace[]): FoundPlaces {
  const taken = new Set<string>();
  const doubts: Doubt[] = [];
  const distinct = places.map((place) => {
    const key = [place.heading ?? "", ...place.label.map(labelKey)].join(" › ");
    if (!taken.has(key)) {
      taken.add(key);
      return place;
    }
    const label = place.label.join(" › ");
    const made = `${place.label.at(-1) ?? ""} (${place.code})`;
    doubts.push({ code: "label-repeated", at: place.at, data: { label, made } });
    return { ...place, label: [...place.label.slice(0, -1), made] };
  });
  return { places: distinct, doubts };
}
