import type { Indicator } from "../pack/indicator.ts";
import type { FormContext } from "./formContext.ts";

/**
 * The header path of an indicator's column. Amounts say their unit of measure, because "58,5" in the wrong one
 * is the costliest slip; counts say it in their label, and a form with a unit for all of it says it once on top.
 */
export function columnLabel({ template }: FormContext, indicator: Indicator): readonly string[] {
  const { label, unitOfMeasure, type } = indicator;
  const last = label.at(-1) ?? "";
  const isAmount = type === "dec" || type === "pct";
  if (!isAmount || unitOfMeasure === undefined || template.unitOfMeasureLine !== undefined) return label;
  if (last.includes(unitOfMeasure)) return label;
  return [...label.slice(0, -1), `${last} (${unitOfMeasure})`];
}
