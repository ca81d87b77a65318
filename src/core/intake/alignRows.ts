import type { Measure, SectionOf } from "../pack/template.ts";
import { assignLayout } from "./assignLayout.ts";
import { matchEither } from "./labelMatcher.ts";
import { isNumberRow } from "./numberRow.ts";
import { isShownOnly } from "./stamp.ts";
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
  /** Columns under a header of their own that the template does not have. */
  readonly extraColumns: readonly { readonly row: number; readonly column: number; readonly label: string }[];
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
const usualHeaders: ReadonlySet<string> = new Set([
  "stt",
  "tt",
  "so tt",
  "ma",
  "ma so",
  "don vi tinh",
  "dvt",
]);
// A header stands close above its first row.
const headerReach = 8;

export function alignRows(view: SheetView, shape: SectionShape, zone: RowZone): AlignedRows | null {
  if (shape.section.kind !== "rows") return null;
  const header = findMeasures(view, shape, zone);
  const codeColumn = findCodeColumn(view, shape, zone);
  const places = rowPlaces(view, shape, { ...zone, top: header.dataTop, codeColumn });
  const assigned = assignLayout(
    { shape, places: places.map(textOfPlace) },
    (item, place) => rowScore(shape.indicators[item], places[place]),
    limits,
  );
  const rows = new Map([...assigned].map(([item, place]) => [item, places[place]?.row ?? 0]));
  const matched = [...rows.values()];
  const dataBottom = Math.max(zone.lastHit, ...matched);
  const measures = withCurrent(view, shape.section, { ...header, zone, matched, codeColumn });
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
      .filter((place) => shape.upper.match(place.label) === 0)
      .map((place) => ({ row: place.row, label: view.text(place.row, zone.labelColumn) })),
    extraColumns: findExtraColumns(view, { header, zone, codeColumn, measures }),
    found: rows.size,
  };
}

/** Headers in the measures' row other than those of every vertical form. */
function findExtraColumns(
  view: SheetView,
  found: {
    readonly header: MeasureHeader;
    readonly zone: RowZone;
    readonly codeColumn: number | null;
    readonly measures: ReadonlyMap<Measure, number>;
  },
): AlignedRows["extraColumns"] {
  const { header, zone, codeColumn, measures } = found;
  if (header.measures.size === 0) return [];
  const taken = new Set([zone.labelColumn, codeColumn, ...measures.values()]);
  return view
    .filled(header.top)
    .filter((column) => !taken.has(column) && !usualHeaders.has(view.label(header.top, column)))
    .filter((column) => !isShownOnly(view.text(header.top, column)))
    .map((column) => ({ row: header.top, column, label: view.text(header.top, column) }));
}

function rowScore(wanted: IndicatorShape | undefined, found: RowPlace | undefined): number {
  if (wanted === undefined || found === undefined) return 0;
  const sameCode = found.code !== "" && found.code === wanted.indicator.code.toLowerCase();
  const label = matchEither(wanted.leaf, found.label, found.bareLabel);
  if (label === 0) {
    if (!sameCode) return 0;
    return found.label === "" || wanted.leaf.overlap(found.label) >= 0.3 ? 0.5 : 0;
  }
  const code = found.code === "" ? 0.5 : sameCode ? 1 : 0;
  const heading =
    wanted.heading === null || found.heading === null ? 0.5 : wanted.heading.match(found.heading) > 0 ? 1 : 0;
  return 0.6 * label + 0.25 * code + 0.15 * heading;
}

function textOfPlace({ label, bareLabel, code, heading }: RowPlace): string {
  return `${label}\u0001${bareLabel}\u0001${code}\u0001${heading === null ? "" : `=${heading}`}`;
}

function rowPlaces(
  view: SheetView,
  shape: SectionShape,
  zone: RowZone & { readonly codeColumn: number | null },
): readonly RowPlace[] {
  const places: RowPlace[] = [];
  let heading: string | null = null;
  for (let row = zone.top; row < zone.limit; row += 1) {
    const label = view.label(row, zone.labelColumn);
    const code = zone.codeColumn === null ? "" : view.label(row, zone.codeColumn);
    // A heading may begin left of the labels, over the whole width.
    const opening = label === "" ? view.label(row, view.filled(row)[0] ?? 0) : label;
    if (code === "" && shape.upper.match(opening) > 0) heading = opening;
    if ((label === "" && code === "") || isNumberRow(view, row, { left: 0, right: view.columnCount })) {
      continue;
    }
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
  /** Row of the header; the first row of the form when it has none. */
  readonly top: number;
  readonly dataTop: number;
  readonly measures: ReadonlyMap<Measure, number>;
}

interface MeasureHit {
  readonly measure: Measure;
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** The header of the value columns: the row that names most of the measures, and rows merged around it. */
function findMeasures(view: SheetView, shape: SectionShape, zone: RowZone): MeasureHeader {
  const hits = measureHits(view, shape, zone);
  const weights = new Map<number, number>();
  for (const hit of hits) weights.set(hit.row, (weights.get(hit.row) ?? 0) + hit.score);
  const [best] = [...weights].toSorted((left, right) => right[1] - left[1] || right[0] - left[0]);
  if (best === undefined) return { top: zone.firstHit, dataTop: zone.firstHit, measures: new Map() };
  const [top] = best;
  const near = hits
    .filter((hit) => Math.abs(hit.row - top) <= 1)
    .toSorted(
      (left, right) => right.score - left.score || Math.abs(left.row - top) - Math.abs(right.row - top),
    );
  const measures = new Map<Measure, number>();
  for (const hit of near) if (!measures.has(hit.measure)) measures.set(hit.measure, hit.column);
  const bottom = Math.max(top, ...near.map((hit) => view.mergeAt(hit.row, hit.column)?.bottom ?? hit.row));
  return { top, dataTop: Math.min(bottom + 1, zone.firstHit), measures };
}

function measureHits(view: SheetView, shape: SectionShape, zone: RowZone): readonly MeasureHit[] {
  const hits: MeasureHit[] = [];
  for (let row = Math.max(zone.top, zone.firstHit - headerReach); row < zone.firstHit; row += 1) {
    for (const column of view.filled(row).filter((candidate) => candidate !== zone.labelColumn)) {
      for (const { id, heading } of shape.measures) {
        const score = matchEither(heading, view.label(row, column), view.bareLabel(row, column));
        if (score > 0) hits.push({ measure: id, row, column, score });
      }
    }
  }
  return hits;
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
