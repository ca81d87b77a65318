import * as XLSX from "xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { createExcelHost } from "../../../src/adapters/excel/createExcelHost.ts";
import { writeBook } from "../../../src/adapters/xlsx/writeBook.ts";
import type { WrittenBook } from "../../../src/app/bookHost.ts";
import { silent } from "../../../src/app/ports.ts";
import { recordReview } from "../../../src/app/recordReview.ts";
import { buildBook } from "../../../src/core/tables/buildBook.ts";
import type { BookModel } from "../../../src/core/tables/sheetModel.ts";
import { toA1 } from "../../../src/core/workbook/address.ts";
import { startExcel } from "../../excel-host/startExcel.ts";
import { viewOpenBook, type OpenBookView, type OpenSheetView } from "../../support/openBookView.ts";
import { reviewSample } from "../../support/sampleReview.ts";

const at = "2022-06-14T08:00:00+07:00";

interface PlainCell {
  readonly value: unknown;
  readonly formula: string | null;
  readonly format: string;
}

describe("the sample's summary, written into Excel", () => {
  let model: BookModel;
  let written: WrittenBook;
  let open: OpenBookView;
  let requests: readonly number[];
  beforeAll(async () => {
    const review = await reviewSample();
    model = buildBook({ ...review, ledger: recordReview([], review, { author: "test", at }), created: at });
    const cached = new Map(
      model.sheets.flatMap(({ name, cells }) =>
        cells.flatMap((cell) =>
          cell.formula === undefined ? [] : [[`${name}!${toA1(cell)}`, cell.value ?? null] as const],
        ),
      ),
    );
    const excel = startExcel({ platform: "web", calculate: () => cached });
    const job = { progress: silent, cancellation: new AbortController().signal };
    written = await createExcelHost().writeBook(model, job);
    requests = [...excel.statistics.requestBytes];
    open = await viewOpenBook();
  }, 240_000);

  it("is cell for cell what the writer of files writes", () => {
    const file = XLSX.read(writeBook(model), { cellFormula: true, cellNF: true });
    expect(open.sheets.map((sheet) => sheet.name)).toEqual([...file.SheetNames, "Sheet1"]);
    let compared = 0;
    for (const name of file.SheetNames) {
      const inFile = cellsOfFile(file.Sheets[name] ?? {});
      const inExcel = cellsOfExcel(open.sheets.find((sheet) => sheet.name === name));
      expect({ name, cells: inExcel }).toEqual({ name, cells: inFile });
      compared += inFile.size;
    }
    expect(compared).toBeGreaterThan(100_000);
  });

  it("takes at most 12 round trips, none above 3.5 MB", () => {
    process.stdout.write(`requests of the sample's write, in bytes: ${requests.join(" ")}\n`);
    expect(requests.length).toBeLessThanOrEqual(12);
    expect(Math.max(...requests)).toBeLessThan(3_500_000);
  });

  it("is read back and compared", () => {
    expect(written.check?.compared).toBeGreaterThan(5_000);
    expect(written.check?.disagreements).toEqual([]);
  });
});

function cellsOfFile(sheet: XLSX.WorkSheet): ReadonlyMap<string, PlainCell> {
  const cells = new Map<string, PlainCell>();
  for (const address of Object.keys(sheet).filter((key) => !key.startsWith("!"))) {
    const cell: XLSX.CellObject = sheet[address];
    // A text without a letter is an empty cell in Excel.
    if ((cell.v ?? "") === "" && cell.f === undefined) continue;
    cells.set(address, { value: cell.v, formula: cell.f ?? null, format: String(cell.z ?? "General") });
  }
  return cells;
}

function cellsOfExcel(sheet: OpenSheetView | undefined): ReadonlyMap<string, PlainCell> {
  const cells = new Map<string, PlainCell>();
  sheet?.values.forEach((values, row) => {
    values.forEach((value, column) => {
      const formula = sheet.formulas[row]?.[column];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      if (value === "" && !isFormula) return;
      const format = sheet.formats[row]?.[column] ?? "General";
      cells.set(toA1({ row, column }), { value, formula: isFormula ? formula.slice(1) : null, format });
    });
  });
  return cells;
}
