import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../../src/adapters/excel/createExcelHost.ts";
import { createRawBook } from "../../../src/adapters/excel/rawBook.ts";
import type { Site } from "../../../src/taskpane/selfTest/scenario.ts";
import { scenarios } from "../../../src/taskpane/selfTest/scenarios.ts";
import { startExcel, type StartedExcel } from "../../excel-host/startExcel.ts";
import { calculateFew } from "../../support/calculateFew.ts";

function anEmptyWorkbook(apiLevel: string): Site {
  const excel: StartedExcel = startExcel({
    apiLevel,
    calculate: (cells) => calculateFew(excel.book, cells),
  });
  return { host: createExcelHost(), raw: createRawBook() };
}

// The oldest Excel that the manifest lets in, and the one of Excel 2024.
describe.each(["1.13", "1.17"])("the open workbook in an Excel of ExcelApi %s", (apiLevel) => {
  it.each(scenarios)("$id", async ({ run }) => {
    const observations = await run(anEmptyWorkbook(apiLevel));
    expect(observations.length).toBeGreaterThan(0);
    const expected = observations.map((observation) => ({ ...observation, actual: observation.expected }));
    expect(observations).toEqual(expected);
  });
});
