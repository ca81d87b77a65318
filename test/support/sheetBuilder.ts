import { parseRange, type CellRange } from "../../src/core/workbook/address.ts";
import type { Cell } from "../../src/core/workbook/cell.ts";
import type { DefinedName, Sheet, Workbook } from "../../src/core/workbook/workbook.ts";

/** A cell as a test writes it: a number, a text, a truth value, nothing, or the cell itself. */
export type PlainCell = string | number | boolean | null | Cell;

export interface SheetOptions {
  readonly name?: string;
  readonly visibility?: Sheet["visibility"];
  /** "A1:C2". */
  readonly merges?: readonly string[];
  /** From 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A sheet from rows of plain values; null is a blank cell. */
export function aSheet(rows: readonly (readonly PlainCell[])[], options: SheetOptions = {}): Sheet {
  return {
    name: options.name ?? "Sheet1",
    visibility: options.visibility ?? "visible",
    rows: rows.map((cells) => cells.map((cell) => (cell === null ? undefined : toCell(cell)))),
    merges: (options.merges ?? []).map(toRange),
    hiddenRows: new Set(options.hiddenRows),
    hiddenColumns: new Set(options.hiddenColumns),
    hasDrawings: false,
  };
}

export function aWorkbook(sheets: readonly Sheet[], names: readonly DefinedName[] = []): Workbook {
  return { sheets, names, hasMacros: false, hasExternalLinks: false };
}

function toCell(value: Exclude<PlainCell, null>): Cell {
  switch (typeof value) {
    case "number":
      return { type: "number", value };
    case "string":
      return { type: "text", value };
    case "boolean":
      return { type: "boolean", value };
    default:
      return value;
  }
}

function toRange(text: string): CellRange {
  const range = parseRange(text);
  if (range === null) throw new Error(`no range: ${text}`);
  return range;
}
