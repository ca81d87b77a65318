import type { FormIndex } from "./intakeIndex.ts";
import type { SheetView } from "./sheetView.ts";

/** A cell whose folded text is exactly a label of a section. */
export interface LabelHit {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** True when the section has this label once: seen again, it begins another table. */
  readonly unique: boolean;
}

export interface SectionHits {
  readonly template: number;
  readonly section: number;
  readonly hits: readonly LabelHit[];
}

// Longer texts are no labels of tables.
const longestLabel = 400;

/** Cells that say a label of the pack, by template section, in reading order. */
export function labelHits(view: SheetView, index: FormIndex): readonly SectionHits[] {
  const sections = new Map<string, { template: number; section: number; hits: LabelHit[] }>();
  for (let row = 0; row < view.rowCount; row += 1) {
    for (const column of view.filled(row)) {
      const cell = view.cell(row, column);
      if (cell.type !== "text" || cell.value.length > longestLabel) continue;
      const label = view.label(row, column);
      const uses = index.labels.get(label) ?? index.labels.get(view.bareLabel(row, column)) ?? [];
      for (const { template, section, unique } of uses) {
        const key = `${template}/${section}`;
        const known = sections.get(key) ?? { template, section, hits: [] };
        known.hits.push({ row, column, label, unique });
        sections.set(key, known);
      }
    }
  }
  return [...sections.values()];
}

/**
 * Hits that belong to one table. A label that the section has once and that comes again begins a new one; for
 * headers (`across`) only below the first, since one header may repeat a label side by side.
 */
export function clusterHits(
  hits: readonly LabelHit[],
  rule: { readonly across: boolean; readonly gap: number },
): readonly (readonly LabelHit[])[] {
  const clusters: LabelHit[][] = [];
  for (const hit of hits) {
    const current = clusters.at(-1);
    const repeated = current?.some(
      (other) =>
        other.unique &&
        other.label === hit.label &&
        other.row < hit.row &&
        (!rule.across || other.column === hit.column),
    );
    const far = current !== undefined && hit.row - (current.at(-1)?.row ?? hit.row) > rule.gap + 1;
    if (current === undefined || repeated === true || far) clusters.push([hit]);
    else current.push(hit);
  }
  return clusters;
}
