import { describe, expect, test } from "vitest";
import { read, write, type BookType } from "xlsx";
import { mapTexts, type Page } from "../../scripts/sample/page.mjs";
import { ownUnit } from "../support/receiveForm.ts";
import { reviewReceived } from "../support/reviewReceived.ts";
import { bookBytes, numberAt, unitPage } from "../support/unitBooks.ts";

const reception = unitPage(ownUnit, "TCD-01", { habit: 2 });
const ward = unitPage(ownUnit, "DCCS-01", { habit: 2 });
const office = unitPage(ownUnit, "DCCS-02", { habit: 2 });

const receptionPlaces = ["c1", "c3", "c12", "c29"].map((code) => `${ownUnit}/${code}`);
const wardPlaces = ["A01", "A02", "C07", "H06"];

/** The pages as SheetJS writes them in another format. */
async function written(bookType: BookType, ...pages: readonly Page[]): Promise<Uint8Array> {
  // its .ods writer knows a date only as such, the others by its number format
  const options = { type: "array", cellNF: true, cellDates: bookType === "ods", UTC: true } as const;
  const book = read(await bookBytes(...pages), options);
  return new Uint8Array(write(book, { type: "array", bookType }));
}

const figures = (page: Page, places: readonly string[]) =>
  places.map((place) => String(numberAt(page, place)));

describe("workbooks of other formats", () => {
  test.each([
    ["[D1] .xls of Excel 97", "BC_PhoMinh.xls", "biff8"],
    ["[D1] XML of 2003 named .xls", "BC_PhoMinh.xls", "xlml"],
    ["[D4] .xlsb", "BC_PhoMinh.xlsb", "xlsb"],
    ["[D4] .ods", "BC_PhoMinh.ods", "ods"],
    ["[D4] .xlsx under another ending", "BC_PhoMinh.xls", "xlsx"],
  ] as const)("%s are read like any other", async (_, name, bookType) => {
    const outcome = await reviewReceived({ [name]: await written(bookType, reception, ward, office) });
    expect(outcome.said).toEqual([]);
    expect(outcome.inputs).toEqual({ [name]: "used" });
    expect(receptionPlaces.map((place) => outcome.read("TCD-01", place))).toEqual(
      figures(reception, receptionPlaces),
    );
    expect(wardPlaces.map((place) => outcome.read("DCCS-01", place))).toEqual(figures(ward, wardPlaces));
    expect(outcome.read("DCCS-02", "B02")).toMatch(/^2022-0[12]-\d\d$/);
  });

  test("[D1] .xls of Excel 95 are read like any other", async () => {
    const bare = unitPage(ownUnit, "DCCS-01", { habit: 2 });
    // its code page has no Vietnamese letters
    mapTexts(bare, (text) =>
      text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D"),
    );
    const outcome = await reviewReceived({ "BC_PhoMinh.xls": await written("biff5", bare) });
    expect(outcome.said).toEqual([]);
    expect(wardPlaces.map((place) => outcome.read("DCCS-01", place))).toEqual(figures(ward, wardPlaces));
  });

  test.each([
    ["a web page named .xls", "BC_PhoMinh.xls", "html"],
    ["commas named .xls", "BC_PhoMinh.xls", "csv"],
    ["tabs in UTF-16 named .xls", "BC_PhoMinh.xls", "txt"],
  ] as const)("[D1] %s is read as texts", async (_, name, bookType) => {
    const outcome = await reviewReceived({ [name]: await written(bookType, ward) });
    expect(outcome.inputs).toEqual({ [name]: "used" });
    expect(wardPlaces.map((place) => outcome.read("DCCS-01", place))).toEqual(figures(ward, wardPlaces));
    expect(outcome.said.filter((line) => !line.startsWith("note value-converted"))).toEqual([]);
  });
});
