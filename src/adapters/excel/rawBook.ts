import type { RawBook, RawLook, RawRange, RawSheet, RawValue } from "../../app/rawBook.ts";
import { hasApi } from "./apiLevel.ts";
import { run } from "./run.ts";

const visibilities: Readonly<Record<`${Excel.SheetVisibility}`, RawSheet["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** The open workbook as a user handles it, for the self-test. */
export function createRawBook(): RawBook {
  return {
    sheets: () => run(sheets),
    isEmpty: () => run(isEmpty),
    names: () => run(names),
    tables: () => run(tables),
    read: (sheet, range) => run((context) => read(rangeOf(context, sheet, range))),
    look: (sheet, cell) => run((context) => look(context, rangeOf(context, sheet, cell))),
    selected: () => run(selected),
    addSheet: (name) => change(({ workbook }) => void workbook.worksheets.add(name)),
    type: (sheet, cell, rows) => change((context) => type(rangeOf(context, sheet, cell), rows)),
    rename: (sheet, name) => change((context) => void (sheetOf(context, sheet).name = name)),
    remove: (gone) => change((context) => gone.forEach((name) => remove(sheetOf(context, name)))),
    removeNames: (gone) => run((context) => removeNames(context, gone)),
    select: (sheet, cell) => change((context) => select(context, sheet, cell)),
    protect: (on) => run((context) => protect(context, on)),
  };
}

function change(edit: (context: Excel.RequestContext) => void): Promise<void> {
  return run(async (context) => {
    edit(context);
    await context.sync();
  });
}

function sheetOf({ workbook }: Excel.RequestContext, name: string): Excel.Worksheet {
  return workbook.worksheets.getItem(name);
}

function rangeOf(context: Excel.RequestContext, sheet: string, range: string): Excel.Range {
  return sheetOf(context, sheet).getRange(range);
}

async function sheets(context: Excel.RequestContext): Promise<readonly RawSheet[]> {
  const { items } = await loaded(context, context.workbook.worksheets.load("items/name,items/visibility"));
  return items.map(({ name, visibility }) => ({ name, visibility: visibilities[visibility] }));
}

async function isEmpty(context: Excel.RequestContext): Promise<boolean> {
  const { items } = await loaded(context, context.workbook.worksheets.load("items/name"));
  const used = items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
  await context.sync();
  return used.every((range) => range.isNullObject);
}

async function names(context: Excel.RequestContext): Promise<readonly string[]> {
  const { items } = await loaded(context, context.workbook.names.load("items/name"));
  return items.map(({ name }) => name);
}

async function tables(context: Excel.RequestContext) {
  const { items } = await loaded(context, context.workbook.tables.load("items/name"));
  const places = items.map((table) => ({
    sheet: table.worksheet.load("name"),
    range: table.getRange().load("address"),
  }));
  await context.sync();
  return places.map(({ sheet, range }, index) => ({
    name: items[index]?.name ?? "",
    sheet: sheet.name,
    range: withoutSheet(range.address),
  }));
}

async function read(range: Excel.Range): Promise<RawRange> {
  range.load("values,formulas,numberFormat");
  await range.context.sync();
  // Office.js says `any` of values, which are numbers, texts and truth values in Excel.
  const { values, formulas, numberFormat } = range as {
    readonly values: RawValue[][];
    readonly formulas: RawValue[][];
    readonly numberFormat: string[][];
  };
  return { values, formulas, numberFormats: numberFormat };
}

async function look({ workbook }: Excel.RequestContext, range: Excel.Range): Promise<RawLook> {
  const fill = range.format.fill.load("color");
  const font = range.format.font.load("bold");
  const formats = range.conditionalFormats.getCount();
  const remarks = [workbook.comments.getCount()];
  if (hasApi("1.18")) remarks.push(range.worksheet.notes.getCount());
  await range.context.sync();
  return {
    fill: fill.color,
    bold: font.bold,
    conditionalFormats: counted(formats),
    comments: remarks.reduce((total, count) => total + counted(count), 0),
  };
}

function counted(count: OfficeExtension.ClientResult<number>): number {
  return count.value;
}

async function selected({ workbook }: Excel.RequestContext) {
  const cell = workbook.getActiveCell().load("address");
  const sheet = cell.worksheet.load("name");
  await cell.context.sync();
  return { sheet: sheet.name, cell: withoutSheet(cell.address) };
}

function type(corner: Excel.Range, rows: readonly (readonly RawValue[])[]): void {
  const width = rows[0]?.length ?? 0;
  corner.getResizedRange(rows.length - 1, width - 1).values = rows.map((row) => [...row]);
}

function remove(sheet: Excel.Worksheet): void {
  // Excel deletes no very hidden sheet.
  sheet.visibility = "Visible";
  sheet.delete();
}

async function removeNames(context: Excel.RequestContext, gone: readonly string[]): Promise<void> {
  const found = gone.map((name) => context.workbook.names.getItemOrNullObject(name).load("name"));
  await context.sync();
  for (const name of found) if (!name.isNullObject) name.delete();
  await context.sync();
}

function select(context: Excel.RequestContext, sheet: string, cell: string): void {
  sheetOf(context, sheet).activate();
  rangeOf(context, sheet, cell).select();
}

async function protect({ workbook }: Excel.RequestContext, on: boolean): Promise<void> {
  const { protection } = workbook;
  protection.load("protected");
  await protection.context.sync();
  if (protection.protected === on) return;
  if (on) protection.protect();
  else protection.unprotect();
  await protection.context.sync();
}

async function loaded<T>(context: Excel.RequestContext, collection: T): Promise<T> {
  await context.sync();
  return collection;
}

/** "'Phường 1'!B2" → "B2". */
function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
