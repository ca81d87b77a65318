import { rowDimensionOf } from "../pack/lookup.ts";
import type { Category, Section, Template } from "../pack/template.ts";

/** The categories that a template gives the rows of a grid, in its own layout first; total rows are left out. */
export function categoriesOf(template: Template, section: Section): readonly Category[] {
  if (section.kind !== "grid") return [];
  const layouts = [null, ...template.variants.map((variant) => variant.id)];
  const categories = layouts.flatMap((layout) => {
    const dimension = rowDimensionOf(template, section, layout);
    return dimension.kind === "unit" ? [] : dimension.categories;
  });
  const ids = categories.map((category) => category.id);
  return categories.filter((category, index) => !category.total && ids.indexOf(category.id) === index);
}
