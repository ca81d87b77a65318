import type { SheetView } from "./sheetView.ts";
import { leadingNumber } from "./templateShape.ts";

// Letters over the columns that hold no figures ("A", "B") and the word "mã số" as the forms print it.
const otherMark = /^(?:\(?[a-z]\)?|ms|stt|tt)$/;

/** True for the row under a header that numbers its columns: "MS | 1=4+13+22 | 2 | 3" or "(1) (2) (3)". */
export function isNumberRow(view: SheetView, row: number, span: { left: number; right: number }): boolean {
  const columns = view.filled(row).filter((column) => column >= span.left && column <= span.right);
  const numbers = columns.map((column) => leadingNumber(view.text(row, column)));
  const found = numbers.flatMap((number) => (number === null ? [] : [Number(number)]));
  const others = columns.filter(
    (column, position) => numbers[position] === null && !otherMark.test(view.label(row, column)),
  );
  if (found.length < 2 || others.length > columns.length * 0.2) return false;
  return isAscending(found) || (isMarked(view, row, columns) && isPermuted(found));
}

function isAscending(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, position) => number - (numbers[position] ?? 0));
  const ascending = steps.filter((step) => step > 0).length;
  const consecutive = steps.filter((step) => step === 1).length;
  return ascending >= steps.length * 0.9 && consecutive >= steps.length * 0.6;
}

/** Columns that were moved took their numbers along: each number once, with few gaps. */
function isPermuted(numbers: readonly number[]): boolean {
  const span = Math.max(...numbers) - Math.min(...numbers) + 1;
  return new Set(numbers).size === numbers.length && span <= numbers.length * 1.3 && numbers.length >= 3;
}

/** True when some cell is written as only column numbers are: "(1)", "1=2+3", "MS". */
function isMarked(view: SheetView, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const text = view.text(row, column);
    return /^\s*\(\d+\)|^\s*\d+\s*=/.test(text) || view.label(row, column) === "ms";
  });
}
