import { seeded, type Seeded } from "../../support/seeded.ts";
import { calls, type YearCall } from "./town.ts";

/** A stretch of days that lies wholly inside or wholly outside every call's window. */
export interface Span {
  readonly from: string;
  readonly days: number;
}

const dayLength = 86_400_000;

/** "2022-02-28" and a number of days → another day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The year cut at every day on which a window begins or has ended. */
export const spans: readonly Span[] = cut();

function cut(): readonly Span[] {
  const windows = calls.map(({ dataWindow }) => dataWindow);
  const days = new Set(windows.flatMap(({ from, to }) => [from, addDays(to, 1)]));
  const cuts = [...days].toSorted();
  return cuts
    .slice(0, -1)
    .map((from, at) => ({ from, days: (Date.parse(cuts[at + 1] ?? from) - Date.parse(from)) / dayLength }));
}

export function isInside({ dataWindow: { from, to } }: YearCall, day: string): boolean {
  return from <= day && day <= to;
}

/** The numbers of the spans that a call is about. */
export function spansOf(call: YearCall): readonly number[] {
  return spans.flatMap(({ from }, at) => (isInside(call, from) ? [at] : []));
}

/** The same numbers for the same words, on every machine. */
export function seededFor(words: string): Seeded {
  let seed = 0;
  for (const letter of words) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return seeded(seed);
}

const lastSpan = spans.at(-1) ?? { from: "", days: 1 };

/** The first day that a call is about, and how many days there are from it to the last one. */
export const firstDay = spans[0]?.from ?? "";
export const daysOfYear = (Date.parse(lastSpan.from) - Date.parse(firstDay)) / dayLength + lastSpan.days - 1;
