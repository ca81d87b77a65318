import { assertValue } from "../../core/tables/assertSheetModel.ts";
import type { ModelValue, RowBlock } from "../../core/tables/sheetModel.ts";
import { columnName } from "../../core/workbook/address.ts";
import type { CellContext } from "./cellContext.ts";
import { rowStart } from "./rowStart.ts";
import type { SharedStrings } from "./sharedStrings.ts";
import { spaceAttribute, xstringText } from "./xstring.ts";

/** Everything of a block's cells that is the same in each row. */
interface ColumnStart {
  /** `<c r="B`: the row follows. */
  readonly address: string;
  /** `" s="3"`: the type and the value follow. */
  readonly format: string;
  readonly distinct: boolean;
}

/** The rows of a block, one after the other. Throws for a value that no cell can hold. */
export function* blockRowsXml(
  block: RowBlock,
  rowHeights: ReadonlyMap<number, number>,
  { styles, strings }: CellContext,
): Generator<string> {
  const starts = block.columns.map(({ style, distinct = false }, index): ColumnStart => {
    const format = styles.cellFormat(style);
    return {
      address: `<c r="${columnName(block.left + index)}`,
      format: format === 0 ? '"' : `" s="${format}"`,
      distinct,
    };
  });
  let row = block.top + 1;
  for (const values of block.rows) {
    let written = `${rowStart(row - 1, rowHeights)}>`;
    for (const [index, { address, format, distinct }] of starts.entries()) {
      const value = values[index] ?? null;
      if (value !== null) written += address + row + format + valueXml(value, distinct, strings);
    }
    yield `${written}</row>`;
    row += 1;
  }
}

function valueXml(value: ModelValue, distinct: boolean, strings: SharedStrings): string {
  assertValue(value);
  if (typeof value === "number") return `><v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  if (!distinct) return ` t="s"><v>${strings.indexOf(value)}</v></c>`;
  // A text that stands nowhere else gains nothing from being shared, and is not kept in memory.
  return ` t="inlineStr"><is><t${spaceAttribute(value)}>${xstringText(value)}</t></is></c>`;
}
