import { assertValue } from "../../core/tables/assertSheetModel.ts";
import type { ModelValue, RowBlock } from "../../core/tables/sheetModel.ts";
import { columnName } from "../../core/workbook/address.ts";
import type { CellContext } from "./cellContext.ts";
import { rowStart } from "./rowStart.ts";
import type { SharedStrings } from "./sharedStrings.ts";
import { spaceAttribute, xstringText } from "./xstring.ts";

/** What is known of a block's column while its rows are written. */
interface ColumnState {
  /** `<c r="B`: the row follows. */
  readonly address: string;
  /** `" s="3"`: the type and the value follow. */
  readonly format: string;
  readonly distinct: boolean;
  /** The value of the row before and what follows the row's number for it: data says the same many times running. */
  last: ModelValue | null;
  lastXml: string;
}

/** The rows of a block, one after the other. Throws for a value that no cell can hold. */
export function* blockRowsXml(
  block: RowBlock,
  rowHeights: ReadonlyMap<number, number>,
  { styles, strings }: CellContext,
): Generator<string> {
  const columns = block.columns.map(({ style, distinct = false }, index): ColumnState => {
    const format = styles.cellFormat(style);
    return {
      address: `<c r="${columnName(block.left + index)}`,
      format: format === 0 ? '"' : `" s="${format}"`,
      distinct,
      last: null,
      lastXml: "",
    };
  });
  let row = block.top + 1;
  for (const values of block.rows) {
    let written = `${rowStart(row - 1, rowHeights)}>`;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      const value = values[index] ?? null;
      if (value === null || column === undefined) continue;
      written += column.address + row + cellXml(column, value, strings);
    }
    yield `${written}</row>`;
    row += 1;
  }
}

/** What follows the row's number in a cell. */
function cellXml(column: ColumnState, value: ModelValue, strings: SharedStrings): string {
  if (value !== column.last) {
    column.last = value;
    column.lastXml = column.format + valueXml(value, column.distinct, strings);
  } else if (typeof value === "string" && !column.distinct) {
    strings.useAgain();
  }
  return column.lastXml;
}

function valueXml(value: ModelValue, distinct: boolean, strings: SharedStrings): string {
  assertValue(value);
  if (typeof value === "number") return `><v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  if (!distinct) return ` t="s"><v>${strings.indexOf(value)}</v></c>`;
  // A text that stands nowhere else gains nothing from being shared, and is not kept in memory.
  return ` t="inlineStr"><is><t${spaceAttribute(value)}>${xstringText(value)}</t></is></c>`;
}
