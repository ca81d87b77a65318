import type { CallDraft, PackDraft } from "./packDraft.ts";
import type { Indicator } from "./indicator.ts";
import type { Section, SectionOf, Template } from "./template.ts";
import type { Unit } from "./unit.ts";

/** An indicator with the section that it stands in. */
export interface IndicatorPlace {
  readonly indicator: Indicator;
  readonly section: Section;
}

export interface TemplateIndex {
  readonly template: Template;
  readonly indicators: ReadonlyMap<string, IndicatorPlace>;
}

/** A draft by id, for checking references. Maps, because ids such as "constructor" are legal. */
export interface PackIndex {
  readonly units: ReadonlyMap<string, Unit>;
  readonly kinds: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly calls: ReadonlyMap<string, CallDraft>;
  readonly templates: ReadonlyMap<string, TemplateIndex>;
}

export function indexDraft(draft: PackDraft): PackIndex {
  return {
    units: new Map(draft.units.map((unit) => [unit.id, unit])),
    kinds: new Set(draft.pack.unitKinds.map((kind) => kind.id)),
    groups: new Set(draft.pack.unitGroups.map((group) => group.id)),
    calls: new Map(draft.calls.map((call) => [call.id, call])),
    templates: new Map(
      draft.templates.map(({ value: template }) => [template.code, indexTemplate(template)] as const),
    ),
  };
}

function indexTemplate(template: Template): TemplateIndex {
  return {
    template,
    indicators: new Map(
      template.sections.flatMap((section) =>
        section.indicators.map((indicator) => [indicator.code, { indicator, section }] as const),
      ),
    ),
  };
}

/** The list section of a template, undefined when it has none. */
export function listOf(template: Template): SectionOf<"list"> | undefined {
  return template.sections.find((section) => section.kind === "list");
}

/** Numbers that may be added up: rates may not. */
export function isSummable(indicator: Indicator): boolean {
  return indicator.type === "int" || indicator.type === "dec";
}

export function isNumeric(indicator: Indicator): boolean {
  return isSummable(indicator) || indicator.type === "pct";
}

/** Has rows of its own, on each of which a rule is checked. */
export function isRepeating(section: Section): boolean {
  return section.kind === "grid" || section.kind === "list";
}
