import { describe, expect, it } from "vitest";
import { historyOfSubmissions } from "../../src/core/check/history/historyOfFacts.ts";
import { formsAbout, openPast, sumIn } from "../../src/core/check/history/past.ts";
import { compare, sum } from "../../src/core/decimal.ts";
import { knownUnits } from "../../src/core/intake/knownUnits.ts";
import { callById, indicatorsOf, templateByCode } from "../../src/core/pack/lookup.ts";
import { aSubmission } from "../support/aSubmission.ts";
import { shippedPack } from "../support/shippedPack.ts";

const pack = shippedPack("quang-ngai-2026");
const template = templateByCode(pack, "DCCS-01");
const counted = indicatorsOf(template).filter(({ type, aggregate }) => type === "int" && aggregate === "sum");

/** Nghị quyết số 1677/NQ-UBTVQH15: every unit of before went whole into one of the five. */
const merged = {
  "P-DUCPHO": ["P-NGUYENNGHIEM", "P-PHOHOA", "P-PHOMINH", "P-PHOVINH", "P-PHONINH"],
  "P-TRACAU": ["P-PHOVAN", "P-PHOQUANG", "X-PHOAN", "X-PHOTHUAN"],
  "P-SAHUYNH": ["P-PHOTHANH", "X-PHOCHAU"],
  "X-NGUYENNGHIEM": ["X-PHONHON", "X-PHOPHONG"],
  "X-KHANHCUONG": ["X-PHOKHANH", "X-PHOCUONG"],
} as const;
const before = Object.values(merged).flat();

function owing(call: string): readonly string[] {
  return [...new Set(callById(pack, call).expected.map(({ unit }) => unit))];
}

/** The unit that an official code means when a call is due. */
function unitsWithCode(code: string, call: string): readonly string[] {
  const known = knownUnits(pack, [callById(pack, call)]);
  return pack.units.filter(({ id, gsoCode }) => gsoCode === code && known.has(id)).map(({ id }) => id);
}

/** A different figure for each unit and indicator. */
function figureOf(unit: string, indicator: number): number {
  return 1 + before.findIndex((id) => id === unit) * 101 + indicator * 7;
}

function sumOf(units: readonly string[], indicator: number): number {
  return units.reduce((total, unit) => total + figureOf(unit, indicator), 0);
}

describe("the pack of the two-tier government", () => {
  it("asks fifteen units before July 2025, and the five after it", () => {
    expect(owing("2024-YEAR").toSorted()).toEqual([...before].toSorted());
    expect(owing("2025-H1").toSorted()).toEqual([...before].toSorted());
    expect(owing("2026-H1").toSorted()).toEqual(Object.keys(merged).toSorted());
  });

  it("says of both sides of the merger the same", () => {
    const units = new Map(pack.units.map((unit) => [unit.id, unit]));
    for (const [successor, predecessors] of Object.entries(merged)) {
      expect(units.get(successor)?.predecessors).toEqual(predecessors);
      expect(predecessors.map((id) => units.get(id)?.successors)).toEqual(
        predecessors.map(() => [successor]),
      );
    }
  });

  it.each([
    ["21439", "P-NGUYENNGHIEM", "P-DUCPHO"],
    ["21457", "X-PHONHON", "X-NGUYENNGHIEM"],
  ])("takes the reused code %s for %s in 2024 and for %s in 2026", (code, then, now) => {
    expect(unitsWithCode(code, "2024-YEAR")).toEqual([then]);
    expect(unitsWithCode(code, "2026-YEAR")).toEqual([now]);
  });

  it("adds the figures of 2024 of the fifteen up to those of the five, exactly", () => {
    const submissions = before.map((reporter) =>
      aSubmission({
        template,
        reporter,
        call: "2024-YEAR",
        values: Object.fromEntries(counted.map(({ code }, at) => [code, figureOf(reporter, at)])),
      }),
    );
    const past = openPast(historyOfSubmissions(submissions, pack), pack);
    const sums = Object.keys(merged).map((unit) => {
      const form = formsAbout(past, template, unit).find(({ period }) => period.year === 2024);
      return counted.map(({ code }) => (form === undefined ? null : sumIn(form, code)));
    });
    expect(sums).toEqual(
      Object.values(merged).map((units) => counted.map((_, at) => String(sumOf(units, at)))),
    );
    const totals = counted.map((_, at) => sum(sums.map((row) => row[at] ?? "0")));
    expect(totals.every((total, at) => compare(total, String(sumOf(before, at))) === 0)).toBe(true);
    expect(counted.length).toBeGreaterThan(10);
  });

  it("has no deadline that it takes for official, and says what the office must fill in", () => {
    expect(new Set(pack.calls.map(({ deadline }) => deadline.origin))).toEqual(new Set(["A"]));
    expect(pack.openPoints.length).toBeGreaterThan(3);
  });
});
