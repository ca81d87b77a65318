import { expect, it } from "vitest";
import { packWithZlib } from "../../src/adapters/node/packWithZlib.ts";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { mergedUnitsBook } from "../support/mergedUnitsBook.ts";
import { differencesAfterRecalculation } from "../support/recalculate.ts";

it("last year's figures of merged units come out the same in LibreOffice", async () => {
  const book = mergedUnitsBook(["P-PHOTHANH", "X-PHOCHAU", "X-PHONHON"], ["X-PHOCHAU/A01"]);
  const { formulas, differences } = await differencesAfterRecalculation(writeBook(book, packWithZlib));
  expect(differences).toEqual([]);
  expect(formulas).toBeGreaterThan(300);
}, 120_000);
