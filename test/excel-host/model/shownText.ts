import { type CellValue, isError } from "./cellValue.ts";

function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}

function decimalsOf(format: string): number {
  return /\.(0+)/u.exec(format)?.[1]?.length ?? 0;
}

function shownDate(serial: number, format: string): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()),
    yy: String(date.getUTCFullYear()).slice(2),
    mm: String(date.getUTCMonth() + 1).padStart(2, "0"),
    m: String(date.getUTCMonth() + 1),
    dd: String(date.getUTCDate()).padStart(2, "0"),
    d: String(date.getUTCDate()),
  };
  return format.replaceAll(/y{4}|yy|mm?|dd?/gu, (part) => parts[part] ?? part);
}

function shownNumber(value: number, format: string): string {
  if (format === "General" || format === "@") return String(Number(value.toPrecision(11)));
  if (/^[dmy/\-. \\"]+$/u.test(format)) return shownDate(value, format);
  const isPercent = format.endsWith("%");
  const amount = Math.abs(isPercent ? value * 100 : value).toFixed(decimalsOf(format));
  const [whole = "", decimals] = amount.split(".");
  const sign = value < 0 ? "-" : "";
  const point = decimals === undefined ? "" : `.${decimals}`;
  return `${sign}${format.includes(",") ? grouped(whole) : whole}${point}${isPercent ? "%" : ""}`;
}

/** What the cell shows, for the number formats that are used here: General, digits, groups, per cent, dates. */
export function shownText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? shownNumber(value, format.split(";")[0] ?? format) : value;
}
