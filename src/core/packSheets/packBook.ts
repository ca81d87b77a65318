import type { PackSource } from "../pack/packError.ts";
import { cutIntoCells } from "../ledger/eventRow.ts";
import { bookFont } from "../forms/formStyle.ts";
import type { BookModel, ModelValue, SheetModel } from "../tables/sheetModel.ts";
import type { RecordSheet } from "./column.ts";
import { optionLists } from "./optionLists.ts";
import { packGuide } from "./packGuide.ts";
import { optionsSheet, partsSheet, recordSheets, textsSheet } from "./packSheetList.ts";
import { partValues, recordValues } from "./rowValues.ts";
import { emptySheet, recordSheetModel, tableSheet } from "./sheetLook.ts";
import { takeApart, type PackRows } from "./takeApart.ts";

/** A pack as a workbook to edit: every part of it as rows, with lists to choose from. `created` is an ISO instant. */
export function packBook(files: readonly PackSource[], created: string): BookModel {
  const rows = takeApart(files);
  const title = titleOf(rows);
  return {
    sheets: [
      packGuide(title),
      ...recordSheets.map((sheet) => recordSheetModel(sheet, valuesOf(rows, sheet))),
      partsModel(rows),
      optionsModel(),
      textsModel(files),
    ],
    names: [],
    properties: { title, creator: "Tổng hợp báo cáo", created },
    font: bookFont,
    activeSheet: 0,
  };
}

function valuesOf({ records }: PackRows, sheet: RecordSheet): readonly (readonly (ModelValue | null)[])[] {
  return (records.get(sheet.id) ?? []).map((row) => recordValues(row, sheet));
}

function titleOf({ parts }: PackRows): string {
  const title = parts.find(({ member }) => member === "title")?.content;
  return typeof title === "string" ? title : "";
}

const partWidths = [26, 20, 110];

function partsModel({ parts }: PackRows): SheetModel {
  const { name, guide, keys, headings } = partsSheet;
  const columns = keys.map((key, index) => ({
    key,
    heading: headings[index] ?? key,
    width: partWidths[index] ?? 12,
    format: "@",
  }));
  return tableSheet({ id: "parts", name, guide, columns, frozen: 2, values: parts.map(partValues) });
}

function optionsModel(): SheetModel {
  const cells = optionLists.flatMap(({ column, texts }) =>
    texts.map((value, row) => ({ row, column, value, style: { numberFormat: "@" } })),
  );
  const inOrder = cells.toSorted((left, right) => left.row - right.row || left.column - right.column);
  return { ...emptySheet("options", optionsSheet), visibility: "hidden", cells: inOrder };
}

function textsModel(files: readonly PackSource[]): SheetModel {
  const rows = [textsSheet.keys, ...files.map(({ name, text }) => [name, ...cutIntoCells(text)])];
  const cells = rows.flatMap((texts, row) =>
    texts.map((value, column) => ({ row, column, value, style: { numberFormat: "@" } })),
  );
  return { ...emptySheet("texts", textsSheet.name), visibility: "veryHidden", cells };
}
