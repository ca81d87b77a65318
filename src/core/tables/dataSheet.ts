import { sheetDefaults } from "./sheetDefaults.ts";
import type { CellStyle, ModelValue, SheetMark, SheetModel } from "./sheetModel.ts";

/** A column of a data sheet. */
export interface DataColumn<T> {
  readonly name: string;
  readonly width: number;
  readonly value: (entry: T) => ModelValue | null;
  readonly style?: CellStyle;
  /** Keys that formulas look up; nobody reads them. */
  readonly hidden?: boolean;
  /** True where no text stands twice. */
  readonly distinct?: boolean;
}

/** A column of plain values. */
export function dataColumn<T>(
  name: string,
  width: number,
  value: (entry: T) => ModelValue | null,
): DataColumn<T> {
  return { name, width, value };
}

const headerStyle: CellStyle = { size: 10, bold: true, fill: "DDEBF7", wrap: true, vertical: "center" };
const dataStyle: CellStyle = { size: 10 };

/** Excel holds at most so many characters in a cell. */
const longestText = 32_767;

const dataPrint = {
  orientation: "landscape",
  fitToWidth: true,
  repeatRows: [0, 0],
  margins: { top: 15, bottom: 15, left: 15, right: 15 },
} as const;

/** A sheet that is one Excel table from A1: a header and one row per entry. */
export function dataSheet<T>(
  sheet: { readonly name: string; readonly mark: SheetMark; readonly table: string },
  columns: readonly DataColumn<T>[],
  entries: Iterable<T> & { readonly length: number },
): SheetModel {
  const header = columns.map(({ name }, column) => ({ row: 0, column, value: name, style: headerStyle }));
  return {
    ...sheetDefaults,
    name: sheet.name,
    mark: sheet.mark,
    visibility: "visible",
    tabColor: "A6A6A6",
    cells: header,
    block: {
      top: 1,
      left: 0,
      height: entries.length,
      columns: columns.map(({ style = dataStyle, distinct = false }) => ({ style, distinct })),
      rows: rowsOf(columns, entries),
    },
    columns: columns.map((column) => column.width),
    hiddenColumns: columns.flatMap((column, index) => (column.hidden === true ? [index] : [])),
    rowHeights: new Map([[0, 30]]),
    freeze: { rows: 1, columns: 0 },
    print: { ...dataPrint, footer: `&L&9${sheet.name}&R&9&P/&N` },
    tables: [
      {
        name: sheet.table,
        // Excel takes no table without a row of data: an empty one has a blank row.
        range: { top: 0, left: 0, bottom: Math.max(1, entries.length), right: columns.length - 1 },
        columns: columns.map(({ name }) => name),
        style: "TableStyleLight9",
      },
    ],
    zoom: 90,
    showGridLines: true,
  };
}

/** Made when they are asked for: at no time do all of them have to be held. */
function rowsOf<T>(
  columns: readonly DataColumn<T>[],
  entries: Iterable<T>,
): Iterable<readonly (ModelValue | null)[]> {
  return {
    *[Symbol.iterator]() {
      for (const entry of entries) yield columns.map((column) => cellValue(column.value(entry)));
    },
  };
}

function cellValue(value: ModelValue | null): ModelValue | null {
  if (typeof value !== "string") return value;
  return value === "" ? null : value.slice(0, longestText);
}
