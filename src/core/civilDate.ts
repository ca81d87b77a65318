import type { CivilDate } from "./pack/common.ts";

/** True for a day that the Gregorian calendar has. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && year >= 1 && year <= 9999
  );
}

/** "yyyy-mm-dd", or null when there is no such day. */
export function civilDateOf(year: number, month: number, day: number): CivilDate | null {
  if (!isRealDate(year, month, day)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Whole weeks in a window whose first and last day both count. */
export function weeksBetween(from: CivilDate, to: CivilDate): number {
  return Math.max(0, Math.floor((daysBetween(from, to) + 1) / 7));
}

/** "2022-04-05" → "05/04/2022". */
export function formatDate(date: CivilDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${month}/${year}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Days are counted from 0000-03-01, so that the leap day is the last of its year.
function dayNumber(date: CivilDate): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const monthIndex = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((153 * monthIndex + 2) / 5) + day - 1;
}

function dateOfDayNumber(days: number): CivilDate {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return civilDateOf(year, month, day) ?? "0001-01-01";
}
