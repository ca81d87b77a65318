import { historyOfSubmissions } from "../../src/core/check/history/historyOfFacts.ts";
import { consolidate } from "../../src/core/merge/consolidate.ts";
import { indicatorsOf, templateByCode } from "../../src/core/pack/lookup.ts";
import { buildBook } from "../../src/core/tables/buildBook.ts";
import type { BookModel } from "../../src/core/tables/sheetModel.ts";
import { aSubmission } from "./aSubmission.ts";
import { shippedPack } from "./shippedPack.ts";

export const mergedPack = shippedPack("quang-ngai-2026");
const template = templateByCode(mergedPack, "DV-01");
/** Amounts that add up over units. */
export const amounts = indicatorsOf(template)
  .filter(({ type, aggregate }) => type === "int" && aggregate === "sum")
  .map(({ code }) => code);

/** A different figure for each unit and indicator. */
export function figureOf(unit: string, indicator: string): number {
  const units = mergedPack.units.findIndex(({ id }) => id === unit);
  return units * 97 + amounts.indexOf(indicator) * 5 + 3;
}

/** What the units report in DV-01: `blank` names "unit/indicator" that they leave blank. */
function reportsOf(call: string, units: readonly string[], blank: ReadonlySet<string> = new Set()) {
  return units.map((reporter) =>
    aSubmission({
      template,
      reporter,
      call,
      values: Object.fromEntries(
        amounts.map((code) => [code, blank.has(`${reporter}/${code}`) ? null : figureOf(reporter, code)]),
      ),
      measures: { samePeriodLastYear: { A01: 1 } },
    }),
  );
}

/** The book of the first half of 2026 with the reports of 2025 of some of the units before the merger. */
export function mergedUnitsBook(before: readonly string[], blank: readonly string[] = []): BookModel {
  const pack = mergedPack;
  const now = pack.calls.flatMap(({ id, expected }) => (id === "2026-H1" ? expected : []));
  const submissions = reportsOf("2026-H1", [...new Set(now.map(({ unit }) => unit))]);
  return buildBook({
    pack,
    calls: ["2026-H1"],
    consolidation: consolidate({
      pack,
      calls: ["2026-H1"],
      submissions,
      findings: [],
      received: new Map(),
      attempts: new Map(),
    }),
    ledger: [],
    created: "2026-06-12T08:00:00+07:00",
    history: historyOfSubmissions(reportsOf("2025-H1", before, new Set(blank)), pack),
  });
}
