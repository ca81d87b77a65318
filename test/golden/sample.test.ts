import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/app/report/reportSchema.ts";
import { expectedOfSample as expected, summarise } from "../support/expectedSample.ts";
import { reviewSample } from "../support/sampleReview.ts";
import { buildReport } from "../../src/app/report/buildReport.ts";

describe("the sample of call 2022-H1", () => {
  let report: Report;
  beforeAll(async () => {
    report = buildReport(await reviewSample());
  }, 60_000);

  it("has exactly the files that expected.json speaks of", () => {
    expect(report.inputs.map((input) => input.file).toSorted()).toEqual(
      Object.keys(expected.files).toSorted(),
    );
  });

  it.each(Object.entries(expected.files))("says of %s what was planted, and nothing else", (file, wanted) => {
    const input = report.inputs.find((candidate) => candidate.file === file);
    const said = summarise(report.findings.filter((finding) => finding.file === file));
    expect({ outcome: input?.outcome, ...said }).toEqual({
      outcome: wanted.outcome,
      errors: (wanted.errors ?? []).toSorted(),
      warnings: (wanted.warnings ?? []).toSorted(),
      questions: (wanted.questions ?? []).toSorted(),
      notes: wanted.notes ?? {},
    });
  });

  it("says elsewhere only what needs history, peers or a form held back", () => {
    const said = summarise(report.findings.filter((finding) => finding.file === null));
    expect(said).toEqual({ errors: [], warnings: [], questions: [], notes: expected.elsewhere.notes });
  });
});
