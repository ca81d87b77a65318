import { beforeAll, describe, expect, test } from "vitest";
import { verifyLedger } from "../../src/core/ledger/verifyLedger.ts";
import { yearOfDeliveries } from "./generator/sent.ts";
import { mergeYear, type MergedBook } from "./mergeYear.ts";

const books: MergedBook[] = [];

beforeAll(async () => {
  for await (const book of mergeYear(yearOfDeliveries, [])) books.push(book);
}, 300_000);

describe("a year of 28 units, merged call by call into one book", () => {
  test("every file is read, and every form in it", () => {
    for (const { call, opened, review } of books) {
      const sent = yearOfDeliveries.filter((delivery) => opened.includes(delivery.call));
      expect([call, review.files.filter(({ state }) => state === "read").length]).toEqual([
        call,
        sent.length,
      ]);
      const forms = review.files.flatMap((file) => (file.state === "read" ? file.submissions : []));
      expect([call, forms.length]).toEqual([call, sent.flatMap((delivery) => delivery.forms).length]);
    }
  });

  test("the book remembers all 24 calls, and its ledger is whole", () => {
    const last = books.at(-1)?.ledger ?? [];
    const opened = last.flatMap(({ payload }) => (payload.kind === "call-opened" ? [payload.call] : []));
    expect(new Set(opened).size).toBe(24);
    expect(verifyLedger(last)).toEqual([]);
  });
});
