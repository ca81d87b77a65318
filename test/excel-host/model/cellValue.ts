/** An error in a cell: "#REF!", "#N/A" … */
export interface CellError {
  readonly error: string;
}

/** Null is an empty cell. */
export type CellValue = string | number | boolean | CellError | null;

export const isError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;

/** As `Range.values` tells it: an empty cell is an empty text, an error its sign. */
export function toWire(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

const errors: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

export const toError = (text: string): CellError | null =>
  errors.has(text.toUpperCase()) ? { error: text.toUpperCase() } : null;
