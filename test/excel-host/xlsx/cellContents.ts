import type ExcelJS from "exceljs";
import { type CellValue, isError, toError } from "../model/cellValue.ts";
import type { Cell } from "../model/sheet.ts";

const errorValue = (error: string): ExcelJS.CellErrorValue => {
  // The typings list the errors that ExcelJS knows; a file may hold others.
  const value: unknown = { error };
  if (!isErrorValue(value)) throw new Error(error);
  return value;
};

function isErrorValue(value: unknown): value is ExcelJS.CellErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

const plain = (value: CellValue): string | number | boolean | ExcelJS.CellErrorValue | null =>
  isError(value) ? errorValue(value.error) : value;

/** A cell's content as ExcelJS takes it. */
export function toContent(cell: Cell): ExcelJS.CellValue {
  if (cell.formula === null) return plain(cell.value);
  const result = plain(cell.value);
  const formula = cell.formula.slice(1);
  return result === null ? { formula } : { formula, result };
}

export interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** Excel counts days from 1900; ExcelJS makes dates of numbers with a date format. */
const serialOf = (date: Date): number => 25_569 + date.getTime() / 86_400_000;

function valueFrom(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return serialOf(value);
  if (isErrorValue(value)) return toError(value.error) ?? { error: value.error };
  throw new Error(`a cell holds ${JSON.stringify(value)}`);
}

/** What a cell that ExcelJS read holds. */
export function fromContent(cell: ExcelJS.Cell): Content {
  const { value } = cell;
  if (cell.formula !== undefined && cell.formula !== "") {
    return { value: valueFrom(cell.result) ?? "", formula: `=${cell.formula}` };
  }
  if (typeof value === "object" && value !== null && "richText" in value) {
    return { value: value.richText.map(({ text }) => text).join(""), formula: null };
  }
  if (typeof value === "object" && value !== null && "text" in value) return linkText(value);
  return { value: valueFrom(value), formula: null };
}

/** The text of a link may be rich text too. */
function linkText({ text }: ExcelJS.CellHyperlinkValue): Content {
  const given: unknown = text;
  if (typeof given === "string") return { value: given, formula: null };
  const rich: unknown = typeof given === "object" && given !== null ? Reflect.get(given, "richText") : [];
  const parts = Array.isArray(rich)
    ? rich.map((part: unknown) => String(Reflect.get(Object(part), "text")))
    : [];
  return { value: parts.join(""), formula: null };
}
