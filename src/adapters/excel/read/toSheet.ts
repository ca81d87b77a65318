import type { CellRange } from "../../../core/workbook/address.ts";
import type { Cell, CellContent } from "../../../core/workbook/cell.ts";
import { isDateFormat } from "../../../core/workbook/dateFormat.ts";
import { isoOfSerial } from "../../../core/workbook/serialDate.ts";
import type { Sheet } from "../../../core/workbook/workbook.ts";
import type { Grid, GridValue } from "./usedRange.ts";

/** What is known of a sheet beside its cells. */
export interface SheetTraits {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hasDrawings: boolean;
  /** The font of a cell, null when it is not known. */
  readonly fontAt: (row: number, column: number) => string | null;
  /** By address from 0: "4,2". */
  readonly comments: ReadonlyMap<string, string>;
}

/** Those of a sheet that only its cells are wanted of. */
export const plainTraits = {
  merges: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
  hasDrawings: false,
  fontAt: () => null,
  comments: new Map<string, string>(),
} satisfies Partial<SheetTraits>;

/** A sheet of the open workbook as the readers of files give it. */
export function toSheet(grid: Grid, traits: SheetTraits): Sheet {
  const rows: (Cell | undefined)[][] = [];
  const put = (row: number, column: number, cell: Cell): void => {
    (rows[row] ??= [])[column] = cell;
  };
  grid.values.forEach((values, y) => {
    values.forEach((_, x) => {
      const at = { row: grid.top + y, column: grid.left + x };
      const cell = toCell(grid, { y, x }, traits.fontAt(at.row, at.column));
      if (cell !== null) put(at.row, at.column, cell);
    });
  });
  for (const [at, comment] of traits.comments) {
    const [row = 0, column = 0] = at.split(",").map(Number);
    put(row, column, { ...(rows[row]?.[column] ?? { type: "blank" }), comment });
  }
  const { name, visibility, merges, hiddenRows, hiddenColumns, hasDrawings } = traits;
  return { name, visibility, rows, merges, hiddenRows, hiddenColumns, hasDrawings };
}

interface GridPlace {
  readonly y: number;
  readonly x: number;
}

function toCell(grid: Grid, { y, x }: GridPlace, font: string | null): Cell | null {
  const value = grid.values[y]?.[x];
  const type = grid.types[y]?.[x] ?? "Empty";
  const formula = grid.formulas[y]?.[x];
  const content = toContent(value, type, { format: grid.formats[y]?.[x] ?? "General", font });
  // A text that begins with "=" is told in both places: only a formula differs from its value.
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return content;
  return { ...(content ?? { type: "text", value: "" }), formula: formula.slice(1) };
}

function toContent(
  value: GridValue | undefined,
  type: string,
  { format, font }: { readonly format: string; readonly font: string | null },
): CellContent | null {
  if (value === "" || value === undefined || type === "Empty") return null;
  if (type === "Error") return { type: "error", value: String(value) };
  if (typeof value === "boolean") return { type: "boolean", value };
  if (typeof value === "number") return toNumber(value, format);
  return { type: "text", value, ...(font === null ? {} : { font }) };
}

function toNumber(value: number, format: string): CellContent {
  if (format === "General") return { type: "number", value };
  const iso = isDateFormat(format) ? isoOfSerial(value) : null;
  return iso === null ? { type: "number", value, format } : { type: "date", serial: value, iso, format };
}
