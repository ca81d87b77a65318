import { rowDimensionOf } from "../pack/lookup.ts";
import type { Section } from "../pack/template.ts";
import type { UnitId } from "../pack/unit.ts";
import { type Form, rowsOf } from "./form.ts";

/** True for a grid with a row for each unit: its rows speak of their units, not of the sender. */
export function isByUnit(form: Form, section: Section): boolean {
  return (
    section.kind === "grid" && rowDimensionOf(form.template, section, form.submission.variant).kind === "unit"
  );
}

/** The units that a form speaks of, in the order of its rows: the sender, or the units of its grid by unit. */
export function subjectsOf(form: Form): readonly UnitId[] {
  const grids = form.template.sections.filter((section) => isByUnit(form, section));
  if (grids.length === 0) return [form.submission.reporter];
  const subjects = grids.flatMap((grid) =>
    rowsOf(form, grid.id, "data").flatMap((row) => (row.subject === null ? [] : [row.subject])),
  );
  return [...new Set(subjects)];
}
