import type { ConditionalFormatModel, ModelCell, ValidationModel } from "../tables/sheetModel.ts";
import type { CellRange } from "../workbook/address.ts";
import type { FormSite } from "./formSite.ts";

/** Some rows of a form: everything that lies on them. */
export interface FormPart {
  readonly rows: number;
  readonly cells: readonly ModelCell[];
  readonly merges: readonly CellRange[];
  readonly heights: readonly { readonly row: number; readonly points: number }[];
  readonly validations: readonly ValidationModel[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  /** First and last header row of every table in it, number rows included. */
  readonly headers: readonly (readonly [number, number])[];
  /** Where its indicators stand. */
  readonly sites: readonly FormSite[];
}

export const emptyPart: FormPart = {
  rows: 0,
  cells: [],
  merges: [],
  heights: [],
  validations: [],
  conditionalFormats: [],
  headers: [],
  sites: [],
};

/** The parts as one; each already stands at its own rows. */
export function joinParts(parts: readonly FormPart[]): FormPart {
  return {
    rows: parts.reduce((sum, part) => sum + part.rows, 0),
    cells: parts.flatMap((part) => part.cells),
    merges: parts.flatMap((part) => part.merges),
    heights: parts.flatMap((part) => part.heights),
    validations: parts.flatMap((part) => part.validations),
    conditionalFormats: parts.flatMap((part) => part.conditionalFormats),
    headers: parts.flatMap((part) => part.headers),
    sites: parts.flatMap((part) => part.sites),
  };
}

/** Lays parts one below the other, each told the row that it begins at. */
export function stackParts(top: number, layers: readonly ((top: number) => FormPart)[]): FormPart {
  const parts: FormPart[] = [];
  let row = top;
  for (const layer of layers) {
    const part = layer(row);
    parts.push(part);
    row += part.rows;
  }
  return joinParts(parts);
}

/** An empty row between two blocks. */
export function gap(row: number, points: number): FormPart {
  return { ...emptyPart, rows: 1, heights: [{ row, points }] };
}
