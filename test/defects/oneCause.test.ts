import { describe, expect, test } from "vitest";
import { inspectorate } from "../../scripts/sample/books.mjs";
import { cellOf, change, type Page } from "../../scripts/sample/page.mjs";
import { ownFile, ownUnit, receiveForm, withCells } from "../support/receiveForm.ts";
import { reviewReceived } from "../support/reviewReceived.ts";
import { bookBytes, numberAt, samplePack, sampleUnit, unitPage } from "../support/unitBooks.ts";

const codes = Array.from({ length: 29 }, (_, index) => `c${index + 1}`);

/** Puts the figures of one row of 01/TCD so many columns further from a column on; what leaves the table is lost. */
function shiftRow(
  page: Page,
  unit: string,
  { from, by }: { readonly from: string; readonly by: number },
): void {
  const values = codes.map((code) => cellOf(page, `${unit}/${code}`).v);
  const start = codes.indexOf(from);
  codes.forEach((code, index) => {
    if (index < start) return;
    const source = by > 0 && index - by < start ? null : (values[index - by] ?? null);
    change(page, `${unit}/${code}`, source);
  });
}

const serious = (said: readonly string[]) => said.filter((line) => !line.startsWith("note"));

describe("figures beside their columns", () => {
  test.each([
    { from: "c1", by: 1 },
    { from: "c5", by: 1 },
    { from: "c4", by: 2 },
    { from: "c2", by: -1 },
  ])("[D26] slipped by $by from $from on are one finding", async ({ from, by }) => {
    const clean = unitPage(ownUnit, "TCD-01", { habit: 2 });
    const outcome = await receiveForm("TCD-01", (page) => shiftRow(page, ownUnit, { from, by }));
    expect(serious(outcome.said)).toEqual([`error columns-shifted TCD-01 ${from}`]);
    const found = outcome.finding("columns-shifted");
    expect(found.data).toMatchObject({ by });
    // What the correction would put back is what stood there; the figures themselves are as they came.
    const back = found.changes?.filter(({ after }) => after !== "") ?? [];
    expect(back.length).toBeGreaterThan(10);
    for (const { indicator, after } of back) {
      expect([indicator, after]).toEqual([indicator, String(numberAt(clean, `${ownUnit}/${indicator}`))]);
    }
    expect(outcome.inputs).toEqual({ [ownFile]: "refused" });
  });

  test("[D26] in one row of the town's table are a finding of that row only", async () => {
    const pages = inspectorate(samplePack, sampleUnit("TT-THANHTRA"), { habit: 0 });
    const page = pages["TCD-01"];
    if (page === undefined) throw new Error("Thanh tra has no TCD-01");
    shiftRow(page, "X-PHOTHUAN", { from: "c4", by: 1 });
    const outcome = await reviewReceived({ "Thanh tra.xlsx": await bookBytes(page) });
    expect(outcome.said.filter((line) => line.startsWith("error"))).toEqual([
      "error columns-shifted TCD-01 X-PHOTHUAN c4",
    ]);
    expect(outcome.inputs).toEqual({ "Thanh tra.xlsx": "partly-used" });
  });
});

describe("columns that changed places", () => {
  test("in every row of the town's table are one finding", async () => {
    const pages = inspectorate(samplePack, sampleUnit("TT-THANHTRA"), { habit: 0 });
    const page = pages["TCD-01"];
    if (page === undefined) throw new Error("Thanh tra has no TCD-01");
    for (const key of [...page.places.keys()].filter((place) => place.endsWith("/c4"))) {
      const other = key.replace("/c4", "/c5");
      const [left, right] = [cellOf(page, key).v, cellOf(page, other).v];
      change(page, key, right);
      change(page, other, left);
    }
    const outcome = await reviewReceived({ "Thanh tra.xlsx": await bookBytes(page) });
    expect(outcome.said.filter((line) => line.startsWith("error"))).toEqual([
      "error columns-swapped TCD-01 c4",
    ]);
    expect(outcome.finding("columns-swapped").data["labels"]).toEqual([
      "Tiếp thường xuyên › Số lượt tiếp",
      "Tiếp thường xuyên › Số người được tiếp",
    ]);
  });

  test("many errors that neither explains stay what they are", async () => {
    const outcome = await receiveForm(
      "TCD-01",
      withCells({
        "P-PHOMINH/c1": 900,
        "P-PHOMINH/c2": 901,
        "P-PHOMINH/c3": 902,
        "P-PHOMINH/c8": 80,
        "P-PHOMINH/c17": 70,
      }),
    );
    expect(outcome.said.filter((line) => line.startsWith("error sides-disagree"))).toHaveLength(3);
    expect(outcome.said.filter((line) => line.includes("columns-"))).toEqual([]);
  });
});

describe("points and commas of another Excel", () => {
  const thousands = { A02: 2.881, B04: 1.012, B05: 1.205, B06: 3.4, C02: 1.118 };

  test("are one finding with all that it would change, not a question for each cell", async () => {
    const outcome = await receiveForm("DCCS-01", withCells(thousands, { format: "0.000" }));
    expect(serious(outcome.said)).toEqual(["error separators-misread DCCS-01 A02"]);
    const found = outcome.finding("separators-misread");
    expect(found.data).toMatchObject({ count: 5, value: "2881" });
    expect(found.changes?.map(({ indicator, before, after }) => [indicator, before, after])).toEqual([
      ["A02", "2.881", "2881"],
      ["B04", "1.012", "1012"],
      ["B05", "1.205", "1205"],
      ["B06", "3.4", "3400"],
      ["C02", "1.118", "1118"],
    ]);
    expect(outcome.read("DCCS-01", "A02")).toBe("unreadable: 2.881");
  });

  test("a few of them are asked one by one", async () => {
    const { A02, B04, B05 } = thousands;
    const outcome = await receiveForm("DCCS-01", withCells({ A02, B04, B05 }, { format: "0.000" }));
    expect(serious(outcome.said)).toEqual([
      "error value-ambiguous DCCS-01 A02",
      "error value-ambiguous DCCS-01 B04",
      "error value-ambiguous DCCS-01 B05",
    ]);
  });

  test("where whole numbers and fractions are as likely, nothing is put together", async () => {
    const places = ["C07", "C09", "C07@samePeriodLastYear", "C09@samePeriodLastYear"];
    const cells = Object.fromEntries(places.map((place, index) => [place, `1,23${index}`]));
    const outcome = await receiveForm("DCCS-01", withCells(cells, { format: "@" }));
    expect(serious(outcome.said)).toHaveLength(4);
    expect(serious(outcome.said).every((line) => line.startsWith("error value-ambiguous"))).toBe(true);
  });
});
