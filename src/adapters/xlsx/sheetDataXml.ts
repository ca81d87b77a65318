import { columnName } from "../../core/workbook/address.ts";
import type { ModelCell, SheetModel } from "../../core/tables/sheetModel.ts";
import type { PartPiece } from "../package/packPart.ts";
import type { CellContext } from "./cellContext.ts";
import { codedRowsXml } from "./codedRowsXml.ts";
import { codeRows } from "./codeRows.ts";
import { rowStart } from "./rowStart.ts";
import { spaceAttribute, xstringText } from "./xstring.ts";

/** The rows of a sheet, piece by piece: those with cells and those with a height, in order, then its block. */
export function* sheetDataXml(sheet: SheetModel, context: CellContext): Generator<PartPiece> {
  const { cells, block, rowHeights } = sheet;
  const heights = [...rowHeights.keys()].filter((row) => block === undefined || row < block.top);
  const rows = [...new Set([...cells.map((cell) => cell.row), ...heights])].toSorted((a, b) => a - b);
  const letters: string[] = [];
  yield "<sheetData>";
  let next = 0;
  for (const row of rows) {
    let content = "";
    for (let cell = cells[next]; cell?.row === row; cell = cells[next]) {
      const letter = (letters[cell.column] ??= columnName(cell.column));
      content += cellXml(cell, letter + (row + 1), context);
      next += 1;
    }
    const start = rowStart(row, rowHeights);
    yield content === "" ? `${start}/>` : `${start}>${content}</row>`;
  }
  if (block !== undefined) {
    for (const coded of codeRows(block, rowHeights, context)) {
      yield { rows: coded, texts: () => codedRowsXml(coded) };
    }
  }
  yield "</sheetData>";
}

function cellXml(cell: ModelCell, at: string, { styles, strings, inline }: CellContext): string {
  const { value, formula, style } = cell;
  const format = styles.cellFormat(style);
  const start = format === 0 ? `<c r="${at}"` : `<c r="${at}" s="${format}"`;
  if (formula !== undefined) return start + formulaXml(formula, value);
  switch (typeof value) {
    case "number":
      return `${start}><v>${value}</v></c>`;
    case "string":
      return inline === true
        ? `${start} t="inlineStr"><is><t${spaceAttribute(value)}>${xstringText(value)}</t></is></c>`
        : `${start} t="s"><v>${strings.indexOf(value)}</v></c>`;
    case "boolean":
      return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    default:
      return `${start}/>`;
  }
}

/** The rest of a cell with a formula and the value that it is known to have. */
function formulaXml(formula: string, value: ModelCell["value"]): string {
  const content = `<f>${xstringText(formula)}</f>`;
  switch (typeof value) {
    case "number":
      return `>${content}<v>${value}</v></c>`;
    case "string":
      return ` t="str">${content}<v>${xstringText(value)}</v></c>`;
    case "boolean":
      return ` t="b">${content}<v>${value ? 1 : 0}</v></c>`;
    default:
      return `>${content}</c>`;
  }
}
