import { beforeAll, describe, expect, it } from "vitest";
import { createExcelHost } from "../../../src/adapters/excel/createExcelHost.ts";
import { silent } from "../../../src/app/ports.ts";
import type { HandEdit } from "../../../src/app/verify/handEdits.ts";
import { startExcel } from "../../excel-host/startExcel.ts";
import { anExcelJob } from "../../support/excelJob.ts";
import { openMemoryDesk, sampleFile } from "../../support/memoryDesk.ts";

const host = createExcelHost();
const { desk } = openMemoryDesk();

/** What the desk says of the workbook that is open. */
async function editsOfOpenBook(): Promise<readonly HandEdit[]> {
  const [book, data] = [await host.readBook(), await host.readData()];
  if (!book.ok || book.value === null || data === null) throw new Error("a book of ours is open");
  // As it goes to the worker that the desk lives in.
  return desk.handEdits(structuredClone({ type: "open", ledger: book.value.ledger, data }));
}

/** A column of the data sheet by its name, from the row below the header on. */
async function columnNamed(name: string): Promise<{ readonly letter: string; readonly values: unknown[] }> {
  return Excel.run(async ({ workbook }) => {
    const used = workbook.worksheets.getItem("DuLieu").getUsedRange();
    used.load("values");
    await workbook.context.sync();
    const [header = [], ...rows] = used.values;
    const index = header.indexOf(name);
    const letter = String.fromCodePoint(65 + index);
    return { letter, values: rows.map((row: readonly unknown[]) => row[index]) };
  });
}

async function type(cell: string, value: unknown): Promise<void> {
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem("DuLieu").getRange(cell).values = [[value]];
    await workbook.context.sync();
  });
}

describe("the data sheet of the open workbook", () => {
  beforeAll(async () => {
    startExcel();
    await desk.choose({ pack: "duc-pho-2022", calls: ["2022-H1"] }, silent);
    const files = [sampleFile("BC_PhoMinh (sua lan 2).xlsx")];
    await desk.receive({ type: "files", files, receivedOn: "2022-06-03" }, silent);
    const model = await desk.book(null, { author: "Lan", at: "2022-06-14T08:00:00+07:00" });
    await host.writeBook(model, anExcelJob());
  }, 120_000);

  it("is as it was merged until somebody types into it", async () => {
    expect(await editsOfOpenBook()).toEqual([]);
  });

  it("names a cell that was typed over, and one that was emptied", async () => {
    const { letter, values } = await columnNamed("gia_tri");
    const [first = -1, second = -1] = values.flatMap((value, index) =>
      typeof value === "number" && value !== 0 ? [index] : [],
    );
    const [typed, emptied] = [`${letter}${first + 2}`, `${letter}${second + 2}`];
    await type(typed, 7777);
    await type(emptied, "");
    const edits = await editsOfOpenBook();
    expect(new Map(edits.map(({ cell, before, after }) => [cell, [before, after]]))).toEqual(
      new Map([
        [typed, [String(values[first]), "7777"]],
        [emptied, [String(values[second]), ""]],
      ]),
    );
  });

  it("is none in a workbook that is not ours", async () => {
    startExcel();
    expect(await host.readData()).toBeNull();
  });
});
