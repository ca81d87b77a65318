import { parseA1, rangeToA1, type CellAddress } from "../../workbook/address.ts";
import { nameKey } from "../../tables/sheetName.ts";
import { reference, type CheckedForm } from "./checkedForm.ts";

export function isBlank(cell: string): string {
  return `LEN(TRIM(${cell}))=0`;
}

export function isFilled(cell: string): string {
  return `LEN(TRIM(${cell}))>0`;
}

/** Whether a cell says one of these words, whatever its case; null when they are too many for a formula. */
export function isOneOf(cell: string, words: readonly string[]): string | null {
  const distinct = [...new Map(words.map((word) => [nameKey(word), word])).values()];
  const list = distinct.map(textLiteral).join(",");
  return list.length > longestList ? null : `ISNUMBER(MATCH(TRIM(${cell}),{${list}},0))`;
}

// Well inside Excel's 8,192 characters a formula.
const longestList = 5000;

export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** How many of the cells hold something; neighbours are written as ranges. */
export function countFilled(form: CheckedForm, cells: readonly string[]): string {
  return `COUNTA(${rangesOf(form, cells).join(",")})`;
}

/** Cells as ranges of neighbours, with the form's sheet. */
export function rangesOf(form: CheckedForm, cells: readonly string[]): readonly string[] {
  const runs: { first: CellAddress; last: CellAddress }[] = [];
  for (const cell of cells) {
    const at = parseA1(cell);
    if (at === null) continue;
    const run = runs.at(-1);
    if (run !== undefined && follows(run, at)) run.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs.map(({ first, last }) =>
    reference(form, rangeToA1({ top: first.row, bottom: last.row, left: first.column, right: last.column })),
  );
}

function follows(
  { first, last }: { readonly first: CellAddress; readonly last: CellAddress },
  at: CellAddress,
): boolean {
  const isRow = first.row === last.row && at.row === last.row && at.column === last.column + 1;
  const isColumn = first.column === last.column && at.column === last.column && at.row === last.row + 1;
  return isRow || isColumn;
}
