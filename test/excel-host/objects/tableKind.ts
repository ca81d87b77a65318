import { invalidArgument, notModelled } from "../excelError.ts";
import { clearArea } from "../model/clear.ts";
import { type Table, bodyOf, headerOf } from "../model/table.ts";
import { dropTable, loseTable, renameTable, resizeTable } from "../model/tables.ts";
import { checkAllowed } from "../model/protection.ts";
import { givenArea, givenFlag, givenText } from "./given.ts";
import { type Kind, type Property, hostObject, readOnly } from "./hostObject.ts";
import { type TableOfSheet, rangeObject, sheetObject } from "./refer.ts";

type Flag =
  | "showFilterButton"
  | "showBandedRows"
  | "showBandedColumns"
  | "highlightFirstColumn"
  | "highlightLastColumn";

const flag = (key: Flag): Property<TableOfSheet> => ({
  get: ({ table }) => table[key],
  set: ({ table }: TableOfSheet, given: unknown) => {
    table[key] = givenFlag(given);
  },
});

function withTotals({ sheet, table }: TableOfSheet, given: unknown): void {
  if (givenFlag(given) !== table.showTotals) {
    throw notModelled(`totals of table '${table.name}' on '${sheet.name}'`);
  }
}

function resize({ sheet, table }: TableOfSheet, given: unknown): void {
  const area = givenArea(sheet, given);
  if (area.sheet !== sheet) throw invalidArgument();
  resizeTable(sheet, table, area.box);
}

const totalsOf = (table: Table) => ({ ...table.range, top: table.range.bottom });

export const tableKind: Kind<TableOfSheet> = {
  id: { key: "Id", of: ({ table }) => table.id },
  properties: {
    id: readOnly(({ table }) => table.id),
    name: {
      get: ({ table }) => table.name,
      set: ({ sheet, table }, given: unknown) => renameTable(sheet.book, table, given),
    },
    showHeaders: readOnly(() => true),
    showTotals: { get: ({ table }) => table.showTotals, set: withTotals },
    style: {
      get: ({ table }) => table.style,
      set: ({ table }, given: unknown) => {
        table.style = givenText(given);
      },
    },
    showFilterButton: flag("showFilterButton"),
    showBandedRows: flag("showBandedRows"),
    showBandedColumns: flag("showBandedColumns"),
    highlightFirstColumn: flag("highlightFirstColumn"),
    highlightLastColumn: flag("highlightLastColumn"),
  },
  objects: {
    worksheet: ({ sheet }) => sheetObject(sheet),
    columns: (table) => hostObject("TableColumns", table),
    rows: (table) => hostObject("TableRows", table),
  },
  methods: {
    getRange: ({ sheet, table }) => rangeObject(sheet, table.range),
    getHeaderRowRange: ({ sheet, table }) => rangeObject(sheet, headerOf(table)),
    getDataBodyRange: ({ sheet, table }) => rangeObject(sheet, bodyOf(table)),
    getTotalRowRange: ({ sheet, table }) => {
      if (!table.showTotals) throw invalidArgument();
      return rangeObject(sheet, totalsOf(table));
    },
    resize,
    clearFilters: () => undefined,
    convertToRange: ({ sheet, table }) => {
      checkAllowed(sheet);
      dropTable(sheet, table);
      loseTable(sheet.book, table);
      return rangeObject(sheet, table.range);
    },
    delete: ({ sheet, table }) => {
      checkAllowed(sheet);
      clearArea(sheet, table.range, "All");
    },
  },
};
