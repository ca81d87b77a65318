import type { Indicator } from "../pack/indicator.ts";
import type { Measure, Section, Template } from "../pack/template.ts";
import { remembered } from "../remembered.ts";
import { likeness } from "../workbook/text/similarity.ts";
import { bareLabelKey, labelKey } from "../workbook/text/words.ts";
import { labelMatcher, type LabelMatcher } from "./labelMatcher.ts";

/** An indicator's label, folded once. */
export interface IndicatorShape {
  readonly indicator: Indicator;
  /** The header path above the last element. */
  readonly ancestors: readonly LabelMatcher[];
  /** The last element, aliases included. */
  readonly leaf: LabelMatcher;
  /** The number that the form prints in this column: "4", "1"; null without one. */
  readonly number: string | null;
  /** Its heading row, null without one. */
  readonly heading: LabelMatcher | null;
}

export interface SectionShape {
  readonly section: Section;
  readonly indicators: readonly IndicatorShape[];
  /** Every header element above the last level, and every heading row. */
  readonly upper: LabelMatcher;
  /** The heading of the row labels of a grid. */
  readonly rowLabel: LabelMatcher;
  /** The headings of the value columns of a vertical form. */
  readonly measures: readonly { readonly id: Measure; readonly heading: LabelMatcher }[];
}

export interface TemplateShape {
  readonly template: Template;
  readonly sections: readonly SectionShape[];
  /** True for a folded line that is the title or a title hint, with at most the period behind it. */
  readonly isTitle: (line: string) => boolean;
  /** Folded form number and code, as they are printed: "01 tcd", "tcd 01". */
  readonly numbers: readonly string[];
}

/** A section of the pack that has a label: index of the template and of the section. */
export interface LabelUse {
  readonly template: number;
  readonly section: number;
  /** True when it has the label once. */
  readonly unique: boolean;
}

export function shapeTemplate(template: Template): TemplateShape {
  return {
    template,
    sections: template.sections.map(shapeSection),
    isTitle: titleTest([template.title, ...template.titleHints].map(labelKey)),
    numbers: [template.formNumber ?? template.code, template.code].map(labelKey),
  };
}

/** Other words behind a title make another form's title. */
function titleTest(titles: readonly string[]): (line: string) => boolean {
  return remembered((line) =>
    titles.some((title) => {
      const behind = line.startsWith(`${title} `) ? line.slice(title.length) : "";
      return likeness(title, line) > 0.9 || /\d/.test(behind);
    }),
  );
}

/** Every leaf label of every table of the pack, folded, with its sections, those of the last templates first. */
export function indexLabels(shapes: readonly TemplateShape[]): ReadonlyMap<string, readonly LabelUse[]> {
  const uses = new Map<string, LabelUse[]>();
  shapes.forEach((shape, template) => {
    shape.sections.forEach(({ section, indicators }, position) => {
      if (section.kind === "fields") return;
      const leaves = indicators.flatMap(({ leaf }) => leaf.wordings);
      for (const leaf of new Set(leaves)) {
        const unique = leaves.indexOf(leaf) === leaves.lastIndexOf(leaf);
        uses.set(leaf, [{ template, section: position, unique }, ...(uses.get(leaf) ?? [])]);
      }
    });
  });
  return uses;
}

export function shapesOf(templates: readonly Template[]): readonly TemplateShape[] {
  return templates.map(shapeTemplate);
}

/** "1=4+13+22" → "1", "(3)" → "3"; null for a text that begins with no column number. */
export function leadingNumber(text: string): string | null {
  const match = /^\s*\(?\s*(\d{1,3})\s*\)?\s*(?:$|[=(])/.exec(text);
  return match?.[1] === undefined ? null : String(Number(match[1]));
}

function shapeSection(section: Section): SectionShape {
  const headings = new Map(
    section.kind === "rows"
      ? section.headings.map((heading) => [heading.id, labelMatcher([labelKey(heading.label)])])
      : [],
  );
  const upper = [
    ...[...headings.values()].flatMap((heading) => heading.wordings),
    ...section.indicators.flatMap((indicator) => indicator.label.slice(0, -1).map(labelKey)),
  ];
  return {
    section,
    upper: labelMatcher([...new Set(upper)]),
    rowLabel: labelMatcher(
      section.kind === "grid" ? wordings([section.rowDimension.label, ...section.rowDimension.aliases]) : [],
    ),
    measures:
      section.kind === "rows"
        ? section.measures.map((measure) => ({
            id: measure.id,
            heading: labelMatcher(wordings([measure.label, ...measure.aliases])),
          }))
        : [],
    indicators: section.indicators.map((indicator) => ({
      indicator,
      ancestors: indicator.label.slice(0, -1).map((label) => labelMatcher([labelKey(label)])),
      leaf: labelMatcher(wordings([indicator.label.at(-1) ?? "", ...indicator.aliases])),
      number: indicator.printedNumber === undefined ? null : leadingNumber(indicator.printedNumber),
      heading: headings.get(indicator.heading ?? "") ?? null,
    })),
  };
}

function wordings(labels: readonly string[]): readonly string[] {
  return [...new Set(labels.flatMap((label) => [labelKey(label), bareLabelKey(label)]))].filter(
    (label) => label !== "",
  );
}
