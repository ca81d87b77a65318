import type { ModelValue } from "../../core/tables/sheetModel.ts";
import { toA1 } from "../../core/workbook/address.ts";
import type { Cell } from "../../core/workbook/cell.ts";
import { cellAt, type Sheet, type Workbook } from "../../core/workbook/workbook.ts";

/** One row of a data sheet, by the names of its columns. */
export interface DataRow<C extends string> {
  value(column: C): ModelValue | null;
  text(column: C): string;
  /** "M15". */
  address(column: C): string;
}

export interface DataSheet<C extends string> {
  readonly name: string;
  readonly rows: readonly DataRow<C>[];
}

/** In so many rows the header is looked for: people put a title above it. */
export const headerRows = 30;

/** The sheet that has all these columns in one of its first rows, wherever they stand; null when there is none. */
export function openDataSheet<C extends string>(
  workbook: Pick<Workbook, "sheets">,
  columns: readonly C[],
): DataSheet<C> | null {
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < Math.min(headerRows, sheet.rows.length); row += 1) {
      const places = placesOf(sheet, row, columns);
      if (places !== null) return { name: sheet.name, rows: rowsOf(sheet, row, places) };
    }
  }
  return null;
}

function placesOf<C extends string>(
  sheet: Sheet,
  row: number,
  columns: readonly C[],
): ReadonlyMap<C, number> | null {
  const header = sheet.rows[row] ?? [];
  const names = Array.from(header, (_, column) => valueOf(cellAt(sheet, row, column)));
  const places = new Map(columns.map((column) => [column, names.indexOf(column)]));
  return [...places.values()].every((place) => place >= 0) ? places : null;
}

function rowsOf<C extends string>(
  sheet: Sheet,
  header: number,
  places: ReadonlyMap<C, number>,
): readonly DataRow<C>[] {
  return sheet.rows.flatMap((cells, row): readonly DataRow<C>[] => {
    if (row <= header || cells === undefined || cells.length === 0) return [];
    const value = (column: C): ModelValue | null => valueOf(cellAt(sheet, row, places.get(column) ?? 0));
    if ([...places.keys()].every((column) => value(column) === null)) return [];
    return [
      {
        value,
        text: (column) => String(value(column) ?? ""),
        address: (column) => toA1({ row, column: places.get(column) ?? 0 }),
      },
    ];
  });
}

/** A cell's content as a model writes it: dates are day numbers. */
export function valueOf(cell: Cell): ModelValue | null {
  switch (cell.type) {
    case "number":
    case "text":
    case "boolean":
      return cell.value;
    case "date":
      return cell.serial;
    case "error":
      return cell.value;
    default:
      return null;
  }
}
