import { formatDate } from "../civilDate.ts";
import { toDecimal } from "../decimal.ts";
import type { Cell } from "./cell.ts";

/** A cell's content as text, before any conversion: what a person would say stands there. */
export function cellText(cell: Cell): string {
  switch (cell.type) {
    case "blank":
      return "";
    case "number":
      return cell.text ?? (Number.isFinite(cell.value) ? toDecimal(cell.value) : String(cell.value));
    case "text":
    case "error":
      return cell.value;
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "date":
      return formatDate(cell.iso);
  }
}

/** True for a cell in which nothing stands, white space included. */
export function isBlank(cell: Cell): boolean {
  return cell.type === "blank"
    ? cell.uncalculated !== true
    : cell.type === "text" && cell.value.trim() === "";
}
