import { expect, test } from "vitest";

import type { ReadBudgets } from "../../../src/adapters/read/budgets.ts";
import { reasonOf, relationship, worksheet, type RawBook } from "../../support/rawXlsx.ts";

const twoSheets: RawBook = {
  workbook: `<sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="b"/></sheets><definedNames><definedName name="x">a!$A$1</definedName><definedName name="y">a!$A$2</definedName></definedNames>`,
  relationships: relationship("b", "worksheet", "worksheets/sheet2.xml"),
  strings: `<si><t>bốn</t></si><si><t>mười chữ.</t></si>`,
  sheet: worksheet(
    `<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c s="1"/><c><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>`,
  ),
  parts: {
    "xl/worksheets/sheet2.xml": worksheet(
      `<sheetData><row><c t="inlineStr"><is><t>năm</t></is></c><c><f>A1+1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    ),
  },
};

// The names count as strings of six characters each; the formula counts its characters only.
test.each<readonly [keyof ReadBudgets, number]>([
  ["sheets", 2],
  ["definedNames", 2],
  ["cellsPerSheet", 3],
  ["cellsPerBook", 5],
  ["strings", 5],
  ["stringCharacters", 9],
  ["characters", 6 + 6 + 3 + 9 + 3 + 4],
  ["merges", 3],
  ["nesting", 6],
])("%s: the limit passes, one more does not", (budget, limit) => {
  expect(reasonOf(twoSheets, { budgets: { [budget]: limit } })).toBeNull();
  expect(reasonOf(twoSheets, { budgets: { [budget]: limit - 1 } })).toBe("over-budget");
});

/** A clock that stands at 5, and then for good at 5 and so much more. */
function lasting(duration: number) {
  let calls = 0;
  return { budgets: { milliseconds: 100 }, now: () => (calls++ === 0 ? 5 : 5 + duration) };
}

test("milliseconds: the limit passes, one more does not", () => {
  expect(reasonOf(twoSheets, lasting(100))).toBeNull();
  expect(reasonOf(twoSheets, lasting(101))).toBe("over-budget");
});

test("the clock is looked at within a long part", () => {
  let looks = 0;
  const looksFor = (data: string) => {
    looks = 0;
    expect(reasonOf({ data }, { now: () => looks++ })).toBeNull();
    return looks;
  };
  expect(looksFor("<row/>".repeat(200_000))).toBe(looksFor("<row/>") + 3);
});

test("deep nesting is refused before it costs anything", () => {
  expect(reasonOf({ data: "<a>".repeat(100_000) })).toBe("over-budget");
});
