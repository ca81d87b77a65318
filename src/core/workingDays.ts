import { addDays, daysBetween } from "./civilDate.ts";
import type { Calendar } from "./pack/calendar.ts";
import type { CivilDate } from "./pack/common.ts";

const aMonday = "2022-01-03";
/** So many days off in a row are a slip in the list, not a holiday. */
const longestBreak = 60;

/** Whether offices work on a day; without a calendar they always do. */
export function isWorkingDay(date: CivilDate, calendar?: Calendar): boolean {
  if (calendar === undefined || calendar.worked.includes(date)) return true;
  const weekday = (((daysBetween(aMonday, date) % 7) + 7) % 7) + 1;
  return !calendar.weekend.includes(weekday) && !calendar.holidays.some((holiday) => holiday.date === date);
}

/** The day itself when it is worked, else the next one that is. */
export function nextWorkingDay(date: CivilDate, calendar?: Calendar): CivilDate {
  for (let ahead = 0; ahead <= longestBreak; ahead += 1) {
    const day = addDays(date, ahead);
    if (isWorkingDay(day, calendar)) return day;
  }
  return date;
}

/** The day that is so many working days after a day. */
export function addWorkingDays(date: CivilDate, days: number, calendar?: Calendar): CivilDate {
  let day = date;
  for (let added = 0; added < days; added += 1) day = nextWorkingDay(addDays(day, 1), calendar);
  return day;
}

/** The working day that is so many before a day. */
export function workingDayBefore(date: CivilDate, days: number, calendar?: Calendar): CivilDate {
  let day = date;
  for (let gone = 0; gone < days; gone += 1) {
    day = addDays(day, -1);
    for (let back = 0; back <= longestBreak && !isWorkingDay(day, calendar); back += 1) {
      day = addDays(day, -1);
    }
  }
  return day;
}

/** How many working days there are after `from` up to and with `to`. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar?: Calendar): number {
  const length = Math.max(0, daysBetween(from, to));
  return Array.from({ length }, (_, index) => addDays(from, index + 1)).filter((day) =>
    isWorkingDay(day, calendar),
  ).length;
}
