import type { Option } from "./column.ts";

/** How a cell says a choice: "số nguyên (int)". */
export function optionText({ value, label }: Option): string {
  return `${label} (${value})`;
}
