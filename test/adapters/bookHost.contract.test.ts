import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createExcelHost } from "../../src/adapters/excel/createExcelHost.ts";
import { createRawBook } from "../../src/adapters/excel/rawBook.ts";
import { packWithZlib } from "../../src/adapters/node/packWithZlib.ts";
import { writeAtomically } from "../../src/adapters/node/writeAtomically.ts";
import { packWithFflate } from "../../src/adapters/package/packWithFflate.ts";
import type { Scenario, Site } from "../../src/taskpane/selfTest/scenario.ts";
import { scenarios } from "../../src/taskpane/selfTest/scenarios.ts";
import { startExcel, type StartedExcel } from "../excel-host/startExcel.ts";
import { calculateFew } from "../support/calculateFew.ts";
import { aFileSite } from "../support/fileSite.ts";

/** An empty workbook in an Excel. */
function inExcel(apiLevel: string): Site {
  const excel: StartedExcel = startExcel({
    apiLevel,
    calculate: (cells) => calculateFew(excel.book, cells),
  });
  return { host: createExcelHost(), raw: createRawBook() };
}

/** A book that the browser makes: bytes, which the user saves where she likes. */
function inMemory(): Site {
  let bytes: Uint8Array | null = null;
  const home = {
    load: () => Promise.resolve(bytes),
    store: (next: Uint8Array) => {
      bytes = next;
      return Promise.resolve();
    },
  };
  return aFileSite(home, packWithFflate);
}

const folder = mkdtempSync(path.join(tmpdir(), "book-host-"));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A book that the command line keeps. */
function onDisk(): Site {
  files += 1;
  const file = path.join(folder, `so-${files}.xlsx`);
  const home = {
    load: () => readFile(file).catch(() => null),
    store: (bytes: Uint8Array) => writeAtomically(file, bytes),
  };
  return aFileSite(home, packWithZlib);
}

async function expectToHold({ run }: Scenario, site: Site): Promise<void> {
  const observations = await run(site);
  expect(observations.length).toBeGreaterThan(0);
  const expected = observations.map((observation) => ({ ...observation, actual: observation.expected }));
  expect(observations).toEqual(expected);
}

// The oldest Excel that the manifest lets in, and the one of Excel 2024.
describe.each(["1.13", "1.17"])("the open workbook in an Excel of ExcelApi %s", (apiLevel) => {
  it.each(scenarios)("$id", (scenario) => expectToHold(scenario, inExcel(apiLevel)));
});

const ofFiles = scenarios.filter(({ inFiles }) => inFiles === true);

describe.each([
  { where: "in memory", open: inMemory },
  { where: "on disk", open: onDisk },
])("a book in a file $where", ({ open }) => {
  it.each(ofFiles)("$id", (scenario) => expectToHold(scenario, open()));
});
