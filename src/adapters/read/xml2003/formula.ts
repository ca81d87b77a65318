import { columnName, type CellAddress } from "../../../core/workbook/address.ts";

/**
 * A formula in R1C1 notation as the cell at `at` would show it: "=SUM(R[-2]C:R[-1]C)" → "SUM(B3:B4)". It is only shown
 * and looked into, never calculated.
 */
export function toA1Formula(formula: string, at: CellAddress): string {
  return formula
    .replace(/^=/, "")
    .replaceAll(
      /"(?:[^"]|"")*"|'[^']*'|(?<![\w.])R(\[-?\d{1,7}\]|\d{1,7})?C(\[-?\d{1,5}\]|\d{1,5})?(?![\w.(])/g,
      (match, row?: string, column?: string) => {
        if (match.startsWith('"') || match.startsWith("'")) return match;
        return toReference(placeOf(row, at.row), placeOf(column, at.column));
      },
    );
}

interface Place {
  /** From 0. */
  readonly line: number;
  readonly isFixed: boolean;
}

/** "[-2]" counts from the cell, "3" from the sheet's beginning, nothing is the cell's own line. */
function placeOf(text: string | undefined, own: number): Place {
  if (text === undefined) return { line: own, isFixed: false };
  if (!text.startsWith("[")) return { line: Number(text) - 1, isFixed: true };
  return { line: own + Number(text.slice(1, -1)), isFixed: false };
}

function toReference(row: Place, column: Place): string {
  if (row.line < 0 || column.line < 0) return "#REF!";
  const columnPart = `${column.isFixed ? "$" : ""}${columnName(column.line)}`;
  return `${columnPart}${row.isFixed ? "$" : ""}${row.line + 1}`;
}
