import { formatDate } from "../format.ts";
import { periodType, type PeriodType } from "../../pack/period.ts";

/** How a language says a period of each type; `n` is the number of the month or quarter. */
export type PeriodWords = { readonly [T in PeriodType]: (year: string, n: string) => string };

/**
 * A period id in words: "2022-H1" → "6 tháng đầu năm 2022". A data window "2021-12-15/2022-05-31" becomes its two
 * dates; any other text stays as it is.
 */
export function showPeriod(id: string, words: PeriodWords): string {
  if (id.includes("/")) return id.split("/").map(formatDate).join(" – ");
  const groups = /^(?<year>\d{4})-(?:M(?<month>\d{2})|Q(?<quarter>\d)|(?<type>[A-Z0-9]+))$/.exec(id)?.groups;
  if (groups === undefined) return id;
  const { year = "", month, quarter, type } = groups;
  if (month !== undefined) return words.MONTH(year, String(Number(month)));
  if (quarter !== undefined) return words.QUARTER(year, quarter);
  const known = periodType.safeParse(type);
  return known.success ? words[known.data](year, "") : id;
}
