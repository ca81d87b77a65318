import type ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { createExcelHost } from "../../../src/adapters/excel/createExcelHost.ts";
import { updateBook } from "../../../src/adapters/xlsx/updateBook.ts";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import { toA1 } from "../../../src/core/workbook/address.ts";
import { figures, selfTestBook } from "../../../src/taskpane/selfTest/selfTestBook.ts";
import { startExcel, type StartedExcel } from "../../excel-host/startExcel.ts";
import { openXlsx } from "../../excel-host/xlsx/openXlsx.ts";
import { saveAsXlsx } from "../../excel-host/xlsx/saveAsXlsx.ts";
import { anExcelJob } from "../../support/excelJob.ts";
import { featureBook } from "../../support/featureBook.ts";
import { layoutOf, lookOf, openFile, printOf } from "../../support/fileLook.ts";
import { viewOpenBook } from "../../support/openBookView.ts";

const host = createExcelHost();

describe("everything that a sheet model can say, saved from Excel and written as a file", () => {
  const model = featureBook();
  let fromExcel: ExcelJS.Workbook;
  let fromWriter: ExcelJS.Workbook;
  beforeAll(async () => {
    const excel = startExcel();
    await host.writeBook(model, anExcelJob());
    fromExcel = await openFile(await saveAsXlsx(excel));
    fromWriter = await openFile(writeBook(model));
  });

  const sheets = model.sheets.map(({ name }) => name);

  function bothSheets(name: string): readonly [ExcelJS.Worksheet, ExcelJS.Worksheet] {
    const [first, second] = [fromExcel.getWorksheet(name), fromWriter.getWorksheet(name)];
    if (first === undefined || second === undefined) throw new Error(`no sheet ${name}`);
    return [first, second];
  }

  it.each(sheets)("looks the same: %s", (name) => {
    const [excel, file] = bothSheets(name);
    for (const cell of model.sheets.find((sheet) => sheet.name === name)?.cells ?? []) {
      const at = toA1(cell);
      expect({ at, ...lookOf(excel.getCell(at), model.font) }).toEqual({
        at,
        ...lookOf(file.getCell(at), model.font),
      });
    }
  });

  it.each(sheets)("is laid out the same: %s", (name) => {
    const [excel, file] = bothSheets(name);
    expect(layoutOf(excel, 5, 10)).toEqual(layoutOf(file, 5, 10));
  });

  it("is printed the same", () => {
    const [excel, file] = bothSheets("TH-01 tổng hợp's");
    expect(printOf(excel)).toEqual(printOf(file));
    expect(printOf(file).page).toMatchObject({
      orientation: "landscape",
      fitToPage: true,
      printTitlesRow: "3:4",
    });
  });

  it("has the same links, lists and conditions", () => {
    const [excel, file] = bothSheets("TH-01 tổng hợp's");
    expect(excel.getCell("A2").hyperlink).toBe(file.getCell("A2").hyperlink);
    for (const cell of ["E5", "E6", "B10", "B11", "B13", "B14", "B15"]) {
      expect(ruleOf(excel, cell)).toEqual(ruleOf(file, cell));
    }
    expect(excel.getCell("B12").dataValidation.type).toBe("date");
    expect(conditions(excel)).toEqual(conditions(file));
  });
});

describe("a comment at a cell", () => {
  const text = "Tính từ cột 2.\nKhông cộng tỷ lệ.";

  it("is a note where Excel can write notes", async () => {
    startExcel({ apiLevel: "1.18" });
    await host.writeBook(featureBook(), anExcelJob());
    const notes = await Excel.run(async ({ workbook }) => {
      const found = workbook.notes.load("items/content");
      await workbook.context.sync();
      return found.items.map(({ content }) => content);
    });
    expect(notes).toEqual([text]);
  });

  it("is the cell's own message in an older Excel", async () => {
    const excel = startExcel({ apiLevel: "1.17" });
    await host.writeBook(featureBook(), anExcelJob());
    const book = await openFile(await saveAsXlsx(excel));
    expect(book.getWorksheet("TH-01 tổng hợp's")?.getCell("C5").dataValidation.prompt).toBe(
      // ExcelJS writes a line break in an attribute as it stands, which is read as a blank.
      text.replace("\n", " "),
    );
  });

  it("is cut there to what Excel lets a message have", async () => {
    const excel = startExcel({ apiLevel: "1.17" });
    const book = featureBook();
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.comment === undefined ? cell : { ...cell, comment: "Ghi chú. ".repeat(40) },
      ),
    }));
    await host.writeBook({ ...book, sheets }, anExcelJob());
    const saved = await openFile(await saveAsXlsx(excel));
    const prompt = saved.getWorksheet("TH-01 tổng hợp's")?.getCell("C5").dataValidation.prompt;
    expect(prompt).toHaveLength(255);
    expect(prompt).toMatch(/^Ghi chú\. .*…$/);
  });
});

describe("a book that both write", () => {
  const next = selfTestBook({ figures: figures.slice(1), summaries: ["TH-01", "TH-02"] });

  it("is updated in Excel when the command line wrote it", async () => {
    await bookOfCommandLine();
    const plan = await host.planBook(next.sheets);
    expect(plan).toMatchObject({
      added: ["TH-02"],
      replaced: ["TH-01"],
      updated: ["DuLieu"],
      kept: [],
      repairs: false,
    });
    await host.writeBook(next, anExcelJob());
    const updated = await viewOpenBook();
    startExcel({ sheets: ["Khác"] });
    await host.writeBook(next, anExcelJob());
    const anew = await viewOpenBook();
    expect(updated.sheets).toEqual(anew.sheets.filter(({ name }) => name !== "Khác"));
    expect(updated.tables).toEqual(anew.tables);
    expect(new Set(updated.names)).toEqual(new Set(anew.names));
  });

  it("is updated by the command line when Excel wrote it", async () => {
    const excel = startExcel();
    await host.writeBook(selfTestBook({ figures }), anExcelJob());
    const updated = updateBook(await saveAsXlsx(excel), next);
    if (!updated.ok) throw new Error(updated.error.detail);
    expect(updated.value).toMatchObject({ renamed: [], left: [] });
    const book = await openFile(updated.value.bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["TH-01", "TH-02", "DuLieu", "SoCai", "Sheet1"]);
    expect(book.getWorksheet("DuLieu")?.getCell("B2").value).toBe(7);
  });

  it("remembers the same in both", async () => {
    await bookOfCommandLine();
    const read = await host.readBook();
    expect(read.ok && read.value?.ledger).toHaveLength(1);
    expect(await host.readSheets()).toEqual([]);
  });
});

function ruleOf(sheet: ExcelJS.Worksheet, cell: string) {
  const { type, operator, formulae, allowBlank } = sheet.getCell(cell).dataValidation;
  // Excel puts a sheet's name into quotes only where it must.
  const formulas = formulae.map((formula: unknown) => String(formula).replaceAll("'", ""));
  return { cell, type, operator: operator ?? "between", formulas, allowBlank: allowBlank ?? false };
}

function conditions(sheet: ExcelJS.Worksheet): unknown {
  const formats: unknown = Reflect.get(sheet, "conditionalFormattings");
  return JSON.parse(
    JSON.stringify(formats, (key, value: unknown) =>
      ["priority", "pattern", "fgColor"].includes(key) ? undefined : value,
    ),
  );
}

async function bookOfCommandLine(): Promise<StartedExcel> {
  const excel = startExcel();
  await openXlsx(excel, writeBook(selfTestBook({ figures })));
  return excel;
}
