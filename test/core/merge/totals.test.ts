import { describe, expect, it } from "vitest";
import { round } from "../../../src/core/decimal.ts";
import { aSubmission, mergeOf, totalIn, type Cell } from "../../support/mergeBuilders.ts";

function totalsOver(units: Readonly<Record<string, Readonly<Record<string, Cell>>>>) {
  const merged = mergeOf(
    Object.entries(units).map(([reporter, values]) => aSubmission({ reporter, template: "ROWS-1", values })),
  );
  return (indicator: string) => totalIn(merged, { template: "ROWS-1", indicator });
}

const yes = { type: "choice", value: "Có" } as const;
const no = { type: "choice", value: "Không" } as const;

describe("totals", () => {
  it("sum exactly, where binary floating point would not", () => {
    const total = totalsOver({
      W1: { due: { type: "number", value: "0.1" } },
      W2: { due: { type: "number", value: "0.2" } },
    });
    expect(total("due")).toMatchObject({
      value: "0.3",
      unitsReported: 2,
      unitsExpected: 4,
      aggregate: "sum",
    });
  });

  it("tell a blank from a zero", () => {
    const total = totalsOver({ W1: { due: null, done: 0 } });
    expect(total("due")).toMatchObject({ value: null, unitsReported: 0 });
    expect(total("done")).toMatchObject({ value: "0", unitsReported: 1 });
  });

  it("recompute a rate from its parts: 10/10 and 891/990 give 90.10 %", () => {
    const total = totalsOver({
      W1: { due: 10, done: 10, share: 100 },
      W2: { due: 990, done: 891, share: 90 },
    });
    expect(total("share")).toMatchObject({ value: "90.1", unitsReported: 2 });
  });

  it("compute a rate from sums of terms: 120 of 120 + 880 are 12 %", () => {
    expect(totalsOver({ W1: { done: 100, due: 400 }, W2: { done: 20, due: 480 } })("part")?.value).toBe("12");
  });

  it("keep a rate unrounded and leave it open over zero", () => {
    expect(round(totalsOver({ W1: { due: 3, done: 1 } })("share")?.value ?? "", 20)).toBe(
      "33.33333333333333333333",
    );
    expect(totalsOver({ W1: { due: 0, done: 0 } })("share")?.value).toBeNull();
  });

  it("weigh an average", () => {
    const total = totalsOver({
      W1: { score: 80, votes: 100 },
      W2: { score: 90, votes: 300 },
      W3: { score: 10 },
    });
    expect(total("score")).toMatchObject({ value: "87.5", unitsReported: 2 });
  });

  it("count the yeses of truth values and choices", () => {
    const total = totalsOver({
      W1: { plan: true, rule: yes },
      W2: { plan: false, rule: no },
      W3: { plan: { type: "notApplicable" }, rule: { type: "choice", value: "Không bắt buộc" } },
    });
    expect(total("plan")).toMatchObject({ value: "1", unitsReported: 2 });
    expect(total("rule")).toMatchObject({ value: "1", unitsReported: 3 });
  });

  it("take the largest and the smallest", () => {
    const total = totalsOver({
      W1: { most: 9, least: 9 },
      W2: { most: 10, least: 10 },
      W3: { most: -3, least: -3 },
    });
    expect(total("most")?.value).toBe("10");
    expect(total("least")?.value).toBe("-3");
  });

  it("have no value for texts, but say how many units wrote one", () => {
    const total = totalsOver({ W1: { text: "vướng mắc", head: "Lan" }, W2: { text: null } });
    expect(total("text")).toMatchObject({ value: null, unitsReported: 1 });
    expect(total("head")).toMatchObject({ value: null, unitsReported: 1 });
  });

  it("keep last year's column apart", () => {
    const merged = mergeOf([
      aSubmission({
        reporter: "W1",
        template: "ROWS-1",
        values: { due: 4, done: 2 },
        lastYear: { due: 10, done: 3 },
      }),
    ]);
    const lastYear = { template: "ROWS-1", measure: "samePeriodLastYear" } as const;
    expect(totalIn(merged, { ...lastYear, indicator: "due" })?.value).toBe("10");
    expect(totalIn(merged, { ...lastYear, indicator: "share" })?.value).toBe("30");
    expect(merged.totals.some((total) => total.measure === "note")).toBe(false);
  });

  it("count list records, an accepted empty list as none", () => {
    const merged = mergeOf([
      aSubmission({
        reporter: "W1",
        template: "LIST-1",
        rows: { 1: { name: "mô hình", field: yes, money: 1.5 }, 2: { name: "khác", field: null, money: 2 } },
      }),
      aSubmission({ reporter: "W2", template: "LIST-1" }),
    ]);
    const list = (indicator: string) => totalIn(merged, { template: "LIST-1", indicator });
    expect(list("name")).toMatchObject({ value: "2", unitsReported: 2, unitsExpected: 3 });
    expect(list("field")).toMatchObject({ value: "1", unitsReported: 2 });
    expect(list("money")).toMatchObject({ value: "3.5", unitsReported: 1 });
  });

  it("stand for every template of the call, received or not", () => {
    const { totals } = mergeOf([]);
    expect(new Set(totals.map((total) => total.template))).toEqual(
      new Set(["GRID-1", "MIX-1", "STRICT-1", "ROWS-1", "LIST-1"]),
    );
    expect(totals.filter((total) => total.value !== null)).toEqual([]);
  });

  it("expect a unit that reports without owing the form", () => {
    const total = totalsOver({ AU: { due: 1 } });
    expect(total("due")).toMatchObject({ unitsReported: 1, unitsExpected: 5 });
  });
});
