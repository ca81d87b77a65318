import { type CellValue, toError } from "./cellValue.ts";

/** What Excel makes of a text that is typed into a cell of the format General, with the format that comes along. */
export interface TypedText {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

const dayNumber = (year: number, month: number, day: number): number | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1900 || year > 9999) return null;
  const days = Math.round(date.getTime() / 86_400_000) + 25_569;
  return days > 59 ? days : days - 1;
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const fullYear = (year: number): number => (year < 30 ? 2000 + year : year < 100 ? 1900 + year : year);

interface Shape {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => TypedText | null;
}

const dated = (day: number | null, numberFormat: string): TypedText | null =>
  day === null ? null : { value: day, numberFormat };

/** Excel gives a date without a year the current one; tests need one that stays. */
const thisYear = 2026;

const dayOrMonthYear = (month: number, last: number): TypedText | null => {
  const day = dayNumber(thisYear, month, last);
  return day === null ? dated(dayNumber(fullYear(last), month, 1), "mmm-yy") : dated(day, "d-mmm");
};

const shapes: readonly Shape[] = [
  {
    pattern: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu,
    read: ([all = ""]) => ({ value: Number(all), ...(/e/iu.test(all) && { numberFormat: "0.00E+00" }) }),
  },
  {
    pattern: /^[+-]?\d{1,3}(?:,\d{3})+(\.\d+)?$/u,
    read: ([all = "", decimals]) => ({
      value: Number(all.replaceAll(",", "")),
      numberFormat: decimals === undefined ? "#,##0" : "#,##0.00",
    }),
  },
  {
    pattern: /^([+-]?\d+(\.\d+)?)\s*%$/u,
    read: ([, digits = "", decimals]) => ({
      value: Number((Number(digits) / 100).toPrecision(15)),
      numberFormat: decimals === undefined ? "0%" : "0.00%",
    }),
  },
  { pattern: /^\((\d+(?:\.\d+)?)\)$/u, read: ([, digits = ""]) => ({ value: -Number(digits) }) },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/u,
    read: ([, month = "", day = "", year = ""]) =>
      dated(dayNumber(fullYear(Number(year)), Number(month), Number(day)), "m/d/yyyy"),
  },
  {
    pattern: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/u,
    read: ([, year = "", month = "", day = ""]) =>
      dated(dayNumber(Number(year), Number(month), Number(day)), "m/d/yyyy"),
  },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})$/u,
    read: ([, month = "", last = ""]) => dayOrMonthYear(Number(month), Number(last)),
  },
  {
    pattern: /^(\d{1,2})[/-](\d{4})$/u,
    read: ([, month = "", year = ""]) => dated(dayNumber(Number(year), Number(month), 1), "mmm-yy"),
  },
  {
    pattern: /^(\d{1,2})[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[ -](\d{2}|\d{4}))?$/iu,
    read: ([, day = "", month = "", year]) =>
      dated(
        dayNumber(year === undefined ? thisYear : fullYear(Number(year)), monthNumber(month), Number(day)),
        year === undefined ? "d-mmm" : "d-mmm-yy",
      ),
  },
  {
    pattern: /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/u,
    read: ([, hours = "", minutes = "", seconds]) => ({
      value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400,
      numberFormat: seconds === undefined ? "h:mm" : "h:mm:ss",
    }),
  },
  {
    pattern: /^(\d+) (\d{1,3})\/([1-9]\d{0,2})$/u,
    read: ([, whole = "", over = "", under = ""]) => ({
      value: Number(whole) + Number(over) / Number(under),
      numberFormat: "# ?/?",
    }),
  },
];

/** Reads a text as if it were typed, with the signs of en-US, as the API takes values. */
export function typedText(text: string): TypedText {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  const error = toError(trimmed);
  if (error) return { value: error };
  for (const { pattern, read } of shapes) {
    const found = pattern.exec(trimmed);
    const typed = found && read(found);
    if (typed) return typed;
  }
  return { value: text };
}
