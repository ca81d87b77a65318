import type { CalculatedValues, FormulaCell, HostOptions } from "./hostOptions.ts";
import { cellText } from "./model/address.ts";
import type { Book } from "./model/book.ts";
import { type Cell, columnOfKey, rowOf } from "./model/sheet.ts";

interface KeptFormula extends FormulaCell {
  readonly cell: Cell;
}

function keptFormulas(book: Book): readonly KeptFormula[] {
  return book.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) =>
      cell.formula === null
        ? []
        : [
            {
              sheet: sheet.name,
              address: cellText(rowOf(key), columnOfKey(key)),
              formula: cell.formula,
              cell,
            },
          ],
    ),
  );
}

export function formulaCells(book: Book): readonly FormulaCell[] {
  return keptFormulas(book).map(({ sheet, address, formula }) => ({ sheet, address, formula }));
}

/** Gives formulas the values that something else calculated. */
export function setCalculatedValues(book: Book, values: CalculatedValues): void {
  for (const { sheet, address, cell } of keptFormulas(book)) {
    const value = values.get(`${sheet}!${address}`);
    if (value !== undefined) cell.value = value;
  }
}

/** Asks for the values of all formulas, if the mode allows it or it was asked for. */
export async function recalculate(book: Book, options: HostOptions, force: boolean): Promise<void> {
  const isDue = book.isStale && (force || book.calculationMode !== "Manual");
  if (!isDue || !options.calculate) return;
  book.isStale = false;
  setCalculatedValues(book, await options.calculate(formulaCells(book)));
}
