import { madeOnce } from "../madeOnce.ts";
import { remembered } from "../remembered.ts";
import type { Pack } from "../pack/pack.ts";
import { periodId, periodType, type Period, type PeriodType } from "../pack/period.ts";
import { readTypedDate } from "../workbook/text/parseDate.ts";
import { foldKey } from "../workbook/text/fold.ts";

/** How a period is written, as a pattern over folded text. */
export interface PeriodPattern {
  readonly type: PeriodType;
  readonly expression: RegExp;
}

/** A period named in a text. */
export interface PeriodMention {
  readonly period: Period;
  readonly id: string;
  readonly text: string;
}

const romans: ReadonlyMap<string, number> = new Map(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"].map((roman, index) => [
    roman,
    index + 1,
  ]),
);

export function preparePeriodPatterns(pack: Pack): readonly PeriodPattern[] {
  return Object.entries(pack.wording.periodPatterns).flatMap(([name, patterns]) => {
    const type = periodType.safeParse(name);
    return type.success ? patterns.map((pattern) => compile(type.data, pattern)) : [];
  });
}

/** The periods named in a text, longer wordings first: "6 tháng đầu năm 2022" does not also say "năm 2022". */
export function findPeriods(patterns: readonly PeriodPattern[], text: string): readonly PeriodMention[] {
  return finderOf(patterns)(text);
}

const finderOf = madeOnce((patterns: readonly PeriodPattern[]) =>
  remembered((text) => mentionsIn(patterns, text)),
);

function mentionsIn(patterns: readonly PeriodPattern[], text: string): readonly PeriodMention[] {
  if (!/\d{4}/.test(text)) return [];
  // The year of a date ("ngày 22 tháng 3 năm 2021") is no period.
  const folded = foldKey(text).replace(/ngay\s*[\d.…]*\s*thang\s*[\d.…]*\s*nam\s*\d{4}/g, " ");
  const hits = patterns.flatMap(({ type, expression }) =>
    [...folded.matchAll(expression)].flatMap((match) => {
      const period = periodOf(type, match.groups);
      return period === null ? [] : [{ period, start: match.index, text: match[0] }];
    }),
  );
  const taken: { readonly start: number; readonly end: number }[] = [];
  return hits
    .toSorted((left, right) => right.text.length - left.text.length || left.start - right.start)
    .filter(({ start, text: words }) => {
      const end = start + words.length;
      const free = taken.every((span) => end <= span.start || start >= span.end);
      if (free) taken.push({ start, end });
      return free;
    })
    .map(({ period, text: words }) => ({ period, id: periodId(period), text: words }));
}

const day = String.raw`(?:ngay\s*)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} thang \d{1,2} nam \d{4})`;
const dataWindow = new RegExp(String.raw`\btu\s+${day}\s*(?:-|den)\s*(?:het\s*)?${day}`);

/** "từ ngày 15/12/2021 đến ngày 31/5/2022" → both days; null when the text holds no such window. */
export const findDataWindow = remembered((text): { readonly from: string; readonly to: string } | null => {
  const match = dataWindow.exec(foldKey(text));
  if (match === null) return null;
  const from = readTypedDate(match[1] ?? "");
  const to = readTypedDate(match[2] ?? "");
  return from.type === "date" && to.type === "date" ? { from: from.value, to: to.value } : null;
});

/** Words and numbers may be joined by any or no punctuation: "6T_2022", "6 tháng-2022". */
function compile(type: PeriodType, pattern: string): PeriodPattern {
  const parts = foldKey(pattern)
    .split(/(\{year\}|\{n\}|\d+)|[^a-z0-9{}]+/)
    .filter((part): part is string => part !== undefined && part !== "");
  const source = parts.map((part) => {
    if (part === "{year}") return String.raw`(?<year>(?:19|20)\d{2})`;
    return part === "{n}" ? "(?<n>[ivx]{1,4}|\\d{1,2})" : part.replace(/[{}]/g, "");
  });
  const joined = source.join("[^a-z0-9]*");
  return { type, expression: new RegExp(`(?<![a-z0-9])${joined}(?![0-9])`, "g") };
}

function periodOf(type: PeriodType, groups: Readonly<Record<string, string>> | undefined): Period | null {
  const year = Number(groups?.["year"]);
  if (!Number.isInteger(year) || year < 1990 || year > 2100) return null;
  if (type !== "MONTH" && type !== "QUARTER") return { type, year };
  const written = groups?.["n"] ?? "";
  const n = romans.get(written) ?? Number(written);
  const last = type === "MONTH" ? 12 : 4;
  return Number.isInteger(n) && n >= 1 && n <= last ? { type, year, n } : null;
}
