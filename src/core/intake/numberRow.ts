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
  const steps = found.slice(1).map((number, position) => number - (found[position] ?? 0));
  const ascending = steps.filter((step) => step > 0).length;
  const consecutive = steps.filter((step) => step === 1).length;
  return ascending >= steps.length * 0.9 && consecutive >= steps.length * 0.6;
}
