import { describe, expect, test } from "vitest";
import { checkAcross } from "../../../src/core/check/checkAcross.ts";
import { relatedPeriod, type Relation } from "../../../src/core/check/history/earlierPeriods.ts";
import { withLastYear } from "../../../src/core/check/history/earlierCalls.ts";
import { joinHistories, type HistoricFigure } from "../../../src/core/check/history/history.ts";
import { historyOfBook } from "../../../src/core/check/history/historyOfBook.ts";
import { historyOfFacts, historyOfSubmissions } from "../../../src/core/check/history/historyOfFacts.ts";
import { intakeWorkbook } from "../../../src/core/intake/intakeWorkbook.ts";
import { callById } from "../../../src/core/pack/lookup.ts";
import { parsePeriodId, periodId } from "../../../src/core/pack/period.ts";
import { aSubmission } from "../../support/aSubmission.ts";
import { aTableBook, someSubmissions } from "../../support/aTableBook.ts";
import { aTablePack } from "../../support/aTablePack.ts";
import { anIndicator, aRule, aTemplate, rowsSection } from "../../support/aTemplate.ts";
import { viewSheet } from "../../support/bookView.ts";
import { packOverTime } from "../../support/historyPack.ts";
import { mergeOf } from "../../support/mergeBuilders.ts";
import { aSheet, aWorkbook, type PlainCell } from "../../support/sheetBuilder.ts";
import { periodLine, verticalForm } from "../../support/smallForms.ts";
import { smallPack } from "../../support/smallPack.ts";

describe("which earlier period a rule looks at", () => {
  const known =
    "2020-YEAR 2021-Q4 2021-9M 2021-YEAR 2021-H1 2021-M12 2022-M01 2022-Q1 2022-Q2 2022-H1 2022-9M 2022-YEAR 2022-ONCE";
  const candidates = known.split(" ").flatMap((id) => {
    const period = parsePeriodId(id);
    return period === null ? [] : [{ period }];
  });

  test.each<readonly [string, Relation, string | null]>([
    ["2022-H1", "rightBefore", "2021-YEAR"],
    ["2022-YEAR", "rightBefore", "2021-YEAR"],
    ["2022-Q1", "rightBefore", "2021-Q4"],
    ["2022-Q2", "rightBefore", "2022-Q1"],
    ["2022-M01", "rightBefore", "2021-M12"],
    ["2020-YEAR", "rightBefore", null],
    ["2022-YEAR", "contained", "2022-9M"],
    ["2022-9M", "contained", "2022-H1"],
    ["2022-H1", "contained", "2022-Q1"],
    ["2022-Q2", "contained", null],
    ["2022-H1", "samePeriodLastYear", "2021-H1"],
    ["2022-Q2", "samePeriodLastYear", null],
    ["2022-M01", "samePeriodLastYear", null],
    ["2022-YEAR", "lastOfKind", "2021-YEAR"],
    ["2022-Q1", "lastOfKind", "2021-Q4"],
    ["2022-H1", "latest", "2022-Q1"],
    ["2022-YEAR", "latest", "2022-9M"],
    ["2022-ONCE", "latest", null],
  ])("%s: %s is %s", (id, relation, expected) => {
    const period = parsePeriodId(id);
    if (period === null) throw new Error(`${id} is no period`);
    const found = relatedPeriod(candidates, period, relation);
    expect(found === null ? null : periodId(found.period)).toBe(expected);
  });

  test.each(["2022-M04", "2022-Q2", "2022-H1", "2022-9M", "2022-YEAR", "2022-ONCE"])(
    "%s is read back as it is written",
    (id) => {
      const period = parsePeriodId(id);
      expect(period === null ? null : periodId(period)).toBe(id);
    },
  );

  test.each(["2022-Q5", "2022-M13", "2022-X", "1022-YEAR", "H1", ""])("%s names no period", (id) => {
    expect(parsePeriodId(id)).toBeNull();
  });
});

/** The rows of DuLieu as plain cells, as a reader of the saved book would give them. */
function factRows(): readonly (readonly PlainCell[])[] {
  const { sheet } = viewSheet(aTableBook({ submissions: someSubmissions() }), "DuLieu");
  const rows: PlainCell[][] = [];
  for (const { row, column, value } of sheet.cells) {
    const line = (rows[row] ??= Array.from({ length: 26 }, () => null));
    line[column] = value ?? null;
  }
  return rows;
}

const sortedFigures = (figures: readonly HistoricFigure[]): readonly string[] =>
  figures.map((figure) => JSON.stringify(Object.values(figure))).toSorted();

describe("the history in a book", () => {
  const pack = aTablePack();
  const expected = historyOfFacts(mergeOf(someSubmissions(), { pack }).facts, pack);

  test("is that of the facts that it was made of, whatever the sheet is called", () => {
    const book = aWorkbook([aSheet([["Ghi chú"]]), aSheet(factRows(), { name: "Du lieu (2)" })]);
    const history = historyOfBook(book, pack);
    expect(expected.figures.length).toBeGreaterThan(5);
    expect(sortedFigures(history?.figures ?? [])).toEqual(sortedFigures(expected.figures));
  });

  test("a book without the sheet has none, which is not an empty one", () => {
    expect(historyOfBook(aWorkbook([aSheet([["khoa", "dot"]])]), pack)).toBeNull();
  });

  test("excluded facts, answers and records of lists are no figures", () => {
    const indicators = new Set(expected.figures.map(({ template, indicator }) => `${template}.${indicator}`));
    expect(indicators.has("ROWS-1.plan")).toBe(false);
    expect([...indicators].some((indicator) => indicator.startsWith("LIST"))).toBe(false);
    const excluded = mergeOf(someSubmissions(), { pack }).facts.map((fact) => ({
      ...fact,
      state: "excluded" as const,
    }));
    expect(historyOfFacts(excluded, pack).figures).toEqual([]);
  });

  test("of figures said twice the first history's stand", () => {
    const later = { figures: expected.figures.map((figure) => ({ ...figure, value: "999" })) };
    expect(joinHistories(expected, later)).toEqual(expected);
  });
});

describe("what may be compared", () => {
  const rule = aRule({ kind: "change", against: "samePeriodLastYear", percent: 50, minimum: 1 });
  const template = aTemplate({ sections: [rowsSection([anIndicator("f")])], rules: [rule] });
  const pack = packOverTime([template]);
  const of = (call: string, f: number) => aSubmission({ template, reporter: "V1", call, values: { f } });
  const history = historyOfSubmissions([of("2021-H1", 20)], pack);
  const codes = (given: typeof history) =>
    checkAcross([of("2022-H1", 90)], { pack, calls: ["2022-H1"], history: given }).map(({ code }) => code);

  test("figures of this version of the form", () => {
    expect(codes(history)).toEqual(["change-large"]);
  });

  test("not those of another version: a code may mean another thing", () => {
    const figures = history.figures.map((figure) => ({ ...figure, version: "2021" }));
    expect(codes({ figures })).toEqual(["rule-unchecked"]);
  });

  test("not those of another unit", () => {
    const figures = history.figures.map((figure) => ({ ...figure, unit: "V2", sender: "V2" }));
    expect(codes({ figures })).toEqual(["rule-unchecked"]);
  });

  test("forms of another call of the same run are history as well, but are not judged", () => {
    const findings = checkAcross([of("2022-H1", 90), of("2021-H1", 20)], { pack, calls: ["2022-H1"] });
    expect(findings.map(({ code, at }) => `${code} ${at.call}`)).toEqual(["change-large 2022-H1"]);
  });
});

describe("last year's file", () => {
  const pack = smallPack();
  const earlier = withLastYear(pack, [callById(pack, "2022-H1")]);

  test("is taken in for a call of its own", () => {
    expect(earlier.calls.map(({ id, dataWindow }) => [id, dataWindow.from, dataWindow.to])).toEqual([
      ["2021-H1", "2020-12-15", "2021-05-31"],
    ]);
    const rows = verticalForm().map((row) =>
      row.map((value) => (value === periodLine ? "Kỳ báo cáo: 6 tháng đầu năm 2021" : value)),
    );
    const taken = intakeWorkbook({
      file: { path: "2021.xlsx", sha256: "0".repeat(64) },
      workbook: aWorkbook([aSheet([["UBND phường Phổ Minh"], ...rows])]),
      pack: earlier.pack,
      calls: ["2021-H1"],
      answers: new Map(),
    });
    const { figures } = historyOfSubmissions(taken.submissions, earlier.pack);
    expect(figures.find(({ indicator, measure }) => indicator === "A01" && measure === "current")).toEqual({
      call: "2021-H1",
      period: { type: "H1", year: 2021 },
      template: "VIEC-1",
      version: "1",
      unit: "P-MINH",
      sender: "P-MINH",
      row: null,
      indicator: "A01",
      measure: "current",
      value: "5",
    });
  });

  test("a call that the pack has is not made anew", () => {
    const again = withLastYear(earlier.pack, [callById(pack, "2022-H1")]);
    expect(again.pack.calls).toHaveLength(earlier.pack.calls.length);
    expect(again.calls).toEqual(earlier.calls);
  });

  test("29 February has a day in the year before", () => {
    const call = callById(pack, "2022-H1");
    const leap = { ...call, dataWindow: { ...call.dataWindow, to: "2024-02-29" } };
    expect(withLastYear(pack, [leap]).calls[0]?.dataWindow.to).toBe("2023-02-28");
  });
});
