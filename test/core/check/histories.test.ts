import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { checkAcross } from "../../../src/core/check/checkAcross.ts";
import type { History } from "../../../src/core/check/history/history.ts";
import type { Finding, FindingCode } from "../../../src/core/findings/finding.ts";
import {
  historicPack,
  plainHistory,
  reportsBefore,
  reportsNow,
  type PlainHistory,
} from "../../support/histories.ts";
import { plants } from "../../support/plantedFaults.ts";
import { seeded } from "../../support/seeded.ts";

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

/** Codes that may be wrong about a history without faults. */
const hints: readonly FindingCode[] = [
  "change-large",
  "peers-differ",
  "unit-of-measure-suspect",
  "figures-as-before",
  "figures-as-other-unit",
];

/** Codes that compare what must be the same, and are never wrong about it. */
const certain: readonly FindingCode[] = ["opening-differs", "opening-changed", "cumulative-decreased"];

function judge(plain: PlainHistory, history: History): readonly Finding[] {
  return checkAcross(reportsNow(plain), { pack: historicPack, calls: [plain.call], history });
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2).replace(".", ",")}%`;
}

function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ".");
}

/** Rows of a table as the guide prints them, whatever white space its formatter puts between. */
function rowOf(cells: readonly string[]): string {
  return cells.join("|");
}

const guide = readFileSync(new URL("../../../docs/checks-over-time.md", import.meta.url), "utf8");
const printed = new Set(
  guide
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      rowOf(
        line
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim()),
      ),
    ),
);

describe("two hundred histories without a fault", () => {
  const counts = new Map<FindingCode, number>();
  let values = 0;
  beforeAll(() => {
    for (const seed of seeds) {
      const plain = plainHistory(seed);
      values += reportsNow(plain).reduce((sum, submission) => sum + submission.values.length, 0);
      for (const { code } of judge(plain, reportsBefore(plain))) {
        counts.set(code, (counts.get(code) ?? 0) + 1);
      }
    }
  }, 300_000);

  test.each(hints)("%s fires on under 1 % of values", (code) => {
    expect((counts.get(code) ?? 0) / values).toBeLessThan(0.01);
  });

  test("all of them together fire on under 1 % of values", () => {
    const all = hints.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0);
    expect(all / values).toBeLessThan(0.01);
  });

  test.each(certain)("%s never fires", (code) => {
    expect(counts.get(code) ?? 0).toBe(0);
  });

  test("the guide prints these very figures", () => {
    const rows = hints.map((code) => {
      const fired = counts.get(code) ?? 0;
      return rowOf([`\`${code}\``, number(values), number(fired), percent(fired, values)]);
    });
    expect(rows.filter((row) => !printed.has(row))).toEqual([]);
  });
});

describe("the same histories with a fault planted", () => {
  const found = new Map<string, { readonly planted: number; readonly found: number }>();
  beforeAll(() => {
    for (const seed of seeds.slice(0, 40)) {
      const plain = plainHistory(seed);
      const history = reportsBefore(plain);
      for (const [position, [name, plant]] of Object.entries(plants).entries()) {
        const fault = plant(plain, seeded(1000 * (position + 1) + seed));
        if (fault === null) continue;
        const before = found.get(name) ?? { planted: 0, found: 0 };
        const isFound = judge(fault.history, history).some(fault.isFound);
        found.set(name, { planted: before.planted + 1, found: before.found + Number(isFound) });
      }
    }
  }, 300_000);

  test.each(Object.keys(plants))("at least nine in ten are found: %s", (name) => {
    const counted = found.get(name) ?? { planted: 0, found: 0 };
    expect(counted.planted).toBeGreaterThanOrEqual(20);
    expect(counted.found / counted.planted).toBeGreaterThanOrEqual(0.9);
  });

  test("the guide prints these very figures", () => {
    const rows = [...found].map(([name, counted]) =>
      rowOf([name, String(counted.planted), String(counted.found), percent(counted.found, counted.planted)]),
    );
    expect(rows.filter((row) => !printed.has(row))).toEqual([]);
  });
});
