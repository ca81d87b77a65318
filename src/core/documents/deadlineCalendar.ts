import { addDays, daysBetween } from "../civilDate.ts";
import type { CoverageItem } from "../merge/consolidation.ts";
import { groupBy } from "../groupBy.ts";
import { instantOf } from "../ledger/instant.ts";
import type { CivilDate } from "../pack/common.ts";
import { callById, unitById } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import { workingDayBefore } from "../workingDays.ts";
import { letterWords } from "./letterWords.ts";

export interface DeadlineCalendarRequest {
  readonly pack: Pack;
  readonly coverage: readonly CoverageItem[];
  /** When the calendar is made: ISO 8601 with offset. */
  readonly now: string;
}

const noticeDays = [3, 1];
const open: ReadonlySet<CoverageItem["state"]> = new Set(["missing", "in-error", "returned"]);

/** The last days of the calls as an iCalendar file: a day each, with notices so many working days before. */
export function deadlineCalendar({ pack, coverage, now }: DeadlineCalendarRequest): string {
  const stamp = utcStamp(now);
  const owed = coverage.filter(({ status }) => status === "required");
  const byDay = groupBy(owed, ({ call, lastDay }) => JSON.stringify([lastDay, call]));
  const events = [...byDay]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, items]) => deadlineEvent(items, { pack, stamp }));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tong hop bao cao//VI",
    "CALSCALE:GREGORIAN",
    ...events,
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}

function deadlineEvent(
  items: readonly CoverageItem[],
  { pack, stamp }: { readonly pack: Pack; readonly stamp: string },
): readonly string[] {
  const [first] = items;
  if (first === undefined) return [];
  const { call: id, lastDay, extended } = first;
  const { title } = callById(pack, id);
  const names = (some: readonly CoverageItem[]): readonly string[] =>
    [...new Set(some.map(({ unit }) => unit))].map((unit) => unitById(pack, unit).name);
  const waiting = names(items.filter(({ state }) => open.has(state)));
  const summary = extended
    ? letterWords.eventExtended(title, names(items).join(", "))
    : letterWords.event(title);
  const description =
    waiting.length === 0
      ? letterWords.eventDone
      : [letterWords.eventOpen(waiting.length), ...waiting.map((name) => `- ${name}`)].join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${pack.id}-${id}-${lastDay}@tong-hop-bao-cao`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(lastDay)}`,
    `DTEND;VALUE=DATE:${compact(addDays(lastDay, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    "TRANSP:TRANSPARENT",
    ...noticeDays.flatMap((days) => notice(lastDay, days, { pack, summary })),
    "END:VEVENT",
  ];
}

/** At eight in the morning, so many days before on which offices work. */
function notice(
  lastDay: CivilDate,
  days: number,
  { pack, summary }: { readonly pack: Pack; readonly summary: string },
): readonly string[] {
  const before = daysBetween(workingDayBefore(lastDay, days, pack.calendar), lastDay);
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    // a day begins at midnight wherever the calendar is shown: sixteen hours before it is eight of the day before
    `TRIGGER:-P${before > 1 ? `${before - 1}D` : ""}T16H`,
    `DESCRIPTION:${escapeText(`${letterWords.alarm(days)} – ${summary}`)}`,
    "END:VALARM",
  ];
}

/** "20220614T010000Z". */
function utcStamp(now: string): string {
  const seconds = Math.floor(instantOf(now) ?? 0);
  const day = Math.floor(seconds / 86_400);
  const rest = seconds - day * 86_400;
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  const digits = time.map((part) => String(part).padStart(2, "0")).join("");
  return `${compact(addDays("1970-01-01", day))}T${digits}Z`;
}

function compact(date: CivilDate): string {
  return date.replaceAll("-", "");
}

/** Text as RFC 5545 writes it (3.3.11). */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (letter) => `\\${letter}`).replace(/\r?\n/g, "\\n");
}

const longestLine = 73;

/** Lines of at most 75 octets, as RFC 5545 wants them (3.1); no letter is cut in two. */
function foldLine(line: string): string {
  let folded = "";
  let used = 0;
  for (const letter of line) {
    const size = octets(letter);
    if (used + size > longestLine) {
      folded += "\r\n ";
      used = 1;
    }
    folded += letter;
    used += size;
  }
  return folded;
}

/** How many octets a character has in UTF-8. */
function octets(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
