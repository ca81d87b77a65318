import type { CodedRows } from "../../app/ports.ts";
import { assertValue } from "../../core/tables/assertSheetModel.ts";
import type { ModelValue, RowBlock } from "../../core/tables/sheetModel.ts";
import { columnName } from "../../core/workbook/address.ts";
import { cellKind } from "./cellKind.ts";
import type { CellContext } from "./cellContext.ts";
import type { SharedStrings } from "./sharedStrings.ts";

/** So many rows are coded at a time: some megabytes of text. */
const rowsAtATime = 2048;

/** What is known of a block's column while its rows are coded: data says the same many times running. */
interface ColumnState {
  readonly distinct: boolean;
  last: ModelValue | null;
  kind: number;
  number: number;
}

/**
 * The rows of a block in numbers, some thousand at a time, which are good until the next are asked for. Throws for a value
 * that no cell can hold.
 */
export function* codeRows(
  block: RowBlock,
  rowHeights: ReadonlyMap<number, number>,
  { styles, strings }: CellContext,
): Generator<CodedRows> {
  const columns = block.columns.map(({ style }, index) => {
    const format = styles.cellFormat(style);
    const address = `<c r="${columnName(block.left + index)}`;
    return { address, format: format === 0 ? '"' : `" s="${format}"` };
  });
  const states = block.columns.map(({ distinct = false }): ColumnState => {
    return { distinct, last: null, kind: cellKind.empty, number: 0 };
  });
  const cells = rowsAtATime * columns.length;
  const [kinds, numbers] = [new Uint8Array(cells), new Float64Array(cells)];
  const start = (first: number): OpenRows => {
    kinds.fill(cellKind.empty);
    const heights = new Map([...rowHeights].filter(([row]) => row + 1 >= first));
    return { first, count: 0, columns, kinds, values: numbers, texts: [], heights };
  };
  let open = start(block.top + 1);
  for (const values of block.rows) {
    if (open.count === rowsAtATime) {
      yield closed(open);
      open = start(open.first + open.count);
    }
    codeRow(values, states, { rows: open, strings });
  }
  if (open.count > 0) yield closed(open);
}

interface OpenRows extends Omit<CodedRows, "count" | "texts"> {
  count: number;
  readonly texts: string[];
}

function closed(rows: OpenRows): CodedRows {
  const cells = rows.count * rows.columns.length;
  return { ...rows, kinds: rows.kinds.subarray(0, cells), values: rows.values.subarray(0, cells) };
}

function codeRow(
  values: readonly (ModelValue | null)[],
  states: readonly ColumnState[],
  { rows, strings }: { readonly rows: OpenRows; readonly strings: SharedStrings },
): void {
  const from = rows.count * states.length;
  for (const [index, state] of states.entries()) {
    const value = values[index] ?? null;
    if (value === null) continue;
    if (value !== state.last) code(value, state, strings);
    else if (state.kind === cellKind.shared) strings.useAgain();
    rows.kinds[from + index] = state.kind;
    rows.values[from + index] = state.number;
    // A text that stands nowhere else gains nothing from being shared, and is not kept in memory.
    if (state.kind === cellKind.own && typeof value === "string") rows.texts.push(value);
  }
  rows.count += 1;
}

function code(value: ModelValue, state: ColumnState, strings: SharedStrings): void {
  assertValue(value);
  state.last = value;
  if (typeof value === "string") {
    state.kind = state.distinct ? cellKind.own : cellKind.shared;
    state.number = state.distinct ? 0 : strings.indexOf(value);
    return;
  }
  state.kind = typeof value === "number" ? cellKind.number : cellKind.truth;
  state.number = Number(value);
}
