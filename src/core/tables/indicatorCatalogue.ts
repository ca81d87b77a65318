import type { Indicator } from "../pack/indicator.ts";
import { labelOf, rowDimensionOf } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Section, Template } from "../pack/template.ts";

/** An indicator of a pack, as the tables need it. */
export interface CatalogueEntry {
  readonly indicator: Indicator;
  /** Its label path in one line. */
  readonly label: string;
  /** True when some layout of its grid has categories as rows, so that a unit may say it in parts. */
  readonly inParts: boolean;
}

/** The indicators of a pack by template and code: facts come by the thousand, looking through a form each time costs. */
export type IndicatorCatalogue = (template: string, indicator: string) => CatalogueEntry;

export function indicatorCatalogue(pack: Pack): IndicatorCatalogue {
  const templates = new Map<string, ReadonlyMap<string, CatalogueEntry>>();
  for (const template of pack.templates) {
    const entries = new Map<string, CatalogueEntry>();
    templates.set(template.code, entries);
    for (const section of template.sections) {
      const inParts = hasCategories(template, section);
      for (const indicator of section.indicators) {
        entries.set(indicator.code, { indicator, label: labelOf(indicator), inParts });
      }
    }
  }
  return (template, indicator) => {
    const entry = templates.get(template)?.get(indicator);
    if (entry === undefined) throw new Error(`the pack has no indicator ${template}.${indicator}`);
    return entry;
  };
}

function hasCategories(template: Template, section: Section): boolean {
  if (section.kind !== "grid") return false;
  const layouts = [null, ...template.variants.map((variant) => variant.id)];
  return layouts.some((layout) => rowDimensionOf(template, section, layout).kind !== "unit");
}
