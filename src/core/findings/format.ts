import type { DecimalText } from "../decimal.ts";

/** Languages of the interface. */
export type Language = "vi" | "en";

/** "1234.5" → "1.234,5" in Vietnamese, "1,234.5" in English; digits are kept as they are, never rounded. */
export function formatNumber(decimal: DecimalText, language: Language): string {
  const [whole = "", fraction] = decimal.split(".");
  const [group, point] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** "2022-06-10" → "10/06/2022"; any other text stays as it is. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match === null ? date : `${match[3]}/${match[2]}/${match[1]}`;
}
