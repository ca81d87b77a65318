import { mapFormula } from "../formula/formulaText.ts";
import type { FormulaToken } from "../formula/tokens.ts";
import { columnLetters, columnOf } from "./address.ts";
import type { Area } from "./area.ts";
import { type Box, columnLimit, heightOf, rowLimit, sizeOf, widthOf } from "./box.ts";
import { cellAt, formatAt } from "./formats.ts";
import { cellKey } from "./sheet.ts";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

/** Moves a relative row or column along; null when it leaves the sheet. */
function movedAddress(address: string, down: number, right: number): string | null {
  let isLost = false;
  const moved = address.replaceAll(
    /(\$?)([A-Z]+)|(\$?)(\d+)/giu,
    (all, ...parts: readonly (string | undefined)[]) => {
      const [columnMark, letters, rowMark, digits] = parts;
      if (letters !== undefined) {
        const column = columnOf(letters) + (columnMark === "$" ? 0 : right);
        isLost ||= column < 0 || column >= columnLimit;
        return isLost ? all : `${columnMark ?? ""}${columnLetters(column)}`;
      }
      const row = Number(digits) + (rowMark === "$" ? 0 : down);
      isLost ||= row < 1 || row > rowLimit;
      return `${rowMark ?? ""}${row}`;
    },
  );
  return isLost ? null : moved;
}

function movedToken(token: FormulaToken, down: number, right: number): FormulaToken {
  if (token.kind !== "area" || token.address === "#REF!") return token;
  const address = movedAddress(token.address, down, right);
  return address === null ? { kind: "area", sheet: null, address: "#REF!" } : { ...token, address };
}

interface Step {
  readonly from: Area;
  readonly to: Area;
  readonly what: CopyWhat;
}

function copyCell(
  { from, to, what }: Step,
  at: { row: number; column: number },
  source: { row: number; column: number },
): void {
  const known = from.sheet.cells.get(cellKey(source.row, source.column));
  const target = cellAt(to.sheet, at.row, at.column);
  if (what === "All" || what === "Formats") target.format = formatAt(from.sheet, source.row, source.column);
  if (what === "Formats") return;
  target.value = known?.value ?? null;
  target.isQuoted = known?.isQuoted ?? false;
  const formula = what === "Values" ? null : (known?.formula ?? null);
  target.formula =
    formula === null
      ? null
      : mapFormula(formula, (token) => movedToken(token, at.row - source.row, at.column - source.column));
}

function copyMerges({ from, to, what }: Step, target: Box): void {
  if (what !== "All") return;
  const inside = from.sheet.merges.filter(
    (merge) =>
      merge.top >= from.box.top &&
      merge.bottom <= from.box.bottom &&
      merge.left >= from.box.left &&
      merge.right <= from.box.right,
  );
  const down = target.top - from.box.top;
  const right = target.left - from.box.left;
  for (const merge of inside) {
    to.sheet.merges.push({
      top: merge.top + down,
      bottom: merge.bottom + down,
      left: merge.left + right,
      right: merge.right + right,
    });
  }
}

/** Copies cells onto a range, repeated when the range is larger; answers with the range that was written. */
export function copyArea(from: Area, to: Area, what: CopyWhat): Area {
  const step = { from, to, what };
  const isLarger = sizeOf(to.box) > sizeOf(from.box);
  const box: Box = isLarger
    ? to.box
    : { ...to.box, bottom: to.box.top + heightOf(from.box) - 1, right: to.box.left + widthOf(from.box) - 1 };
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      const source = {
        row: from.box.top + ((row - box.top) % heightOf(from.box)),
        column: from.box.left + ((column - box.left) % widthOf(from.box)),
      };
      copyCell(step, { row, column }, source);
    }
  }
  copyMerges(step, box);
  to.sheet.book.isStale = true;
  return { sheet: to.sheet, box };
}
