import { formatNumber } from "../../../core/findings/format.ts";

/** 12480 → "12,480". */
export function count(number: number): string {
  return formatNumber(String(number), "en");
}

/** "1 error", "12 errors". */
export function counted(number: number, singular: string, plural: string = `${singular}s`): string {
  return `${count(number)} ${number === 1 ? singular : plural}`;
}
