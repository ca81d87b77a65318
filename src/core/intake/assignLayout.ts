import { assign, type AssignLimits, type Score } from "./assign.ts";
import type { SectionShape } from "./templateShape.ts";

const mostLayouts = 20;
/** Characters; no form is as long. */
const longestLayout = 20_000;
const known = new WeakMap<SectionShape, Map<string, ReadonlyMap<number, number>>>();

/** Where a section is looked for: one text a place, which says all that the score looks at. */
export interface Layout {
  readonly shape: SectionShape;
  readonly places: readonly string[];
}

/** As `assign`, once for each layout: most units send the form as they were given it. */
export function assignLayout(
  { shape, places }: Layout,
  score: Score,
  limits: AssignLimits,
): ReadonlyMap<number, number> {
  const layouts = known.get(shape) ?? new Map<string, ReadonlyMap<number, number>>();
  known.set(shape, layouts);
  const layout = places.join("\u0002");
  const found = layouts.get(layout);
  if (found !== undefined) return found;
  const assigned = assign(shape.indicators.length, places.length, score, limits);
  if (layout.length > longestLayout) return assigned;
  if (layouts.size >= mostLayouts) layouts.clear();
  layouts.set(layout, assigned);
  return assigned;
}
