import { describe, expect, test } from "vitest";
import { change, cellOf, type Page } from "../../scripts/sample/page.mjs";
import { withLastYear } from "../../src/core/check/history/earlierCalls.ts";
import type { History } from "../../src/core/check/history/history.ts";
import { historyOfSubmissions } from "../../src/core/check/history/historyOfFacts.ts";
import { callById } from "../../src/core/pack/lookup.ts";
import type { Pack } from "../../src/core/pack/pack.ts";
import { packWithLaterCalls } from "../support/otherCalls.ts";
import { ownFile, ownUnit, withCells } from "../support/receiveForm.ts";
import { reviewReceived, type Outcome, type ReceivedOptions } from "../support/reviewReceived.ts";
import { shippedPack } from "../support/shippedPack.ts";
import { bookBytes, numberAt, samplePack, unitPage } from "../support/unitBooks.ts";

const shipped = shippedPack();
const lastYear = withLastYear(shipped, [callById(shipped, "2022-H1")]);

/** A form of Phường Phổ Minh for a period, with its figures changed. */
function pageOf(template: string, period: string, damage: (page: Page) => void = () => undefined): Page {
  const page = unitPage(ownUnit, template, { habit: 2, period, window: "" });
  damage(page);
  return page;
}

/** The forms of a file as history: it is received once, as any file is. */
async function historyFrom(
  page: Page,
  { pack, call }: { readonly pack: Pack; readonly call: string },
): Promise<History> {
  const outcome = await reviewReceived({ "nam truoc.xlsx": await bookBytes(page) }, { pack, calls: [call] });
  expect(outcome.submissions).toHaveLength(1);
  return historyOfSubmissions(outcome.submissions, pack);
}

async function receive(page: Page, options: ReceivedOptions): Promise<Outcome> {
  return reviewReceived({ [ownFile]: await bookBytes(page) }, options);
}

/** Every figure of a page through a function. */
function mapFigures(page: Page, map: (value: number, key: string) => number): void {
  for (const key of page.places.keys()) {
    const { v } = cellOf(page, key);
    if (/(?:^|\/)[A-Hc]\d+$/.test(key) && typeof v === "number") change(page, key, map(v, key));
  }
}

describe("another unit of measure", () => {
  const money = numberAt(unitPage(ownUnit, "DCCS-01", { habit: 2 }), "C07");

  test("[D45] đồng for triệu đồng is told by the unit's own report of last year", async () => {
    const before = await historyFrom(pageOf("DCCS-01", "6 tháng đầu năm 2021"), {
      pack: lastYear.pack,
      call: "2021-H1",
    });
    const now = pageOf("DCCS-01", "6 tháng đầu năm 2022", withCells({ C07: money * 1_000_000 + 7 }));
    const outcome = await receive(now, { pack: lastYear.pack, history: before });
    expect(outcome.said.filter((line) => line.includes("C07"))).toEqual([
      "warning unit-of-measure-suspect DCCS-01 C07",
    ]);
    expect(outcome.finding("unit-of-measure-suspect")).toMatchObject({
      data: { basis: "history", factor: "1000000", usual: String(money), unitOfMeasure: "triệu đồng" },
      fix: { before: String(money * 1_000_000 + 7) },
    });
    expect(outcome.read("DCCS-01", "C07")).toBe(String(money * 1_000_000 + 7));
    expect(outcome.inputs).toEqual({ [ownFile]: "used" });
  });

  test("[D45] without one, by the other wards of the same call", async () => {
    const wards = samplePack.units.filter(({ kind }) => kind === "PHUONG" || kind === "XA").slice(0, 10);
    const files = await Promise.all(
      wards.map(async ({ id }): Promise<[string, Uint8Array]> => {
        const page = unitPage(id, "DCCS-01", { habit: 2 });
        if (id === ownUnit) change(page, "C07", money * 1000);
        return [`${id}.xlsx`, await bookBytes(page)];
      }),
    );
    const outcome = await reviewReceived(Object.fromEntries(files));
    expect(outcome.said).toEqual(["warning unit-of-measure-suspect DCCS-01 C07"]);
    expect(outcome.finding("unit-of-measure-suspect")).toMatchObject({
      unit: ownUnit,
      data: { basis: "peers", factor: "1000", corrected: String(money) },
    });
  });
});

const half = () => pageOf("DCCS-01", "6 tháng đầu năm 2022");
const year = (damage: (page: Page) => void) =>
  pageOf("DCCS-01", "năm 2022", (page) => {
    mapFigures(page, (value, key) => (key.startsWith("A0") ? value : value * 2));
    change(page, "B01", 11);
    change(page, "B02", 11);
    change(page, "B03", 100);
    change(page, "D01", numberAt(page, "A01"));
    change(page, "G01", numberAt(page, "A01"));
    damage(page);
  });

describe("a year beside its first half", () => {
  const pack = packWithLaterCalls();
  test("[D51] one figure that is smaller is told with both", async () => {
    const history = await historyFrom(half(), { pack, call: "2022-H1" });
    const reported = numberAt(half(), "B05");
    const outcome = await receive(year(withCells({ B05: reported - 1 })), {
      pack,
      calls: ["2022-YEAR"],
      history,
    });
    expect(outcome.said.filter((line) => line.includes("cumulative"))).toEqual([
      "warning cumulative-decreased DCCS-01 B05",
    ]);
    expect(outcome.finding("cumulative-decreased").data).toMatchObject({
      value: String(reported - 1),
      earlier: String(reported),
      period: "2022-H1",
    });
  });

  test("[D51] a year that holds only its second half is one finding, with what to add", async () => {
    const history = await historyFrom(half(), { pack, call: "2022-H1" });
    const rest = year((page) =>
      mapFigures(page, (value, key) => (/^[C-F]/.test(key) ? Math.floor(value * 0.3) : value)),
    );
    const outcome = await receive(rest, { pack, calls: ["2022-YEAR"], history });
    const found = outcome.finding("figures-not-cumulative");
    expect(found.data).toMatchObject({ period: "2022-H1" });
    expect(found.changes?.find(({ indicator }) => indicator === "C02")).toMatchObject({
      before: String(numberAt(rest, "C02")),
      after: String(numberAt(rest, "C02") + numberAt(half(), "C02")),
    });
    expect(outcome.said.filter((line) => line.includes("cumulative-decreased"))).toEqual([]);
  });

  test("[D51] both files of one delivery are held side by side", async () => {
    const files = {
      "6 thang.xlsx": await bookBytes(half()),
      "nam.xlsx": await bookBytes(year(withCells({ B05: 0 }))),
    };
    const outcome = await reviewReceived(files, { pack, calls: ["2022-H1", "2022-YEAR"] });
    expect(outcome.finding("cumulative-decreased")).toMatchObject({ file: "nam.xlsx", indicator: "B05" });
  });
});

describe("what is carried over", () => {
  const call = callById(shipped, "2022-H1");
  const yearBefore = {
    ...call,
    id: "2021-YEAR",
    period: { type: "YEAR" as const, year: 2021 },
    periodLabel: "năm 2021",
    dataWindow: { ...call.dataWindow, from: "2020-12-15", to: "2021-12-14" },
  };
  const pack: Pack = { ...shipped, calls: [...shipped.calls, yearBefore] };

  test("[D52] an opening figure that is not the closing one of before is told with both", async () => {
    const then = pageOf("TTHC-06", "năm 2021", (page) => mapFigures(page, (value) => value * 2));
    const history = await historyFrom(then, { pack, call: "2021-YEAR" });
    const rows = [...then.places.keys()].filter((key) => key.endsWith("/c6") && !key.startsWith("total"));
    const now = pageOf("TTHC-06", "6 tháng đầu năm 2022", (page) => {
      for (const key of rows) carryOver(page, key, numberAt(then, key.replace("c6", "c11")));
      carryOver(page, rows[0] ?? "", numberAt(then, (rows[0] ?? "").replace("c6", "c11")) + 2);
    });
    const outcome = await receive(now, { pack, history });
    const told = outcome.report.findings.filter(({ code }) => code === "opening-differs");
    expect(told).toHaveLength(1);
    expect(told[0]?.data).toMatchObject({ difference: "2", period: "2021-YEAR" });
  });
});

/** Another opening figure; what was to be done and what was done in time change with it, so that the form's sums hold. */
function carryOver(page: Page, key: string, value: number): void {
  const more = value - numberAt(page, key);
  for (const code of ["c6", "c3", "c7", "c8"]) {
    const place = key.replace("c6", code);
    change(page, place, numberAt(page, place) + more);
  }
}

describe("figures of another period", () => {
  test("[D53] a copy of last year's report is to be confirmed, and still counted", async () => {
    const history = await historyFrom(pageOf("DCCS-01", "6 tháng đầu năm 2021"), {
      pack: lastYear.pack,
      call: "2021-H1",
    });
    const now = pageOf("DCCS-01", "6 tháng đầu năm 2022", withCells({ B05: 77, E01: 6 }));
    const outcome = await receive(now, { pack: lastYear.pack, history });
    expect(outcome.said).toEqual(["warning figures-as-before DCCS-01"]);
    expect(outcome.finding("figures-as-before").data).toMatchObject({ period: "2021-H1" });
    expect(outcome.inputs).toEqual({ [ownFile]: "used" });
  });

  test("[D53] a report with figures of its own is let be", async () => {
    const history = await historyFrom(pageOf("DCCS-01", "6 tháng đầu năm 2021"), {
      pack: lastYear.pack,
      call: "2021-H1",
    });
    const now = pageOf("DCCS-01", "6 tháng đầu năm 2022", (page) =>
      mapFigures(page, (value, key) => (/^[BCEF]0[4-8]$/.test(key) ? value + 3 : value)),
    );
    const outcome = await receive(now, { pack: lastYear.pack, history });
    expect(outcome.said.filter((line) => line.includes("figures-as"))).toEqual([]);
  });
});
