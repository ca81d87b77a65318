import { civilDateOf } from "../../civilDate.ts";
import { foldKey } from "./fold.ts";

export type TypedDate =
  /** "yyyy-mm-dd". */
  | { readonly type: "date"; readonly value: string }
  | { readonly type: "blank" }
  | { readonly type: "ambiguous"; readonly readings: readonly string[] }
  | { readonly type: "unreadable" };

/** The days in which a date is expected, both included: tells 04/05 from 05/04. */
export interface DateWindow {
  readonly from: string;
  readonly to: string;
}

const dayMonthYear =
  /^(?:ngay )?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const inWords = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/;
const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/;

/** Reads a date as typed: day before month; month before day only where nothing else makes a day. */
export function readTypedDate(text: string, window?: DateWindow): TypedDate {
  const key = foldKey(text);
  if (key === "") return { type: "blank" };
  const iso = yearFirst.exec(key);
  if (iso !== null) return single(civilDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const words = inWords.exec(key);
  if (words !== null) return single(civilDateOf(Number(words[3]), Number(words[2]), Number(words[1])));
  const numbers = dayMonthYear.exec(key);
  if (numbers === null) return { type: "unreadable" };
  const year = Number(numbers[3]) + (numbers[3]?.length === 2 ? 2000 : 0);
  return choose(year, [Number(numbers[1]), Number(numbers[2])], window);
}

function choose(year: number, [first, second]: readonly [number, number], window?: DateWindow): TypedDate {
  const usual = civilDateOf(year, second, first);
  const swapped = civilDateOf(year, first, second);
  if (usual === null || swapped === null || usual === swapped) return single(usual ?? swapped);
  const expected = (date: string) => window !== undefined && window.from <= date && date <= window.to;
  if (!expected(usual) && expected(swapped)) return { type: "ambiguous", readings: [usual, swapped] };
  return { type: "date", value: usual };
}

function single(date: string | null): TypedDate {
  return date === null ? { type: "unreadable" } : { type: "date", value: date };
}
