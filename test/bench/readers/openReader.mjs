// The readers written for Node behind one shape. Each is asked for all that the program needs of a workbook: values,
// formulas with their cached values, number formats, merges, hidden rows; openings say where one gives less or more.
import { createRequire } from "node:module";
import ExcelJS from "exceljs";
import XLSX from "xlsx";

const dayZero = Date.UTC(1899, 11, 30);
const msPerDay = 86_400_000;

/** SheetJS needs `sheetStubs` for formulas without a cached value, `cellStyles` for hidden rows and columns. */
const sameInformation = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellStyles: true,
  sheetStubs: true,
};
const valuesOnly = { dense: true, cellText: false, cellHTML: false };

/** @returns prepare: bytes to what is read; read: the work that is timed; summarise: what was read, in numbers */
export async function openReader(name, bundle) {
  const own = createRequire(import.meta.url)(bundle);
  switch (name) {
    case "inflate":
      return {
        prepare: own.compressedParts,
        read: async (parts) => own.inflateAll(parts),
        summarise: () => null,
      };
    case "own-zlib":
    case "own-fflate":
      return {
        prepare: asIs,
        read: own.readers[name],
        summarise: (result) => own.summarise(valueOf(result)),
      };
    case "sheetjs":
      return {
        prepare: asIs,
        read: async (bytes) => XLSX.read(bytes, sameInformation),
        summarise: summariseSheetJs,
      };
    case "sheetjs-values":
      return {
        prepare: asIs,
        read: async (bytes) => XLSX.read(bytes, valuesOnly),
        summarise: (book) =>
          only(summariseSheetJs(book), ["sheets", "cells", "number", "letters", "formulas", "merges"]),
      };
    case "exceljs":
      return {
        prepare: asIs,
        read: (bytes) => new ExcelJS.Workbook().xlsx.load(bytes),
        summarise: summariseExcelJs,
      };
    default:
      throw new Error(`no reader "${name}"`);
  }
}

const asIs = async (bytes) => bytes;

function valueOf(result) {
  if (!result.ok) throw new Error(`unreadable: ${result.error.reason} ${result.error.detail ?? ""}`);
  return result.value;
}

const only = (summary, keys) => Object.fromEntries(keys.map((key) => [key, summary[key]]));

const nothing = () => ({
  sheets: 0,
  cells: 0,
  number: 0,
  letters: 0,
  formulas: 0,
  dates: 0,
  merges: 0,
  hiddenRows: 0,
});

function summariseSheetJs(book) {
  const sum = nothing();
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    sum.sheets += 1;
    sum.merges += sheet["!merges"]?.length ?? 0;
    sum.hiddenRows += (sheet["!rows"] ?? []).filter((row) => row?.hidden === true).length;
    for (const row of sheet["!data"] ?? []) for (const cell of row ?? []) addSheetJsCell(sum, cell);
  }
  return sum;
}

function addSheetJsCell(sum, cell) {
  if (cell === undefined || cell.t === "z") return;
  if (cell.t !== "s" || cell.v !== "") sum.cells += 1;
  if (cell.t === "n") sum.number += cell.v;
  if (cell.t === "n" && typeof cell.z === "string" && XLSX.SSF.is_date(cell.z)) sum.dates += 1;
  if (cell.t === "s") sum.letters += cell.v.length;
  if (cell.f !== undefined) sum.formulas += 1;
}

function summariseExcelJs(book) {
  const sum = nothing();
  for (const sheet of book.worksheets) {
    sum.sheets += 1;
    sum.merges += sheet.model.merges.length;
    sheet.eachRow({ includeEmpty: true }, (row) => {
      if (row.hidden) sum.hiddenRows += 1;
      row.eachCell((cell) => {
        if (cell.master === cell) addExcelJsCell(sum, cell);
      });
    });
  }
  return sum;
}

function addExcelJsCell(sum, cell) {
  const value = cell.formula === undefined ? cell.value : cell.result;
  if (cell.formula !== undefined) sum.formulas += 1;
  if (value === null || value === undefined || value === "") return;
  sum.cells += 1;
  if (typeof value === "number") sum.number += value;
  else if (value instanceof Date) {
    sum.number += (value.getTime() - dayZero) / msPerDay;
    sum.dates += 1;
  } else sum.letters += textOf(value).length;
}

// LibreOffice cuts a text into runs where its fonts change.
function textOf(value) {
  return value.richText?.map((run) => run.text).join("") ?? String(value);
}
