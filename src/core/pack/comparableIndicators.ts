import type { Indicator } from "./indicator.ts";
import { isSummable } from "./packIndex.ts";
import type { Template } from "./template.ts";

/**
 * What units can be compared in beside `chosen`: the amounts of a vertical form that add up and are shown alike.
 * Rates are not: a rank of rates needs their sizes.
 */
export function comparableIndicators(template: Template, chosen: string): readonly Indicator[] {
  const amounts = template.sections
    .filter((section) => section.kind === "rows")
    .flatMap((section) => section.indicators)
    .filter((indicator) => isSummable(indicator) && indicator.aggregate === "sum");
  const decimals = amounts.find(({ code }) => code === chosen)?.decimals;
  return amounts.filter((indicator) => indicator.decimals === decimals);
}
