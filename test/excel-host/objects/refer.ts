import type { Area, Areas } from "../model/area.ts";
import type { Box } from "../model/box.ts";
import type { NameScope } from "../model/names.ts";
import type { DefinedName } from "../model/definedName.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Table } from "../model/table.ts";
import { checkedBox } from "./given.ts";
import { type HostObject, hostObject } from "./hostObject.ts";

export interface TableOfSheet {
  readonly sheet: Sheet;
  readonly table: Table;
}

export interface NameOfScope {
  readonly scope: NameScope;
  readonly name: DefinedName;
}

/** The objects that other objects lead to. */
export const rangeObject = (sheet: Sheet, box: Box): HostObject => {
  const area: Area = { sheet, box: checkedBox(box) };
  return hostObject("Range", area);
};

export const areasObject = (areas: Areas): HostObject => hostObject("RangeAreas", areas);
export const sheetObject = (sheet: Sheet): HostObject => hostObject("Worksheet", sheet);
export const tableObject = (table: TableOfSheet): HostObject => hostObject("Table", table);
export const nameObject = (name: NameOfScope): HostObject => hostObject("NamedItem", name);
