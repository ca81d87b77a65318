import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { WorkBook } from "xlsx";
import type { LedgerEvent } from "../../src/core/ledger/event.ts";
import { verifyLedger } from "../../src/core/ledger/verifyLedger.ts";
import { differencesOfMany } from "../support/recalculate.ts";
import { shippedPack } from "../support/shippedPack.ts";
import { differences, openBook } from "./compare.ts";
import { databaseOf } from "./database.ts";
import { decisions } from "./decisions.ts";
import { withMistakes } from "./mistakes.ts";
import { yearOfDeliveries } from "./generator/sent.ts";
import { ledgerIn, mergeYear, type MergedBook } from "./mergeYear.ts";
import { errorCells, readBook, tableIds } from "./readTable.ts";

interface Book extends Omit<MergedBook, "ledger"> {
  readonly shown: WorkBook;
  /** Every table of the book, with the cells that are not as expected. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
}

const books: Book[] = [];
let ledger: readonly LedgerEvent[] = [];

beforeAll(async () => {
  const database = await databaseOf(yearOfDeliveries, decisions);
  for await (const { ledger: now, ...merged } of mergeYear(yearOfDeliveries, decisions)) {
    const shown = readBook(merged.bytes);
    openBook(database, merged);
    const known = tableIds(shown).map((id) => [id, differences(database, shown, id)] as const);
    books.push({ ...merged, shown, tables: new Map(known) });
    ledger = now;
  }
}, 400_000);

function bookOf(call: string): Book {
  const book = books.find((each) => each.call === call);
  if (book === undefined) throw new Error(`${call} was not merged`);
  return book;
}

/** Every table that has an expectation. */
const expectations = readdirSync("test/year/expected")
  .flatMap((name) => /^(TH-.+)\.sql$/.exec(name)?.[1] ?? [])
  .toSorted();

describe("a year of 28 units, merged call by call into one book", () => {
  test("every file is read, and every form in it", () => {
    for (const { call, opened, read } of books) {
      const sent = yearOfDeliveries.filter((delivery) => opened.includes(delivery.call));
      const forms = sent.flatMap((delivery) => delivery.forms);
      expect([call, read]).toEqual([call, { files: sent.length, forms: forms.length }]);
    }
  });

  test("the book remembers all 24 calls, and its ledger is whole", async () => {
    expect(await ledgerIn(bookOf("2022-M12").bytes)).toEqual(ledger);
    const opened = ledger.flatMap(({ payload }) =>
      payload.kind === "call-opened" && "call" in payload ? [payload.call] : [],
    );
    expect(new Set(opened).size).toBe(24);
    expect(verifyLedger(ledger)).toEqual([]);
  });

  test("draws every table but that of requests from above, which no call of the year makes", () => {
    const drawn = new Set(books.flatMap(({ tables }) => [...tables.keys()]));
    const other = shippedPack().tables.flatMap(({ id }) => (drawn.has(id) ? [] : [id]));
    expect(other).toEqual(["TH-15i"]);
    expect([...drawn].toSorted()).toEqual(expectations);
  });
});

describe("every figure is what plain SQL makes of what the units wrote", () => {
  test.each(expectations)("%s", (id) => {
    const found = books.flatMap(({ call, tables }) =>
      (tables.get(id) ?? []).map((line) => `${call} ${line}`),
    );
    expect(found).toEqual([]);
  });

  test("a figure, a name, a day of receipt or a score that is not so is found, and only where it shows", async () => {
    const mistaken = await databaseOf(withMistakes(yearOfDeliveries), decisions);
    const wrong = ["2022-YEAR", "2022-SCORE"].flatMap((call) => {
      const book = bookOf(call);
      openBook(mistaken, book);
      return [...book.tables.keys()].filter((id) => differences(mistaken, book.shown, id).length > 0);
    });
    expect(wrong).toEqual([
      "TH-01",
      "TH-02",
      "TH-06",
      "TH-11",
      "TH-15f",
      "TH-16",
      "TH-12",
      "TH-12b",
      "TH-12d",
    ]);
  });
});

test("LibreOffice computes every table as the book shows it", async () => {
  const chosen = ["2022-YEAR", "2022-Q1", "2022-SCORE", "2022-ONCE-0405-KH", "2022-ONCE-0410"].map(bookOf);
  expect(new Set(chosen.flatMap(({ tables }) => [...tables.keys()])).size).toBe(expectations.length);
  const recalculated = await differencesOfMany(
    chosen.map(({ bytes }) => bytes),
    /^TH-/,
  );
  expect(recalculated.map(({ differences: found }) => found)).toEqual(chosen.map(() => []));
  expect(chosen.flatMap(({ shown }) => errorCells(shown))).toEqual([]);
  expect(recalculated.every(({ formulas }) => formulas > 100)).toBe(true);
}, 400_000);
