import type { ExcelHost } from "./createExcelHost.ts";
import { boxText, splitAddress } from "./model/address.ts";
import { sheetNamed, tell } from "./model/book.ts";
import { selectArea } from "./model/selection.ts";
import type { Sheet } from "./model/sheet.ts";
import { activateSheet } from "./model/sheets.ts";
import { areaNamed } from "./objects/given.ts";
import { hostObject } from "./objects/hostObject.ts";
import { writeProperty } from "./wire/members.ts";

function sheetOf(host: ExcelHost, name: string): Sheet {
  const sheet = sheetNamed(host.book, name);
  if (!sheet) throw new Error(`there is no sheet '${name}'`);
  return sheet;
}

function areaOf(host: ExcelHost, address: string) {
  const { sheet, rest } = splitAddress(address);
  if (sheet === null) throw new Error(`'${address}' names no sheet`);
  return areaNamed(sheetOf(host, sheet), rest);
}

/** The user clicks on a sheet's tab. */
export function userActivates(host: ExcelHost, sheet: string): void {
  activateSheet(sheetOf(host, sheet));
  tell(host.book, { type: 2, target: "", message: {} });
  host.tellEvents();
}

/** The user selects cells: "'Xã A'!B2:C3". */
export function userSelects(host: ExcelHost, address: string): void {
  selectArea(areaOf(host, address));
  host.tellEvents();
}

/** The user types into cells; what a text becomes is Excel's to say. */
export function userTypes(host: ExcelHost, address: string, content: unknown): void {
  const area = areaOf(host, address);
  writeProperty(hostObject("Range", area), "formulas", content);
  host.tellEvents();
}

/** The user begins to edit a cell, and until `userEndsEdit` Excel refuses work. */
export function userBeginsEdit(host: ExcelHost): void {
  host.failures.isEditingCell = true;
}

export function userEndsEdit(host: ExcelHost): void {
  host.failures.isEditingCell = false;
}

/** What the user sees: the sheet and the selected cells. */
export function whatUserSees(host: ExcelHost): { readonly sheet: string; readonly selected: string } {
  const sheet = host.book.sheets.find(({ id }) => id === host.book.activeId);
  return { sheet: sheet?.name ?? "", selected: sheet ? boxText(sheet.selection) : "" };
}
