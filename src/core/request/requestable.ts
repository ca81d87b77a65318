import type { Indicator } from "../pack/indicator.ts";
import { sectionOfIndicator } from "../pack/lookup.ts";
import type { Template } from "../pack/template.ts";

/**
 * Why no unit can be asked for an indicator by itself: it describes a record, or it is a rate that follows from other
 * figures; null when it can be asked for.
 */
export function whyNotRequestable(template: Template, { code, ratio }: Indicator): "record" | "rate" | null {
  const { kind } = sectionOfIndicator(template, code);
  if (kind === "list" || kind === "fields") return "record";
  return ratio === undefined ? null : "rate";
}
