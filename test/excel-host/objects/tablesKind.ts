import { ExcelError, notModelled } from "../excelError.ts";
import type { Book } from "../model/book.ts";
import type { Sheet } from "../model/sheet.ts";
import { addTable } from "../model/tables.ts";
import { givenArea, givenAreaOfBook, givenText, givenWhole } from "./given.ts";
import { type HostObject, type Kind, nullObject } from "./hostObject.ts";
import { type TableOfSheet, tableObject } from "./refer.ts";

interface TableScope {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

const tablesOf = ({ book, sheet }: TableScope): readonly TableOfSheet[] =>
  (sheet ? [sheet] : book.sheets).flatMap((home) => home.tables.map((table) => ({ sheet: home, table })));

function find(scope: TableScope, key: unknown): TableOfSheet | undefined {
  const wanted = String(key).toLowerCase();
  return tablesOf(scope).find(
    ({ table }) => table.name.toLowerCase() === wanted || table.id.toLowerCase() === wanted,
  );
}

function add(scope: TableScope, address: unknown, hasHeaders: unknown): HostObject {
  if (hasHeaders !== true) throw notModelled("tables without a header row");
  const area = scope.sheet ? givenArea(scope.sheet, address) : givenAreaOfBook(scope.book, address);
  return tableObject({ sheet: area.sheet, table: addTable(area) });
}

function found(table: TableOfSheet | undefined): HostObject {
  if (!table) throw new ExcelError("ItemNotFound");
  return tableObject(table);
}

export const tablesKind: Kind<TableScope> = {
  properties: { count: { get: (scope) => tablesOf(scope).length } },
  items: (scope) => tablesOf(scope).map(tableObject),
  methods: {
    add,
    getCount: (scope) => tablesOf(scope).length,
    getItem: (scope, key: unknown) => found(find(scope, givenText(key))),
    getItemAt: (scope, index: unknown) => found(tablesOf(scope)[givenWhole(index)]),
    getItemOrNullObject: (scope, key: unknown) => {
      const table = find(scope, givenText(key));
      return table ? tableObject(table) : nullObject;
    },
  },
};
