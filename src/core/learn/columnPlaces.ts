import type { SheetView } from "../intake/sheetView.ts";
import { cleanText } from "../workbook/text/fold.ts";
import { labelKey } from "../workbook/text/words.ts";
import type { Doubt } from "./doubt.ts";
import type { LearnedPlace } from "./learned.ts";
import { meaningOf } from "./meaningOf.ts";
import { numberPlaces, type PrintedNumber } from "./numbering.ts";
import type { PrintedPath } from "./printedPath.ts";

/** Places with what is doubtful about their labels and numbers. */
export interface FoundPlaces {
  readonly places: readonly LearnedPlace[];
  readonly doubts: readonly Doubt[];
}

/** The indicators of a grid or list: one per value column. */
export function columnPlaces(
  view: SheetView,
  columns: readonly PrintedPath[],
  from: { readonly numberRow: number | null; readonly unit: string | null },
): FoundPlaces {
  const printed = columns.map((path) => printedIn(view, from.numberRow, path.column));
  const numbering = numberPlaces(printed);
  const places = columns.map((path, position): LearnedPlace => {
    const meaning = meaningOf(path.label, null);
    const isFigure = meaning.type === "int" || meaning.type === "dec";
    const isOwn = meaning.unitOfMeasure !== undefined || from.unit === null || !isFigure;
    return {
      code: `c${position + 1}`,
      label: path.label,
      at: path.at,
      line: path.column,
      place: position + 1,
      printed: printed[position] ?? null,
      number: numbering.numbers[position] ?? null,
      heading: null,
      meaning: isOwn ? meaning : meaningOf(path.label, from.unit),
    };
  });
  const distinct = withDistinctLabels(places);
  return { places: distinct.places, doubts: [...numbering.doubts, ...distinct.doubts] };
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
