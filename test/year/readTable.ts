import * as XLSX from "xlsx";

export type Shown = number | string | null;

/** A table as a reader of the workbook sees it: the text of its header over each column, and its rows. */
export interface ShownTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Shown[])[];
}

/** The tables of a book, read by another library than ours; the sheets of data behind them stay closed. */
export function readBook(bytes: Uint8Array): XLSX.WorkBook {
  const { SheetNames } = XLSX.read(bytes, { bookSheets: true });
  const sheets = SheetNames.filter((name) => tableName.test(name));
  return XLSX.read(bytes, { sheets, cellFormula: false, cellHTML: false });
}

const tableName = /^TH-\d+[a-z]?\d?(?= )/;

/** The ids of the tables in a book, in its order. */
export function tableIds(book: XLSX.WorkBook): readonly string[] {
  return book.SheetNames.flatMap((name) => tableName.exec(name)?.[0] ?? []);
}

export function readTable(book: XLSX.WorkBook, id: string): ShownTable {
  const name = book.SheetNames.find((each) => each.startsWith(`${id} `));
  const sheet = name === undefined ? undefined : book.Sheets[name];
  if (sheet === undefined) throw new Error(`the book has no ${id}`);
  const grid: Shown[][] = XLSX.utils.sheet_to_json(sheet, {
    header: 1,
    raw: true,
    defval: null,
    blankrows: true,
  });
  const numbers = grid.findIndex(isNumberRow);
  const top = grid.slice(0, numbers).findLastIndex(([first]) => first === "STT" || first === "Đơn vị");
  if (top < 0) throw new Error(`${id} has no header`);
  const header = filledHeader(grid.slice(top, numbers), sheet["!merges"] ?? [], top);
  const headings = header.map((path) => path.join(" › "));
  const columns = headings.flatMap((heading, column) => (heading === "" ? [] : [column]));
  const below = grid.slice(numbers + 1);
  const end = below.findIndex((row) => row.includes("Ghi chú:") || row.every(isEmpty));
  return {
    headings: columns.map((column) => headings[column] ?? ""),
    rows: (end < 0 ? below : below.slice(0, end)).map((row) => columns.map((column) => row[column] ?? null)),
  };
}

function isEmpty(value: Shown): boolean {
  return value === null || value === "";
}

/** The row that numbers the columns; an official form marks it with "MS". */
function isNumberRow(row: readonly Shown[]): boolean {
  return row[0] === "MS" || row.filter((value) => /^\(\d+\)$/.test(String(value))).length > 1;
}

/** The header's words above each column, from the top down; merged cells speak for all that they cover. */
function filledHeader(
  header: readonly (readonly Shown[])[],
  merges: readonly XLSX.Range[],
  top: number,
): readonly (readonly string[])[] {
  const width = Math.max(...header.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    header.flatMap((row, at) => {
      const over = merges.find(({ s, e }) => s.r === top + at && s.c <= column && column <= e.c);
      const value = row[over?.s.c ?? column] ?? null;
      return isEmpty(value) ? [] : [String(value)];
    }),
  );
}

/** Cells of the tables that hold an error instead of a value. */
export function errorCells(book: XLSX.WorkBook): readonly string[] {
  return Object.entries(book.Sheets).flatMap(([name, sheet]) =>
    Object.entries(sheet).flatMap(([address, cell]) => (isError(cell) ? [`${name}!${address}`] : [])),
  );
}

function isError(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null && "t" in cell && cell.t === "e";
}
