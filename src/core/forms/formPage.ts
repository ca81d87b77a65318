import { assertNever } from "../assertNever.ts";
import { rowDimensionOf } from "../pack/lookup.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { Section, SectionOf } from "../pack/template.ts";
import { textWidth } from "../tables/textHeight.ts";
import { choicesOf } from "./choiceLists.ts";
import type { FormContext } from "./formContext.ts";
import { bookFont } from "./formStyle.ts";
import { gridLeads } from "./gridLeads.ts";
import { knownFor } from "./knownValue.ts";
import { listLeads } from "./listLeads.ts";
import { totalWidth } from "./splitColumns.ts";

/** The columns of a form and what follows from their number. */
export interface FormPage {
  /** In characters, by column. */
  readonly widths: readonly number[];
  readonly orientation: "portrait" | "landscape";
  /** Font size of column headers, in points. */
  readonly headerSize: number;
  /** Font size of the table's rows, in points. */
  readonly bodySize: number;
}

// Characters that fit A4 at full size inside the margins: portrait about 84, landscape about 128; up to here the
// print keeps more than three quarters of its size.
const maxPortrait = 108;
// Beyond this the print would shrink below 60 percent.
const maxLandscape = 210;
const manyColumns = 18;
const narrowestText = 12;
const shownWidth = 12;

/** All sections of a form share its columns. */
export function formPage(context: FormContext): FormPage {
  const { sections } = context.template;
  const tables = sections.filter((section) => section.kind !== "fields");
  const perSection = (tables.length === 0 ? sections : tables).map((section) =>
    sectionWidths(context, section),
  );
  const count = Math.max(...perSection.map((widths) => widths.length));
  const isDense = count > manyColumns;
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(...perSection.map((widths) => widths[column] ?? 0)),
  );
  const widths = shrunk(natural);
  return {
    widths,
    orientation: totalWidth(widths) > maxPortrait ? "landscape" : "portrait",
    headerSize: isDense ? 10 : 11,
    bodySize: isDense ? 11 : bookFont.size,
  };
}

function sectionWidths(context: FormContext, section: Section): readonly number[] {
  switch (section.kind) {
    case "rows":
      return [
        6,
        8,
        37.5,
        10.5,
        ...section.measures.map((measure) => (measure.id === "note" ? 17 : 11)),
        ...(context.shown === undefined ? [] : [shownWidth]),
      ];
    case "grid":
      return gridWidths(context, section);
    case "list":
      return [
        ...(listLeads(section) === 0 ? [] : [5]),
        ...section.indicators.map((indicator) => fieldWidth(indicator)),
      ];
    case "fields":
      return [32, 32, 32];
    default:
      return assertNever(section);
  }
}

function gridWidths(context: FormContext, section: SectionOf<"grid">): readonly number[] {
  const isDense = section.indicators.length > manyColumns;
  const dimension = rowDimensionOf(context.template, section, context.variant);
  const label = isDense ? 20 : section.indicators.length > 12 ? 26 : 30;
  return [
    ...(gridLeads(section, dimension).hasOrdinal ? [5] : []),
    label,
    ...section.indicators.map((indicator) => columnWidth(indicator, isDense ? 5.5 : 9)),
  ];
}

function columnWidth(indicator: Indicator, narrowest: number): number {
  if (indicator.type === "text") return 16;
  const label = indicator.label.at(-1) ?? "";
  const size = narrowest < 9 ? 10 : 11;
  const words = label.split(/\s+/).map((word) => textWidth(word, { size, bold: true }, bookFont.size) + 1.2);
  return Math.round(Math.max(narrowest, ...words) * 2) / 2;
}

function fieldWidth(indicator: Indicator): number {
  if (knownFor(indicator) === "ordinal") return 5;
  if (knownFor(indicator) === "reporter") return 16;
  switch (indicator.type) {
    case "text":
      return (indicator.maxLength ?? 1000) <= 60 ? 16 : 24;
    case "choice":
      return Math.min(18, Math.max(11, ...choicesOf(indicator).map((choice) => choice.length / 2 + 2)));
    case "date":
      return 12;
    default:
      return columnWidth(indicator, 9);
  }
}

/** Only the wide columns give way; the narrow ones are as narrow as their figures allow. */
function shrunk(widths: readonly number[]): readonly number[] {
  const excess = totalWidth(widths) - maxLandscape;
  const spare = totalWidth(widths.map((width) => Math.max(0, width - narrowestText)));
  if (excess <= 0 || spare <= 0) return widths;
  const share = Math.min(1, excess / spare);
  return widths.map((width) =>
    width <= narrowestText ? width : Math.round((width - (width - narrowestText) * share) * 2) / 2,
  );
}
