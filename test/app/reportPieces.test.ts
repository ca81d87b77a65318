import { expect, it } from "vitest";
import { buildReport } from "../../src/app/report/buildReport.ts";
import { reportPieces } from "../../src/app/report/reportPieces.ts";
import { reviewSample } from "../support/sampleReview.ts";

it("gives the report piece by piece as it is written whole", async () => {
  const report = buildReport(await reviewSample());
  expect(report.inputs.length).toBeGreaterThan(20);
  expect([...reportPieces(report)].join("")).toBe(`${JSON.stringify(report, null, 2)}\n`);
  const empty = { ...report, inputs: [], findings: [] };
  expect([...reportPieces(empty)].join("")).toBe(`${JSON.stringify(empty, null, 2)}\n`);
});
