import { absolute, round, toDecimal } from "../decimal.ts";
import { addDays } from "../civilDate.ts";
import { formatDate, formatNumber } from "../findings/format.ts";
import { dateFormat } from "../tables/tableStyle.ts";
import type { ModelCell } from "../tables/sheetModel.ts";

/** What a cell shows in a Vietnamese Excel: "1.234,50", "+12,00", "10/06/2022". */
export function showCell({ value, style }: Pick<ModelCell, "value" | "style">): string {
  if (value === undefined) return "";
  if (typeof value !== "number") return String(value);
  const format = style?.numberFormat ?? "";
  if (format === dateFormat) return formatDate(addDays("1899-12-30", value));
  const shown = showNumber(Math.abs(value), decimalsOf(format));
  const sign = value < 0 ? "-" : value > 0 && format.startsWith("+") ? "+" : "";
  const points = /"(?<unit>[^"]+)"/u.exec(format)?.groups?.["unit"] ?? "";
  return `${sign}${shown}${points}`;
}

/** A cell's number as a sentence says it: without the zeros that only line figures up in a column. */
export function sayNumber({ value, style }: Pick<ModelCell, "value" | "style">): string {
  if (typeof value !== "number") return showCell(value === undefined ? {} : { value });
  return withoutZeros(showCell({ value, ...(style === undefined ? {} : { style }) }));
}

/** "20,00" → "20", "2.746,50" → "2.746,5". */
export function withoutZeros(shown: string): string {
  return shown.includes(",") ? shown.replace(/,?0+$/, "") : shown;
}

/** A number without its sign, with exactly so many decimals. */
export function showNumber(value: number, decimals: number): string {
  const [whole = "0", fraction = ""] = absolute(round(toDecimal(value), decimals)).split(".");
  const text = decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
  return formatNumber(text, "vi");
}

export function decimalsOf(format: string): number {
  return /\.(?<zeros>0+)/u.exec(format)?.groups?.["zeros"]?.length ?? 0;
}
