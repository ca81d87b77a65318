import { beforeAll, describe, expect, it } from "vitest";
import { createExcelHost } from "../../../src/adapters/excel/createExcelHost.ts";
import type { WrittenBook } from "../../../src/app/bookHost.ts";
import type { Review } from "../../../src/app/reviewCalls.ts";
import { buildBook } from "../../../src/core/tables/buildBook.ts";
import type { BookModel } from "../../../src/core/tables/sheetModel.ts";
import { toA1 } from "../../../src/core/workbook/address.ts";
import { startExcel } from "../../excel-host/startExcel.ts";
import { anExcelJob } from "../../support/excelJob.ts";
import { mergeManyUnits } from "../../support/manyUnits.ts";
import { reviewSample } from "../../support/sampleReview.ts";
import { shippedPack } from "../../support/shippedPack.ts";

const call = "2022-H1";
/** What Excel on the web is trusted with at once. */
const mostBytes = 3_500_000;

interface Write {
  readonly requests: readonly number[];
  readonly responses: readonly number[];
  readonly written: WrittenBook;
}

/** The summary of the sample with so many more units, written into Excel on the web. */
async function write(review: Review, count: number): Promise<Write> {
  const models = ["P-PHOQUANG", "P-TUPHAP"];
  const { submissions } = review.consolidation;
  const { pack, consolidation } = mergeManyUnits(shippedPack(), submissions, { call, models, count });
  const book = buildBook({ pack, calls: [call], consolidation, ledger: [], created: "2022-06-14T08:00:00Z" });
  const cached = cachedValues(book);
  const excel = startExcel({ platform: "web", calculate: () => cached });
  const written = await createExcelHost().writeBook(book, anExcelJob());
  const { requestBytes, responseBytes } = excel.statistics;
  return { requests: [...requestBytes], responses: [...responseBytes], written };
}

function cachedValues({ sheets }: BookModel): ReadonlyMap<string, number | string | boolean | null> {
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap((cell) =>
        cell.formula === undefined ? [] : [[`${name}!${toA1(cell)}`, cell.value ?? null] as const],
      ),
    ),
  );
}

describe("the summary of 300 units", () => {
  let few: Write;
  let many: Write;
  beforeAll(async () => {
    const review = await reviewSample();
    few = await write(review, 2);
    many = await write(review, 300);
  }, 240_000);

  it("takes as many requests as a small one, and one more for each 3.5 MB", () => {
    const bytes = sum(many.requests);
    const answered = sum(many.responses);
    process.stdout.write(`requests: ${many.requests.join(" ")}\nanswers: ${many.responses.join(" ")}\n`);
    expect(bytes).toBeGreaterThan(2 * mostBytes);
    const constant = few.requests.length;
    expect(constant).toBeLessThanOrEqual(12);
    expect(many.requests.length).toBeLessThanOrEqual(
      constant + Math.ceil(bytes / mostBytes) + Math.ceil(answered / mostBytes),
    );
  });

  it("stays below 3.5 MB in every request, and within what an answer may have", () => {
    expect(Math.max(...many.requests)).toBeLessThan(mostBytes);
    expect(Math.max(...many.responses)).toBeLessThan(5_000_000);
  });

  it("is compared cell for cell with what Excel calculates", () => {
    expect(many.written.check?.disagreements).toEqual([]);
    expect(many.written.check?.compared).toBeGreaterThan(few.written.check?.compared ?? Infinity);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
