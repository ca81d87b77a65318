import { columnName, rangeToA1, type CellRange } from "../../../core/workbook/address.ts";

/** Cells that look alike in one respect, joined to rectangles. */
export interface Look<T> {
  readonly value: T;
  readonly areas: readonly CellRange[];
}

/** A stretch of one row, columns inside it. */
export interface Run<T> {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly value: T;
}

/** Joins runs that come in reading order: runs of one row that touch, then equal runs of rows that touch. */
export function joinRuns<T>(runs: Iterable<Run<T>>, keyOf: (value: T) => string): readonly Look<T>[] {
  const looks = new Map<string, { readonly value: T; readonly areas: CellRange[] }>();
  let open = new Map<string, OpenArea>();
  let growing = new Map<string, OpenArea>();
  let row = -1;
  const close = (area: OpenArea): void => {
    looks.get(area.key)?.areas.push(area.range);
  };
  const endRow = (): void => {
    for (const [id, area] of open) if (!growing.has(id)) close(area);
    open = growing;
    growing = new Map();
  };
  for (const run of touching(runs, keyOf)) {
    if (run.row !== row) {
      endRow();
      if (run.row !== row + 1) endRow();
      row = run.row;
    }
    const key = keyOf(run.value);
    if (!looks.has(key)) looks.set(key, { value: run.value, areas: [] });
    const id = `${run.left}:${run.right}:${key}`;
    const above = open.get(id);
    const top = above === undefined ? run.row : above.range.top;
    growing.set(id, { key, range: { top, left: run.left, bottom: run.row, right: run.right } });
  }
  endRow();
  endRow();
  return [...looks.values()];
}

/** Areas as addresses of several ranges each, short enough for Excel to take. */
export function joinAddresses(areas: readonly CellRange[], toText = rangeToA1): readonly string[] {
  const addresses: string[] = [];
  let last = "";
  for (const area of areas) {
    const text = toText(area);
    if (last !== "" && last.length + text.length + 1 > longestAddress) {
      addresses.push(last);
      last = text;
    } else last = last === "" ? text : `${last},${text}`;
  }
  return last === "" ? addresses : [...addresses, last];
}

/** "3:7" */
export function rowsToA1({ top, bottom }: CellRange): string {
  return `${top + 1}:${bottom + 1}`;
}

/** "B:D" */
export function columnsToA1({ left, right }: CellRange): string {
  return `${columnName(left)}:${columnName(right)}`;
}

// Excel's own limit for a reference given as a text.
const longestAddress = 255;

interface OpenArea {
  readonly key: string;
  readonly range: CellRange;
}

function* touching<T>(runs: Iterable<Run<T>>, keyOf: (value: T) => string): Generator<Run<T>> {
  let open: Run<T>[] = [];
  for (const run of runs) {
    const [last] = open;
    if (last !== undefined && touches(last, run) && keyOf(last.value) === keyOf(run.value)) {
      open = [{ ...run, left: last.left }];
    } else {
      yield* open;
      open = [run];
    }
  }
  yield* open;
}

function touches(left: Run<unknown>, right: Run<unknown>): boolean {
  return left.row === right.row && left.right + 1 === right.left;
}
