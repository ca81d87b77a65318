import { addDays, daysBetween } from "../civilDate.ts";

/** The day before serial 1. Excel believes that 1900 was a leap year, so from serial 61 on it is a day earlier. */
const dayBeforeFirst = "1899-12-31";
const dayZeroAfterLeapBug = "1899-12-30";
/** 29 February 1900, which never was. */
const falseLeapDay = 60;
/** 31 December 9999. */
const lastSerial = 2_958_465;
/** Days from the first day of the 1900 system to that of the 1904 system. */
export const daysTo1904 = 1_462;

/** The civil date "yyyy-mm-dd" of a day number in the 1900 system; null when it is no day that ever was. */
export function isoOfSerial(serial: number): string | null {
  const day = Math.floor(serial);
  if (day < 1 || day > lastSerial || day === falseLeapDay) return null;
  return day < falseLeapDay ? addDays(dayBeforeFirst, day) : addDays(dayZeroAfterLeapBug, day);
}

/** The day number in the 1900 system of a date or a date with time as ISO 8601 writes it; null when it is neither. */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  if (match === null) return null;
  const [, date = "", hours = "0", minutes = "0", seconds = "0"] = match;
  const days = daysBetween(dayZeroAfterLeapBug, date);
  const whole = days > falseLeapDay ? days : days - 1;
  if (isoOfSerial(whole) !== date) return null;
  return whole + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
