import { indicatorByCode, labelOf, templateByCode } from "../pack/lookup.ts";
import type { FigureView } from "../pack/documentText.ts";
import type { SummaryTable } from "../pack/summaryTable.ts";
import { indicatorEntries, indicatorPlaces } from "../tables/byIndicator.ts";
import { templatesOfColumn } from "../tables/columnTemplates.ts";
import type { BookModel, ModelCell, SheetModel } from "../tables/sheetModel.ts";
import type { TableContext } from "../tables/tableContext.ts";
import { words } from "../tables/words.ts";
import { yearPlan } from "../tables/yearPlan.ts";
import { toA1 } from "../workbook/address.ts";
import { remembered } from "../remembered.ts";

/** A figure of the summary book. */
export interface BookFigure {
  readonly table: string;
  readonly sheet: string;
  readonly label: string;
  /** The forms that it is made of. */
  readonly templates: readonly string[];
  /** True for rates, whose changes are points. */
  readonly isRate: boolean;
  readonly cells: Readonly<Record<FigureView, ModelCell | null>>;
  /** True where fewer units have last year's figure than this year's: a change would be none of the same units. */
  readonly unlike?: boolean;
}

/** Finds figures by table and item; null where no call of the book asks for the figure. */
export type FigureLookup = (table: string, item: string) => BookFigure | null;

/** Figures are read from the cells of the book itself, so that a document can say nothing that the book does not. */
export function figureLookup(context: TableContext, book: BookModel): FigureLookup {
  const find = remembered((key: string): BookFigure | null => {
    const [id = "", item = ""] = key.split("|");
    const table = context.pack.tables.find((each) => each.id === id);
    const sheet = book.sheets.find(({ mark }) => mark.kind === "summary" && mark.id === id);
    return table === undefined || sheet === undefined ? null : figureOf(context, { table, sheet }, item);
  });
  return (table, item) => find(`${table}|${item}`);
}

interface DrawnTable {
  readonly table: SummaryTable;
  readonly sheet: SheetModel;
}

function figureOf(context: TableContext, { table, sheet }: DrawnTable, item: string): BookFigure | null {
  if (table.kind === "byIndicator") return indicatorFigure(context, { table, sheet }, item);
  if (table.kind !== "unitMatrix") return null;
  const index = table.columns.findIndex((column) => column.id === item);
  const column = table.columns[index];
  if (column === undefined) return null;
  const total = sheet.cells.findLast((cell) => cell.column === 1 && cell.value === words.total);
  const value = total === undefined ? null : cellAt(sheet, total.row, leads.unitMatrix + index);
  const measured = column.unitOfMeasure === undefined ? "" : ` (${column.unitOfMeasure})`;
  return {
    table: table.id,
    sheet: sheet.name,
    label: `${column.label.join(" – ")}${measured}`,
    templates: templatesOfColumn(column),
    isRate: column.values.some(({ show }) => show === "ratio"),
    cells: { value, previous: null, change: null, fulfilled: null, units: null },
  };
}

/** Columns before the figures. */
const leads = { unitMatrix: 2 } as const;
function indicatorFigure(
  context: TableContext,
  { table, sheet }: { readonly table: SummaryTable & { kind: "byIndicator" }; readonly sheet: SheetModel },
  item: string,
): BookFigure | null {
  const rows = table.groups.flatMap((group) => [null, ...indicatorEntries(context, group)]);
  const places = indicatorPlaces(
    yearPlan(
      context,
      rows.filter((each) => each !== null),
    ),
  );
  const index = rows.findIndex(
    (entry) => entry !== null && `${entry.template}.${entry.indicator.code}` === item,
  );
  const entry = rows[index];
  if (entry === undefined || entry === null) return null;
  const row = firstBodyRowOf(sheet) + index;
  const { template, indicator } = entry;
  const isRate = indicator.aggregate === "recalc" || indicator.aggregate === "wavg";
  const at = (column: number): ModelCell | null => cellAt(sheet, row, column);
  const label = labelOf(indicatorByCode(templateByCode(context.pack, template), indicator.code));
  const measured = indicator.unitOfMeasure === undefined ? "" : ` (${indicator.unitOfMeasure})`;
  return {
    table: table.id,
    sheet: sheet.name,
    label: `${label}${measured}`,
    templates: [template],
    isRate,
    unlike: isFilled(at(places.remark)),
    cells: {
      value: at(places.current),
      previous: at(places.previous),
      change: at(isRate ? places.change : places.changeRate),
      fulfilled: places.fulfilled === null ? null : at(places.fulfilled),
      units: at(places.units),
    },
  };
}

/** The first row under the header, which is repeated on every page. */
export function firstBodyRowOf({ print }: SheetModel): number {
  return (print?.repeatRows?.[1] ?? -1) + 1;
}

function isFilled(cell: ModelCell | null): boolean {
  return cell?.value !== undefined && cell.value !== "";
}

function cellAt({ cells }: SheetModel, row: number, column: number): ModelCell | null {
  return cells.find((cell) => cell.row === row && cell.column === column) ?? null;
}

export function addressOf(cell: ModelCell): string {
  return toA1({ row: cell.row, column: cell.column });
}
