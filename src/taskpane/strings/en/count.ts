import { formatNumber } from "../../../core/findings/format.ts";

/** 12480 → "12,480". */
export function count(number: number): string {
  return formatNumber(String(number), "en");
}
