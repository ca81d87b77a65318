import { civilDateOf } from "../../core/civilDate.ts";

/** "10/06/2022", "10-6-2022" or "10.6.22" → "2022-06-10"; null when it is no day. */
export function typedDay(text: string): string | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\s*$/.exec(text);
  if (match === null) return null;
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number);
  return civilDateOf(year < 100 ? 2000 + year : year, month, day);
}
