import type { Bilingual } from "../pack/common.ts";
import { err, ok, type Result } from "../result.ts";
import { cleanText, foldKey } from "../workbook/text/fold.ts";
import { parseReceivedDate } from "./receivedDate.ts";
import { sameFile, type Register, type RegisterEntry } from "./register.ts";

/** What is wrong in a register of receipt; `line` counts from 1. */
export interface RegisterProblem {
  readonly line: number;
  readonly problem: Bilingual;
  readonly remedy: Bilingual;
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

/** A register that says the same day for every input; null when the text is no date. */
export function registerOfOneDay(text: string): Register | null {
  const day = parseReceivedDate(text);
  return day === null ? null : { kind: "oneDay", receivedOn: day };
}

/** Reads the rows of a register, already split into cells; the first row that is not empty holds the headers. */
export function parseRegister(
  rows: readonly (readonly string[])[],
): Result<Register, readonly RegisterProblem[]> {
  const top = rows.findIndex((row) => row.some((cell) => cleanText(cell) !== ""));
  const columns = columnsOf(rows[top] ?? []);
  if (columns === null) return err([headerProblem(Math.max(top, 0) + 1)]);
  const problems: RegisterProblem[] = [];
  const entries: RegisterEntry[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= top) continue;
    const entry = parseEntry(row, columns, index + 1);
    if (entry === null) continue;
    if ("problem" in entry) problems.push(entry);
    else problems.push(...addEntry(entries, entry));
  }
  return problems.length > 0 ? err(problems) : ok({ kind: "entries", entries });
}

function columnsOf(row: readonly string[]): Columns | null {
  const names = row.map((cell) => foldKey(cell.replaceAll("_", " ")));
  const find = (wanted: readonly string[]): number => names.findIndex((name) => wanted.includes(name));
  const columns = { file: find(headers.file), received: find(headers.received), note: find(headers.note) };
  return columns.file < 0 || columns.received < 0 ? null : columns;
}

/** A line with a file and no date records nothing: the day is not known yet. */
function parseEntry(
  row: readonly string[],
  columns: Columns,
  line: number,
): RegisterEntry | RegisterProblem | null {
  const file = cleanText(row[columns.file] ?? "");
  const date = cleanText(row[columns.received] ?? "");
  if (date === "") return null;
  if (file === "") return fileProblem(line);
  const received = parseReceivedDate(date);
  if (received === null) return dateProblem(line, date);
  return { file, receivedOn: received, note: cleanText(row[columns.note] ?? "") || null, line };
}

function addEntry(entries: RegisterEntry[], entry: RegisterEntry): readonly RegisterProblem[] {
  const before = entries.find((earlier) => sameFile(earlier.file, entry.file));
  if (before === undefined) entries.push(entry);
  return before === undefined || before.receivedOn === entry.receivedOn ? [] : [twiceProblem(entry, before)];
}

function headerProblem(line: number): RegisterProblem {
  return {
    line,
    problem: {
      vi: `Dòng ${line} của sổ nhận không có tiêu đề cột tệp và cột ngày nhận.`,
      en: `Line ${line} of the register has no headers for the file and the date of receipt.`,
    },
    remedy: {
      vi: 'Đặt tiêu đề "tep" và "ngay_nhan" ở dòng đầu.',
      en: 'Put the headers "file" and "received" in the first line.',
    },
  };
}

function fileProblem(line: number): RegisterProblem {
  return {
    line,
    problem: {
      vi: `Dòng ${line} của sổ nhận có ngày mà không có tên tệp.`,
      en: `Line ${line} of the register has a date but no file.`,
    },
    remedy: { vi: "Ghi tên tệp hoặc xóa dòng này.", en: "Write the file's name or delete the line." },
  };
}

function dateProblem(line: number, date: string): RegisterProblem {
  return {
    line,
    problem: {
      vi: `Dòng ${line} của sổ nhận: "${date}" không phải ngày.`,
      en: `Line ${line} of the register: "${date}" is no date.`,
    },
    remedy: { vi: "Ghi dạng 07/06/2022 hoặc 2022-06-07.", en: "Write 07/06/2022 or 2022-06-07." },
  };
}

function twiceProblem(entry: RegisterEntry, before: RegisterEntry): RegisterProblem {
  return {
    line: entry.line,
    problem: {
      vi: `Dòng ${entry.line} của sổ nhận ghi tệp "${entry.file}" với ngày khác dòng ${before.line}.`,
      en: `Line ${entry.line} of the register gives "${entry.file}" another date than line ${before.line}.`,
    },
    remedy: {
      vi: "Mỗi tệp chỉ ghi một ngày nhận; tệp gửi lại phải có tên khác.",
      en: "Give each file one date of receipt; a file sent again needs another name.",
    },
  };
}
