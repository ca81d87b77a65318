import { columnName } from "../../core/workbook/address.ts";
import type { ModelCell, SheetModel } from "../../core/tables/sheetModel.ts";
import type { SharedStrings } from "./sharedStrings.ts";
import type { StyleSheet } from "./styleSheet.ts";
import { xstringText } from "./xstring.ts";

export interface CellContext {
  readonly styles: StyleSheet;
  readonly strings: SharedStrings;
}

/** The rows of a sheet: those with cells and those with a height, in order. */
export function sheetDataXml(sheet: SheetModel, context: CellContext): string {
  const { cells, rowHeights } = sheet;
  const rows = [...new Set([...cells.map((cell) => cell.row), ...rowHeights.keys()])].toSorted(
    (a, b) => a - b,
  );
  const letters: string[] = [];
  const written: string[] = ["<sheetData>"];
  let next = 0;
  for (const row of rows) {
    let content = "";
    for (let cell = cells[next]; cell?.row === row; cell = cells[next]) {
      const letter = (letters[cell.column] ??= columnName(cell.column));
      content += cellXml(cell, letter + (row + 1), context);
      next += 1;
    }
    const height = rowHeights.get(row);
    const heightXml = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    const start = `<row r="${row + 1}"${heightXml}`;
    written.push(content === "" ? `${start}/>` : `${start}>${content}</row>`);
  }
  written.push("</sheetData>");
  return written.join("");
}

function cellXml(cell: ModelCell, at: string, { styles, strings }: CellContext): string {
  const { value, formula, style } = cell;
  const format = styles.cellFormat(style);
  const start = format === 0 ? `<c r="${at}"` : `<c r="${at}" s="${format}"`;
  if (formula !== undefined) return start + formulaXml(formula, value);
  switch (typeof value) {
    case "number":
      return `${start}><v>${value}</v></c>`;
    case "string":
      return `${start} t="s"><v>${strings.indexOf(value)}</v></c>`;
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
