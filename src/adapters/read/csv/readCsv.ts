import Papa from "papaparse";
import type { Workbook } from "../../../core/workbook/workbook.ts";
import { createGrid, finishGrid, putCell, type Grid } from "../grid.ts";
import { checkTime, spend, spendString, type Meter } from "../meter.ts";
import { refuse } from "../refusal.ts";
import { decodeBytes } from "../text/decodeBytes.ts";
import { findSeparator, noQuotes, type CsvForm } from "./findSeparator.ts";

/**
 * Reads text whose lines are rows of a table (.csv, .tsv). All cells are text as typed, so that numbers are read by the
 * same rules as those typed into a sheet. Text that is no table is refused as text.
 */
export function readCsv(bytes: Uint8Array, meter: Meter): Workbook {
  const { stated, text } = takeStatement(decodeBytes(bytes));
  const form = findSeparator(text, stated) ?? refuse("text", "no columns");
  if (hasLostLetters(text)) refuse("letters-lost", "question marks in words");
  const grid =
    readRows(text, form, meter) ??
    readRows(text, { ...form, quotes: false }, meter) ??
    refuse("text", "quotation marks");
  spend(meter, "sheets", 1);
  const sheet = { name: "CSV", visibility: "visible", hasDrawings: false, ...finishGrid(grid) } as const;
  return { sheets: [sheet], names: [], hasMacros: false, hasExternalLinks: false };
}

/** Share of the words from which on question marks in them are letters that the file's encoding does not have. */
const mostAsked = 0.1;

/** Saved in an encoding without them, Vietnamese letters become question marks: "PH??NG", "C?ng h?a". */
function hasLostLetters(text: string): boolean {
  const words = text.match(/[\p{L}?]*\p{L}[\p{L}?]*/gu) ?? [];
  const asked = words.filter((word) => /\?\p{L}/u.test(word));
  return asked.length > words.length * mostAsked;
}

interface Statement {
  readonly stated: string | null;
  readonly text: string;
}

/** A first line "sep=;" tells Excel the separator and is no part of the table. */
function takeStatement(text: string): Statement {
  const match = /^sep=([^\r\n])\r?\n/i.exec(text);
  return match === null
    ? { stated: null, text }
    : { stated: match[1] ?? null, text: text.slice(match[0].length) };
}

const rowsBetweenTimeChecks = 1_000;

/** Null when quotation marks turn out to enclose nothing: they would swallow rows. */
function readRows(text: string, { separator, quotes }: CsvForm, meter: Meter): Grid | null {
  const grid = createGrid(meter);
  let row = 0;
  let isSound = true;
  Papa.parse<readonly string[]>(text, {
    delimiter: separator,
    ...(quotes ? {} : { quoteChar: noQuotes }),
    step: ({ data, errors }, parser) => {
      if (row % rowsBetweenTimeChecks === 0) checkTime(meter);
      isSound = errors.every((error) => error.type !== "Quotes");
      if (!isSound) parser.abort();
      else putRow(grid, row, data);
      row++;
    },
  });
  return isSound ? grid : null;
}

function putRow(grid: Grid, row: number, values: readonly string[]): void {
  for (const [column, value] of values.entries()) {
    if (value.trim() === "") continue;
    spendString(grid.meter, value);
    putCell(grid, row, column, { type: "text", value });
  }
}
