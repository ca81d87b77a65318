import { isEndOfTable } from "./endOfTable.ts";
import { alignColumns, type AlignedColumns } from "./alignColumns.ts";
import { alignRows, type AlignedRows } from "./alignRows.ts";
import type { HeaderZone } from "./headerPaths.ts";
import type { FormIndex } from "./intakeIndex.ts";
import type { LabelMatcher } from "./labelMatcher.ts";
import { clusterHits, labelHits, type LabelHit } from "./labelHits.ts";
import type { SheetView } from "./sheetView.ts";
import type { SectionShape, TemplateShape } from "./templateShape.ts";

export type AlignedTable = AlignedColumns | AlignedRows;

/** A table on a sheet that may be a section of a template. */
export interface TableCandidate {
  readonly shape: TemplateShape;
  readonly table: AlignedTable;
  readonly top: number;
  readonly bottom: number;
  /** Share of the section's indicators found, 0 to 1. */
  readonly fit: number;
  /** Share of the sheet's labelled columns or rows that the section has, 0 to 1. */
  readonly cover: number;
}

/** Every table on a sheet that resembles a section of the pack's templates, whatever its name or place. */
export function findTables(view: SheetView, index: FormIndex): readonly TableCandidate[] {
  const bySection = labelHits(view, index);
  return bySection.flatMap(({ template, section, hits }) => {
    const shape = index.shapes[template];
    const sectionShape = shape?.sections[section];
    if (shape === undefined || sectionShape === undefined) return [];
    return sectionShape.section.kind === "rows"
      ? rowTables(view, { shape, section: sectionShape, hits, index })
      : columnTables(view, { shape, section: sectionShape, hits });
  });
}

interface Search {
  readonly shape: TemplateShape;
  readonly section: SectionShape;
  readonly hits: readonly LabelHit[];
}

function columnTables(view: SheetView, search: Search): readonly TableCandidate[] {
  const { shape, section, hits } = search;
  const enough = Math.max(2, Math.ceil(section.indicators.length * 0.3));
  return clusterHits(hits, { across: true, gap: 2 })
    .filter((cluster) => cluster.length >= Math.min(enough, section.indicators.length))
    .map((cluster) => {
      const table = alignColumns(view, section, headerZone(view, section, cluster));
      const fit = table.found / section.indicators.length;
      const cover = table.found / Math.max(1, table.found + table.extra.length);
      return { shape, table, top: table.header.top, bottom: table.dataTop - 1, fit, cover };
    });
}

function headerZone(view: SheetView, section: SectionShape, cluster: readonly LabelHit[]): HeaderZone {
  let top = Math.min(...cluster.map((hit) => hit.row));
  const bottom = Math.max(...cluster.map((hit) => view.mergeAt(hit.row, hit.column)?.bottom ?? hit.row));
  while (top > 0 && hasAncestor(view, top - 1, section.upper)) top -= 1;
  const columns = cluster.map((hit) => hit.column);
  let left = Math.min(...columns);
  let right = Math.max(...columns);
  const hasHeader = (column: number) => {
    for (let row = top; row <= bottom; row += 1) {
      const origin = view.origin(row, column);
      if (origin.row >= top && !view.isBlank(origin.row, origin.column)) return true;
    }
    return false;
  };
  while (left > 0 && hasHeader(left - 1)) left -= 1;
  while (right + 1 < view.columnCount && hasHeader(right + 1)) right += 1;
  return { top, bottom, left, right };
}

function hasAncestor(view: SheetView, row: number, upper: LabelMatcher): boolean {
  return view.filled(row).some((column) => upper.match(view.label(row, column)) > 0);
}

function rowTables(
  view: SheetView,
  search: Search & { readonly index: FormIndex },
): readonly TableCandidate[] {
  const { shape, section, hits, index } = search;
  const labelColumn = commonestColumn(hits);
  const enough = Math.max(2, Math.ceil(section.indicators.length * 0.3));
  const clusters = clusterHits(
    hits.filter((hit) => hit.column === labelColumn),
    { across: false, gap: Number.POSITIVE_INFINITY },
  ).filter((cluster) => cluster.length >= Math.min(enough, section.indicators.length));
  return clusters.flatMap((cluster, position) => {
    const firstHit = cluster[0]?.row ?? 0;
    const lastHit = cluster.at(-1)?.row ?? firstHit;
    const previous = clusters[position - 1]?.at(-1)?.row ?? -1;
    const nextHit = clusters[position + 1]?.[0]?.row ?? view.rowCount;
    const limit = endOfRows(view, { from: lastHit + 1, to: nextHit, labelColumn, index });
    const zone = { labelColumn, firstHit, lastHit, top: previous + 1, limit };
    const table = alignRows(view, section, zone);
    if (table === null) return [];
    const fit = table.found / section.indicators.length;
    const cover = table.found / Math.max(1, table.found + table.extra.length);
    return [{ shape, table, top: table.headerTop, bottom: table.dataBottom, fit, cover }];
  });
}

/** Labels below the last certain row still belong to the form until the table visibly ends. */
function endOfRows(
  view: SheetView,
  zone: {
    readonly from: number;
    readonly to: number;
    readonly labelColumn: number;
    readonly index: FormIndex;
  },
): number {
  for (let row = zone.from; row < zone.to; row += 1) {
    if (view.isBlank(row, zone.labelColumn) || isEndOfTable(view, row, zone.index.words)) return row;
  }
  return zone.to;
}

function commonestColumn(hits: readonly LabelHit[]): number {
  const counts = new Map<number, number>();
  for (const hit of hits) counts.set(hit.column, (counts.get(hit.column) ?? 0) + 1);
  const [best] = [...counts].toSorted((left, right) => right[1] - left[1] || left[0] - right[0]);
  return best?.[0] ?? 0;
}
