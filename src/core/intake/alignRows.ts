import type { Measure, SectionOf } from "../pack/template.ts";
import { labelKey } from "../workbook/text/words.ts";
import { assign } from "./assign.ts";
import { similarity } from "../workbook/text/similarity.ts";
import { bestSimilarity, wordOverlap } from "./labelScore.ts";
import type { SheetView } from "./sheetView.ts";
import type { IndicatorShape, SectionShape } from "./templateShape.ts";

/** A vertical form found on a sheet: one indicator per row. */
export interface AlignedRows {
  readonly kind: "rows";
  readonly shape: SectionShape;
  readonly headerTop: number;
  readonly dataTop: number;
  readonly dataBottom: number;
  readonly labelColumn: number;
  readonly codeColumn: number | null;
  readonly measures: ReadonlyMap<Measure, number>;
  /** Sheet row by position of the indicator in its section. */
  readonly rows: ReadonlyMap<number, number>;
  /** Rows among the indicators that the template does not have. */
  readonly extra: readonly { readonly row: number; readonly label: string }[];
  readonly found: number;
}

/** The part of a sheet in which a vertical form is looked for. */
export interface RowZone {
  readonly labelColumn: number;
  /** Rows of the first and last label that is exactly the template's. */
  readonly firstHit: number;
  readonly lastHit: number;
  /** First row that may belong to the form, and the first below that may not. */
  readonly top: number;
  readonly limit: number;
}

interface RowPlace {
  readonly row: number;
  readonly label: string;
  readonly bareLabel: string;
  readonly code: string;
  /** The heading row above, folded; null before the first. */
  readonly heading: string | null;
}

const limits = { inOrder: 0.45, moved: 0.7 };
// A header stands close above its first row.
const headerReach = 8;

export function alignRows(view: SheetView, shape: SectionShape, zone: RowZone): AlignedRows | null {
  if (shape.section.kind !== "rows") return null;
  const header = findMeasures(view, shape.section, zone);
  const codeColumn = findCodeColumn(view, shape, zone);
  const places = rowPlaces(view, shape, { ...zone, top: header.dataTop, codeColumn });
  const assigned = assign(
    shape.indicators.length,
    places.length,
    (item, place) => rowScore(shape.indicators[item], places[place]),
    limits,
  );
  const rows = new Map([...assigned].map(([item, place]) => [item, places[place]?.row ?? 0]));
  const matched = [...rows.values()];
  const dataBottom = Math.max(zone.lastHit, ...matched);
  const measures = withCurrent(view, shape.section, { ...header, zone, matched, codeColumn });
  const headings = shape.section.headings.map((heading) => labelKey(heading.label));
  return {
    kind: "rows",
    shape,
    headerTop: header.top,
    dataTop: header.dataTop,
    dataBottom,
    labelColumn: zone.labelColumn,
    codeColumn,
    measures,
    rows,
    extra: places
      .filter((place) => place.row <= dataBottom && !matched.includes(place.row))
      .filter((place) => bestSimilarity(headings, [place.label]) === 0)
      .map((place) => ({ row: place.row, label: view.text(place.row, zone.labelColumn) })),
    found: rows.size,
  };
}

function rowScore(wanted: IndicatorShape | undefined, found: RowPlace | undefined): number {
  if (wanted === undefined || found === undefined) return 0;
  const sameCode = found.code !== "" && found.code === wanted.indicator.code.toLowerCase();
  const label = bestSimilarity(wanted.leaves, [found.label, found.bareLabel]);
  if (label === 0) {
    if (!sameCode) return 0;
    const overlap = Math.max(...wanted.leaves.map((leaf) => wordOverlap(leaf, found.label)));
    return found.label === "" || overlap >= 0.3 ? 0.5 : 0;
  }
  const code = found.code === "" ? 0.5 : sameCode ? 1 : 0;
  const heading =
    wanted.heading === null || found.heading === null
      ? 0.5
      : similarity(wanted.heading, found.heading) > 0
        ? 1
        : 0;
  return 0.6 * label + 0.25 * code + 0.15 * heading;
}

function rowPlaces(
  view: SheetView,
  shape: SectionShape,
  zone: RowZone & { readonly codeColumn: number | null },
): readonly RowPlace[] {
  const headings = new Set(shape.indicators.flatMap((indicator) => indicator.heading ?? []));
  const places: RowPlace[] = [];
  let heading: string | null = null;
  for (let row = zone.top; row < zone.limit; row += 1) {
    const label = view.label(row, zone.labelColumn);
    const code = zone.codeColumn === null ? "" : view.label(row, zone.codeColumn);
    if (label === "" && code === "") continue;
    // Headings are looked for first: only one that is no indicator's label changes the context.
    const isHeading = [...headings].find((candidate) => similarity(candidate, label) > 0);
    if (isHeading !== undefined && code === "") heading = isHeading;
    places.push({ row, label, bareLabel: view.bareLabel(row, zone.labelColumn), code, heading });
  }
  return places;
}

function findCodeColumn(view: SheetView, shape: SectionShape, zone: RowZone): number | null {
  const codes = new Set(shape.indicators.map(({ indicator }) => indicator.code.toLowerCase()));
  const counts = new Map<number, number>();
  for (let row = zone.firstHit; row <= zone.lastHit; row += 1) {
    for (const column of view.filled(row)) {
      if (column === zone.labelColumn || !codes.has(view.label(row, column))) continue;
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((left, right) => right[1] - left[1] || left[0] - right[0]);
  return best !== undefined && best[1] >= 2 ? best[0] : null;
}

interface MeasureHeader {
  readonly top: number;
  readonly dataTop: number;
  readonly measures: Map<Measure, number>;
}

function findMeasures(view: SheetView, section: SectionOf<"rows">, zone: RowZone): MeasureHeader {
  const measures = new Map<Measure, number>();
  const scores = new Map<Measure, number>();
  let top = zone.firstHit;
  let bottom = -1;
  for (let row = Math.max(zone.top, zone.firstHit - headerReach); row < zone.firstHit; row += 1) {
    for (const column of view.filled(row).filter((candidate) => candidate !== zone.labelColumn)) {
      for (const measure of section.measures) {
        const wordings = [measure.label, ...measure.aliases].map(labelKey);
        const score = bestSimilarity(wordings, [view.label(row, column), view.bareLabel(row, column)]);
        if (score === 0 || score < (scores.get(measure.id) ?? 0)) continue;
        measures.set(measure.id, column);
        scores.set(measure.id, score);
        top = Math.min(top, row);
        bottom = Math.max(bottom, view.mergeAt(row, column)?.bottom ?? row);
      }
    }
  }
  const dataTop = bottom < 0 ? zone.firstHit : Math.min(bottom + 1, zone.firstHit);
  return { top, dataTop, measures };
}

/** Without a header over it, the current period is the first column right of the labels that holds figures. */
function withCurrent(
  view: SheetView,
  section: SectionOf<"rows">,
  found: MeasureHeader & {
    readonly zone: RowZone;
    readonly matched: readonly number[];
    readonly codeColumn: number | null;
  },
): ReadonlyMap<Measure, number> {
  const { measures, zone, matched, codeColumn } = found;
  if (measures.has("current") || !section.measures.some((measure) => measure.id === "current")) {
    return measures;
  }
  const taken = new Set([...measures.values(), zone.labelColumn, codeColumn]);
  for (let column = zone.labelColumn + 1; column < view.columnCount; column += 1) {
    const figures = matched.filter(
      (row) => view.cell(row, column).type === "number" || /^\d/.test(view.text(row, column)),
    );
    if (!taken.has(column) && figures.length > matched.length / 3) {
      return new Map([...measures, ["current" as const, column]]);
    }
  }
  return measures;
}
