import type { CellStyle, ModelCell, ModelValue, SheetModel } from "../tables/sheetModel.ts";
import { sheetDefaults } from "../tables/sheetDefaults.ts";
import { heightOfLines, textHeight } from "../tables/textHeight.ts";
import { restKey, type Column, type RecordSheet } from "./column.ts";
import { columnValidation } from "./columnValidation.ts";
import { firstDataRow, headingRow, keyRow, lastDataRow } from "./sheetRows.ts";

export function emptySheet(id: string, name: string): SheetModel {
  return { ...sheetDefaults, name, mark: { kind: "pack", id }, visibility: "visible", cells: [] };
}

interface TableColumn {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly hint?: string;
  readonly format: string;
}

interface TableSheet {
  readonly id: string;
  readonly name: string;
  readonly guide: string;
  readonly columns: readonly TableColumn[];
  /** Columns that stay in view. */
  readonly frozen: number;
  readonly values: readonly (readonly (ModelValue | null)[])[];
}

const look = {
  title: { bold: true, size: 14 },
  guide: { italic: true, color: "595959" },
  key: { italic: true, size: 8, color: "7F7F7F", horizontal: "center", numberFormat: "@" },
  heading: {
    bold: true,
    fill: "DDE8F4",
    border: "thin",
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  data: { vertical: "top", wrap: true, size: 11 },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A sheet of rows under a title, a guide, the names of members and the headings. */
export function tableSheet({ id, name, guide, columns, frozen, values }: TableSheet): SheetModel {
  const width = Math.max(columns.length, ...values.map((row) => row.length));
  const styles = Array.from({ length: width }, (_, index) => ({
    style: { ...look.data, numberFormat: columns[index]?.format ?? "@" },
  }));
  return {
    ...emptySheet(id, name),
    cells: [
      { row: 0, column: 0, value: name, style: look.title },
      { row: 1, column: 0, value: guide, style: look.guide },
      ...columns.map(({ key }, column) => ({ row: keyRow, column, value: key, style: look.key })),
      ...columns.map(headingCell),
    ],
    ...(values.length === 0 ? {} : { block: blockOf(values, styles) }),
    showGridLines: true,
    columns: columns.map((column) => column.width),
    rowHeights: new Map([[headingRow, 34], ...heightsOf(values, columns)]),
    freeze: { rows: firstDataRow, columns: frozen },
    autoFilter: {
      top: headingRow,
      left: 0,
      bottom: Math.max(headingRow + 1, headingRow + values.length),
      right: columns.length - 1,
    },
    print: {
      orientation: "landscape",
      fitToWidth: true,
      repeatRows: [headingRow, headingRow],
      margins: { top: 12, bottom: 12, left: 10, right: 10 },
    },
  };
}

const tallest = 130;

/** Rows as high as their longest text needs, within bounds: other programs do not always find out by themselves. */
function heightsOf(
  values: TableSheet["values"],
  columns: readonly TableColumn[],
): readonly (readonly [number, number])[] {
  const size = look.data.size;
  return values.map((row, index) => {
    const heights = columns.map(({ width }, column) => {
      const value = row[column];
      return typeof value === "string" ? textHeight(value, width, { size }) : 0;
    });
    return [firstDataRow + index, Math.min(tallest, Math.max(heightOfLines(1, size), ...heights))] as const;
  });
}

function blockOf(
  values: TableSheet["values"],
  columns: readonly { readonly style: CellStyle }[],
): NonNullable<SheetModel["block"]> {
  const rows = values.map((row) => columns.map((_, index) => row[index] ?? null));
  return { top: firstDataRow, left: 0, height: rows.length, columns, rows };
}

function headingCell({ heading, hint }: TableColumn, column: number): ModelCell {
  const cell = { row: headingRow, column, value: heading, style: look.heading };
  return hint === undefined ? cell : { ...cell, comment: hint };
}

const rest: TableColumn = {
  key: restKey,
  heading: "Phần khác (JSON)",
  width: 40,
  hint: "Những mục chưa có cột riêng, viết bằng JSON. Thường không phải sửa.",
  format: "@",
};

/** The sheet of a kind of record, its cells guarded. */
export function recordSheetModel(sheet: RecordSheet, values: TableSheet["values"]): SheetModel {
  const columns = [...sheet.parents, ...sheet.columns];
  const { id, name, guide } = sheet;
  const frozen = sheet.parents.length + 1;
  const table = tableSheet({
    id,
    name,
    guide,
    columns: [...columns.map(withFormat), rest],
    frozen,
    values,
  });
  const bottom = lastDataRow(values.length);
  return {
    ...table,
    validations: columns.flatMap(
      (column, index) => columnValidation(column, { column: index, bottom }) ?? [],
    ),
  };
}

function withFormat(column: Column): TableColumn {
  return { ...column, format: formatOf(column) };
}

function formatOf({ kind }: Column): string {
  if (kind.type === "date") return "dd/mm/yyyy";
  return kind.type === "number" ? "General" : "@";
}
