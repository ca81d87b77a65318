import { columnName } from "../workbook/address.ts";
import { cellAt, type Sheet, type Workbook } from "../workbook/workbook.ts";
import { plainCell } from "./cellText.ts";
import type { PlainCell } from "./readText.ts";
import {
  brokenCell,
  columnMissing,
  problemAt,
  sheetMissing,
  uncalculated,
  type SheetPlace,
  type SheetProblem,
} from "./sheetProblem.ts";

/** A column that a sheet must have. */
export interface ExpectedColumn {
  readonly key: string;
  readonly heading: string;
}

/** A row of a sheet that is not blank. */
export interface SheetRow {
  cell(key: string): PlainCell;
  /** The cell together with those to its right that go on with a text too long for one cell. */
  longText(key: string): string;
  place(key: string): SheetPlace;
}

export interface SheetRows {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly SheetProblem[];
}

const searched = 30;

/** The rows under the names of a sheet's columns, wherever the columns stand. */
export function readRows(workbook: Workbook, name: string, columns: readonly ExpectedColumn[]): SheetRows {
  const found = findSheet(workbook, name, columns);
  if (found === null) {
    return { rows: [], problems: [problemAt({ sheet: name, cell: "A1" }, sheetMissing(name))] };
  }
  const { sheet, keyRow, places } = found;
  const problems = columns
    .filter(({ key }) => !places.has(key))
    .map(({ key, heading }) =>
      problemAt({ sheet: sheet.name, cell: `A${keyRow + 1}` }, columnMissing(key, heading)),
    );
  const isHeading = columns.some(
    ({ key, heading }) => plainCell(cellAt(sheet, keyRow + 1, places.get(key) ?? 0)) === heading,
  );
  const first = keyRow + (isHeading ? 2 : 1);
  const numbers = Array.from({ length: Math.max(0, sheet.rows.length - first) }, (_, index) => first + index);
  const filled = numbers.filter((row) => isFilled(sheet, row, places));
  return {
    rows: filled.map((row) => rowOf(sheet, row, places)),
    problems: [...problems, ...filled.flatMap((row) => cellProblems(sheet, row, places))],
  };
}

type ColumnPlaces = ReadonlyMap<string, number>;

interface Found {
  readonly sheet: Sheet;
  readonly keyRow: number;
  readonly places: ColumnPlaces;
}

/** The sheet with all of the names, else the one called so with most of them. */
function findSheet(workbook: Workbook, name: string, columns: readonly ExpectedColumn[]): Found | null {
  const found = workbook.sheets.map((sheet) => ({ sheet, ...findKeys(sheet, columns) }));
  const whole = found.filter(({ places }) => places.size === columns.length);
  const called = found.find(({ sheet, places }) => sheet.name === name && places.size > 0);
  return whole.find(({ sheet }) => sheet.name === name) ?? whole[0] ?? called ?? null;
}

function findKeys(sheet: Sheet, columns: readonly ExpectedColumn[]): Omit<Found, "sheet"> {
  const keys = new Set(columns.map(({ key }) => key));
  let best: Omit<Found, "sheet"> = { keyRow: 0, places: new Map() };
  for (let row = 0; row < Math.min(searched, sheet.rows.length); row += 1) {
    const places = new Map<string, number>();
    (sheet.rows[row] ?? []).forEach((cell, column) => {
      const text = cell === undefined ? null : plainCell(cell);
      if (typeof text === "string" && keys.has(text) && !places.has(text)) places.set(text, column);
    });
    if (places.size > best.places.size) best = { keyRow: row, places };
  }
  return best;
}

function isFilled(sheet: Sheet, row: number, places: ColumnPlaces): boolean {
  return [...places.values()].some((column) => plainCell(cellAt(sheet, row, column)) !== null);
}

function rowOf(sheet: Sheet, row: number, places: ColumnPlaces): SheetRow {
  const cell = (key: string): PlainCell => {
    const column = places.get(key);
    return column === undefined ? null : plainCell(cellAt(sheet, row, column));
  };
  return {
    cell,
    longText: (key) => longText(sheet, row, places.get(key)),
    place: (key) => ({ sheet: sheet.name, cell: `${columnName(places.get(key) ?? 0)}${row + 1}` }),
  };
}

/** A cell that is full to the brim, with a surrogate pair kept whole, may go on in the next one. */
const nearlyFull = 32_766;

function longText(sheet: Sheet, row: number, first: number | undefined): string {
  if (first === undefined) return "";
  let text = "";
  for (let column = first; ; column += 1) {
    const cell = cellAt(sheet, row, column);
    const piece = cell.type === "text" ? cell.value : String(plainCell(cell) ?? "");
    text += piece;
    if (piece.length < nearlyFull) return text;
  }
}

function cellProblems(sheet: Sheet, row: number, places: ColumnPlaces): readonly SheetProblem[] {
  return [...places.values()].flatMap((column) => {
    const cell = cellAt(sheet, row, column);
    const place = { sheet: sheet.name, cell: `${columnName(column)}${row + 1}` };
    if (cell.type === "error") return [problemAt(place, brokenCell(cell.value))];
    return cell.uncalculated === true ? [problemAt(place, uncalculated)] : [];
  });
}
