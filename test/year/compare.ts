import type { Database, QueryResult, SqlValue } from "sql.js";
import { statements } from "./database.ts";
import type { Merge } from "./mergeYear.ts";
import { readTable, type Shown, type ShownTable } from "./readTable.ts";
import type { WorkBook } from "xlsx";

/** Makes the database speak of the book after a merge. */
export function openBook(database: Database, { opened, on }: Merge): void {
  database.run("delete from opened; delete from today");
  for (const id of opened) database.run(`insert into opened values ('${id}', 0)`);
  database.run(`insert into today values ('${on}')`);
  database.run(statements("book"));
  database.run(statements("scores"));
}

/** Where a table of the book is not as the database expects it; empty when all figures agree. */
export function differences(database: Database, book: WorkBook, id: string): readonly string[] {
  database.run("delete from wanted; delete from wanted_answer; delete from wanted_unit");
  const [result] = database.exec(statements(id));
  const shown = readTable(book, id);
  const expected = result ?? { columns: [], values: [] };
  return expected.columns[1] === "heading" ? bySubject(expected, shown) : byOrder(expected, shown);
}

/** Row heading × column heading → value. */
function bySubject({ values }: QueryResult, shown: ShownTable): readonly string[] {
  const leads = shown.headings[0] === "STT" ? 2 : 1;
  const columns = columnFinder(shown.headings, leads);
  const wanted = new Map<string, SqlValue>(
    values.map(([label = "", heading = "", value = null]) => [
      `${label} × ${columns(String(heading))}`,
      value,
    ]),
  );
  const found = new Map<string, Shown>(
    shown.rows.flatMap((row) =>
      row
        .slice(leads)
        .map((value, at) => [`${row[leads - 1] ?? row[0]} × ${shown.headings[leads + at]}`, value] as const),
    ),
  );
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((place) =>
    difference(place, wanted.get(place) ?? null, found.get(place) ?? null),
  );
}

/** "#3" is the third column of figures; a heading may be followed by its unit of measure. */
function columnFinder(headings: readonly string[], leads: number): (heading: string) => string {
  return (heading) => {
    if (heading.startsWith("#")) return headings[leads + Number(heading.slice(1)) - 1] ?? heading;
    return headings.find((each) => isHeaded(each, heading)) ?? heading;
  };
}

function isHeaded(shown: string, wanted: string): boolean {
  const [levels, parts] = [shown.split(" › "), wanted.split(" › ")];
  return (
    levels.length === parts.length &&
    levels.every((level, at) => level === parts[at] || level.startsWith(`${parts[at]} (`))
  );
}

/** Row by row, in the order in which they stand. */
function byOrder({ columns, values }: QueryResult, shown: ShownTable): readonly string[] {
  const find = columnFinder(shown.headings, 0);
  const at = columns.map((heading) => shown.headings.indexOf(find(heading)));
  // A column of which nothing is expected may be left out.
  const unknown = columns
    .filter((_, index) => at[index] === -1 && values.some((row) => row[index] !== null))
    .map((heading) => `no column ${heading}`);
  const rows = Math.max(values.length, shown.rows.length);
  const cells = Array.from({ length: rows }, (_, row) =>
    columns.flatMap((heading, index) =>
      difference(
        `row ${row + 1} × ${heading}`,
        values[row]?.[index] ?? null,
        shown.rows[row]?.[at[index] ?? -1] ?? null,
      ),
    ),
  );
  return [...unknown, ...cells.flat()];
}

function difference(place: string, wanted: SqlValue, found: Shown): readonly string[] {
  if (isSame(wanted === "" ? null : wanted, found === "" ? null : found)) return [];
  return [`${place}: ${found} instead of ${wanted}`];
}

/** Rates are shown with ten decimals. */
function isSame(wanted: SqlValue, found: Shown): boolean {
  if (typeof wanted !== "number" || typeof found !== "number") return wanted === found;
  return Math.abs(wanted - found) < 1e-9 * Math.max(1, Math.abs(wanted));
}
