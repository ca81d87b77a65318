import { ExcelError, invalidArgument } from "../excelError.ts";
import { type Box, heightOf } from "../model/box.ts";
import { toWire } from "../model/cellValue.ts";
import { clearArea } from "../model/clear.ts";
import { enter, valueAt } from "../model/contents.ts";
import { checkAllowed } from "../model/protection.ts";
import { shiftCells } from "../model/shift.ts";
import { type TableColumn, bodyOf, headerOf } from "../model/table.ts";
import { renameColumn } from "../model/tables.ts";
import { givenText, givenWhole, isGrid } from "./given.ts";
import { type HostObject, type Kind, hostObject, nullObject, readOnly } from "./hostObject.ts";
import { tellChanged } from "./rangeContents.ts";
import { type TableOfSheet, rangeObject } from "./refer.ts";

interface ColumnOfTable extends TableOfSheet {
  readonly column: TableColumn;
}

interface RowOfTable extends TableOfSheet {
  readonly index: number;
}

const indexOf = ({ table, column }: ColumnOfTable): number => table.columns.indexOf(column);

function columnBox(column: ColumnOfTable, box: Box): Box {
  const left = column.table.range.left + indexOf(column);
  return { ...box, left, right: left };
}

const columnObject = (column: ColumnOfTable): HostObject => hostObject("TableColumn", column);

const columnsOf = (of: TableOfSheet): readonly ColumnOfTable[] =>
  of.table.columns.map((column) => ({ ...of, column }));

const findColumn = (of: TableOfSheet, key: unknown): ColumnOfTable | undefined =>
  columnsOf(of).find(({ column }) =>
    typeof key === "number" ? column.id === key : column.name.toLowerCase() === String(key).toLowerCase(),
  );

function found(column: ColumnOfTable | undefined): HostObject {
  if (!column) throw new ExcelError("ItemNotFound");
  return columnObject(column);
}

export const tableColumnsKind: Kind<TableOfSheet> = {
  properties: { count: readOnly(({ table }) => table.columns.length) },
  items: (of) => columnsOf(of).map(columnObject),
  methods: {
    getCount: ({ table }) => table.columns.length,
    getItem: (of, key: unknown) => found(findColumn(of, key)),
    getItemAt: (of, index: unknown) => found(columnsOf(of)[givenWhole(index)]),
    getItemOrNullObject: (of, key: unknown) => {
      const column = findColumn(of, key);
      return column ? columnObject(column) : nullObject;
    },
  },
};

export const tableColumnKind: Kind<ColumnOfTable> = {
  id: { key: "Id", of: ({ column }) => column.id },
  properties: {
    id: readOnly(({ column }) => column.id),
    index: readOnly(indexOf),
    name: {
      get: ({ column }) => column.name,
      set: ({ sheet, table, column }, given: unknown) =>
        renameColumn(sheet, table, { column, name: givenText(given) }),
    },
  },
  methods: {
    getRange: (of) => rangeObject(of.sheet, columnBox(of, of.table.range)),
    getHeaderRowRange: (of) => rangeObject(of.sheet, columnBox(of, headerOf(of.table))),
    getDataBodyRange: (of) => rangeObject(of.sheet, columnBox(of, bodyOf(of.table))),
  },
};

const rowObject = (row: RowOfTable): HostObject => hostObject("TableRow", row);
const countOf = ({ table }: TableOfSheet): number => heightOf(bodyOf(table));

function givenRows(values: unknown): readonly (readonly unknown[])[] {
  const rows: unknown = Array.isArray(values) ? values : [[values]];
  if (!isGrid(rows)) throw invalidArgument();
  return rows;
}

/** Puts rows into the table; what stands below it in its columns moves down. */
function addRows(of: TableOfSheet, index?: unknown, values?: unknown): HostObject {
  const { sheet, table } = of;
  checkAllowed(sheet);
  const count = countOf(of);
  const rows = values === undefined ? [table.columns.map(() => "")] : givenRows(values);
  if (rows.some((row) => row.length !== table.columns.length)) throw invalidArgument();
  const at = index === undefined || index === -1 ? count : givenWhole(index);
  if (at < 0 || at > count) throw invalidArgument();
  const { left, right, top: header } = table.range;
  const top = header + 1 + at;
  const box = { top, bottom: top + rows.length - 1, left, right };
  const isAtEnd = at === count;
  shiftCells(sheet, { box, direction: "down" });
  if (isAtEnd) table.range = { ...table.range, bottom: table.range.bottom + rows.length };
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      if (value !== null) enter(sheet, { row: top + down, column: left + across }, value);
      sheet.book.cellsWritten++;
    });
  });
  tellChanged({ sheet, box }, "RowInserted");
  return rowObject({ ...of, index: at });
}

/** A table keeps one row, which is left empty when all are deleted. */
function deleteRowsAt(of: TableOfSheet, index: unknown, given: unknown = 1): void {
  const { sheet, table } = of;
  checkAllowed(sheet);
  const count = givenWhole(given);
  const first = givenWhole(index);
  if (first < 0 || count < 1 || first + count > countOf(of)) throw invalidArgument();
  const top = table.range.top + 1 + first;
  const box = { ...table.range, top, bottom: top + count - 1 };
  const isAll = count === countOf(of);
  if (isAll) clearArea(sheet, { ...box, bottom: top }, "Contents");
  if (!isAll) shiftCells(sheet, { box, direction: "up" });
  else if (count > 1) shiftCells(sheet, { box: { ...box, top: top + 1 }, direction: "up" });
  tellChanged({ sheet, box }, "RowDeleted");
}

export const tableRowsKind: Kind<TableOfSheet> = {
  properties: { count: readOnly(countOf) },
  items: (of) => Array.from({ length: countOf(of) }, (_, index) => rowObject({ ...of, index })),
  methods: {
    add: addRows,
    deleteRowsAt,
    getCount: countOf,
    getItemAt: (of, index: unknown) => {
      const row = givenWhole(index);
      if (row < 0 || row >= countOf(of)) throw invalidArgument();
      return rowObject({ ...of, index: row });
    },
  },
};

const rowBox = ({ table, index }: RowOfTable): Box => {
  const top = table.range.top + 1 + index;
  return { ...table.range, top, bottom: top };
};

export const tableRowKind: Kind<RowOfTable> = {
  properties: {
    index: readOnly(({ index }) => index),
    values: readOnly((row) => {
      const { top, left, right } = rowBox(row);
      const columns = Array.from({ length: right - left + 1 }, (_, across) => left + across);
      return [columns.map((column) => toWire(valueAt(row.sheet, top, column)))];
    }),
  },
  methods: {
    getRange: (row) => rangeObject(row.sheet, rowBox(row)),
    delete: (row) => deleteRowsAt(row, row.index, 1),
  },
};
