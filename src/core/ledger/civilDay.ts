import type { CivilDate } from "../pack/common.ts";

/** The number of a day counted from 1970-01-01 in the Gregorian calendar. The date must exist. */
export function dayNumber(date: CivilDate): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return daysBefore(year, month) + day - 1;
}

/** A civil date from its parts, or null when there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) return null;
  const next = month === 12 ? daysBefore(year + 1, 1) : daysBefore(year, month + 1);
  if (day > next - daysBefore(year, month)) return null;
  return [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** Days from 1970-01-01 to the first of a month; years are counted from March so that leap days come last. */
function daysBefore(year: number, month: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
