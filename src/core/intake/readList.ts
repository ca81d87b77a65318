import type { SectionOf } from "../pack/template.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { labelKey } from "../workbook/text/words.ts";
import type { AlignedColumns } from "./alignColumns.ts";
import { spanOf, type FormContext, type ReadPart } from "./formContext.ts";
import { readColumns } from "./readColumns.ts";
import { isGroupRow, isTotalLabel } from "./rowLabels.ts";
import type { RowEntry } from "./submission.ts";
import { matchUnit } from "./unitNames.ts";
import { tableRows, type TableRow } from "./tableRows.ts";

const ordinals: ReadonlySet<string> = new Set(["stt", "tt", "so tt"]);

/** The records of a list, numbered from 1 as they stand; `nil` when the list says in words that it has none. */
export function readList(
  context: FormContext,
  table: AlignedColumns,
): ReadPart & { readonly end: number; readonly nil: boolean } {
  const { section } = table.shape;
  if (section.kind !== "list") return { rows: [], values: [], findings: [], end: table.dataTop, nil: false };
  const { rows, end } = tableRows(spanOf(context), table, () => false);
  const contents = contentColumns(table);
  const filled = rows.filter((row) =>
    row.filled.some((column) => contents.has(column) && isTyped(context, row.row, column)),
  );
  const nil = filled.some((row) => isNilStatement(context, row, contents));
  const records = filled.filter(
    (row) => !isNilStatement(context, row, contents) && !isHeading(context, row, contents),
  );
  const entries = records.map((row, position) => toEntry(context, section, { row, position, contents }));
  const read = entries.map((entry) => readColumns(context, table, entry));
  return {
    rows: entries,
    values: read.flatMap((entry) => entry.values),
    findings: read.flatMap((entry) => entry.findings),
    end,
    nil,
  };
}

/** Columns that make a record; a number in the STT column alone does not. */
function contentColumns(table: AlignedColumns): ReadonlySet<number> {
  return new Set(
    [...table.columns].flatMap(([position, column]) => {
      const leaf = table.shape.indicators[position]?.leaf.wordings[0] ?? "";
      return ordinals.has(leaf) ? [] : [column];
    }),
  );
}

/** A form may fill in a record's number and unit itself: only what was typed makes a record. */
function isTyped(context: FormContext, row: number, column: number): boolean {
  const cell = context.view.cell(row, column);
  if (cell.formula !== undefined) return false;
  const match = cell.type === "text" ? matchUnit(context.index.units, cell.value, context.known) : null;
  return match?.unit !== context.reporter.id;
}

/** One cell with a word such as "Không": nothing arose. */
function isNilStatement(context: FormContext, row: TableRow, contents: ReadonlySet<number>): boolean {
  const columns = row.filled.filter((column) => contents.has(column));
  const [only] = columns;
  if (columns.length !== 1 || only === undefined) return false;
  const { words } = context.index;
  const key = foldKey(context.view.text(row.row, only));
  return words.nilText.has(key) || words.zero.has(key);
}

/** A group or total row among records: one filled cell, with such a label. */
function isHeading(context: FormContext, row: TableRow, contents: ReadonlySet<number>): boolean {
  const columns = row.filled.filter((column) => contents.has(column));
  const labels = [row.label, ...row.filled.map((column) => context.view.text(row.row, column))];
  if (labels.some((label) => isTotalLabel(label, context.index.words))) return true;
  return columns.length === 1 && isGroupRow({ ...row, hasFigures: false }, context.index.words);
}

function toEntry(
  context: FormContext,
  section: SectionOf<"list">,
  record: { readonly row: TableRow; readonly position: number; readonly contents: ReadonlySet<number> },
): RowEntry {
  const { row, position, contents } = record;
  const first = row.filled.find(
    (column) => contents.has(column) && labelKey(context.view.text(row.row, column)) !== "",
  );
  return {
    section: section.id,
    key: String(position + 1),
    label: first === undefined ? "" : context.view.text(row.row, first),
    role: "data",
    subject: context.reporter.id,
    sheetRow: row.row,
  };
}
