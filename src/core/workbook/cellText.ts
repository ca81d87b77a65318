import { assertNever } from "../assertNever.ts";
import { formatDate } from "../civilDate.ts";
import { toDecimal } from "../decimal.ts";
import type { Cell } from "./cell.ts";

/** A cell's content as text, before any conversion: what a person would say stands there. */
export function cellText(cell: Cell): string {
  switch (cell.type) {
    case "blank":
      return "";
    case "number":
      return cell.text ?? numberText(cell.value);
    case "text":
    case "error":
      return cell.value;
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "date":
      return formatDate(cell.iso);
    default:
      return assertNever(cell);
  }
}

/** True for a cell in which nothing stands, white space included. */
export function isBlank(cell: Cell): boolean {
  return cell.type === "blank"
    ? cell.uncalculated !== true
    : cell.type === "text" && cell.value.trim() === "";
}

function numberText(value: number): string {
  // Whole numbers are their own text; Excel's 15 digits only matter to fractions.
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  return Number.isFinite(value) ? toDecimal(value) : String(value);
}
