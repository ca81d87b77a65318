import type { CivilDate } from "../pack/common.ts";
import { err, ok, type Result } from "../result.ts";
import { cleanText, foldKey } from "../workbook/text/fold.ts";
import { isSamePath, pathFit } from "./pathFit.ts";
import { parseReceivedDate } from "./receivedDate.ts";
import {
  dateContradicted,
  dateUnreadable,
  fileMissing,
  headerMissing,
  type RegisterProblem,
} from "./registerProblem.ts";

/** A line of the register of receipt (sổ nhận). */
export interface RegisterEntry {
  /** A path or a bare file name, as written. */
  readonly file: string;
  readonly receivedOn: CivilDate;
  readonly note: string | null;
  /** Line of the register, from 1. */
  readonly line: number;
}

/** When the inputs were received: file by file, or all on one day. The only source of dates of receipt. */
export type Register =
  | { readonly kind: "entries"; readonly entries: readonly RegisterEntry[] }
  | { readonly kind: "oneDay"; readonly receivedOn: CivilDate };

/** A register that gives every input the same day. */
export function registerOfOneDay(text: string): Result<Register, readonly RegisterProblem[]> {
  const day = parseReceivedDate(text);
  return day === null ? err([dateUnreadable(0, text)]) : ok({ kind: "oneDay", receivedOn: day });
}

/**
 * Reads a register's rows, already split into cells; the first row that is not empty holds the headers. A line
 * without a date records nothing.
 */
export function parseRegister(
  rows: readonly (readonly string[])[],
): Result<Register, readonly RegisterProblem[]> {
  const top = rows.findIndex((row) => row.some((cell) => cleanText(cell) !== ""));
  const columns = columnsOf(rows[top] ?? []);
  if (columns === null) return err([headerMissing(Math.max(top, 0) + 1)]);
  const problems: RegisterProblem[] = [];
  const entries: RegisterEntry[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= top) continue;
    const entry = parseEntry(row, columns, index + 1);
    if (entry === null) continue;
    if (entry.ok) problems.push(...addEntry(entries, entry.value));
    else problems.push(entry.error);
  }
  return problems.length > 0 ? err(problems) : ok({ kind: "entries", entries });
}

/**
 * The day that a file was received, null when the register does not say. An entry with more of the path goes
 * before one with less; an archive's entry holds for what is inside.
 */
export function receivedOn(register: Register, path: string): CivilDate | null {
  if (register.kind === "oneDay") return register.receivedOn;
  const fitting = register.entries
    .map((entry) => ({ entry, fit: pathFit(entry.file, path) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((left, right) => right.fit - left.fit);
  return fitting[0]?.entry.receivedOn ?? null;
}

/** The files of entries that fit no input. */
export function unusedEntries(register: Register, paths: readonly string[]): readonly string[] {
  if (register.kind === "oneDay") return [];
  return register.entries
    .filter((entry) => !paths.some((path) => pathFit(entry.file, path) > 0))
    .map((entry) => entry.file);
}

/** Headers folded, with "_" read as a blank. */
const headers = {
  file: ["tep", "ten tep", "tap tin", "ten tap tin", "file", "ten file", "file name", "path"],
  received: ["ngay nhan", "ngay den", "ngay nop", "ngay", "received", "received on", "date"],
  note: ["ghi chu", "note"],
} as const;

interface Columns {
  readonly file: number;
  readonly received: number;
  readonly note: number;
}

function columnsOf(row: readonly string[]): Columns | null {
  const names = row.map((cell) => foldKey(cell.replaceAll("_", " ")));
  const find = (wanted: readonly string[]): number => names.findIndex((name) => wanted.includes(name));
  const columns = { file: find(headers.file), received: find(headers.received), note: find(headers.note) };
  return columns.file < 0 || columns.received < 0 ? null : columns;
}

function parseEntry(
  row: readonly string[],
  columns: Columns,
  line: number,
): Result<RegisterEntry, RegisterProblem> | null {
  const file = cleanText(row[columns.file] ?? "");
  const date = cleanText(row[columns.received] ?? "");
  if (date === "") return null;
  if (file === "") return err(fileMissing(line));
  const day = parseReceivedDate(date);
  if (day === null) return err(dateUnreadable(line, date));
  return ok({ file, receivedOn: day, note: cleanText(row[columns.note] ?? "") || null, line });
}

function addEntry(entries: RegisterEntry[], entry: RegisterEntry): readonly RegisterProblem[] {
  const before = entries.find((earlier) => isSamePath(earlier.file, entry.file));
  if (before === undefined) entries.push(entry);
  if (before === undefined || before.receivedOn === entry.receivedOn) return [];
  return [dateContradicted(entry.line, entry.file, before.line)];
}
