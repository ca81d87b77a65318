import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/app/report/reportSchema.ts";
import { reviewSample } from "../support/sampleReview.ts";
import { buildReport } from "../../src/app/report/buildReport.ts";

interface ExpectedFile {
  readonly outcome: string;
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[];
  readonly questions?: readonly string[];
  readonly notes?: Readonly<Record<string, number>>;
}

const expected: {
  readonly files: Readonly<Record<string, ExpectedFile>>;
  readonly elsewhere: Pick<ExpectedFile, "notes">;
} = JSON.parse(readFileSync("assets/samples/duc-pho-2022-H1/expected.json", "utf8"));

type ReportedFinding = Report["findings"][number];

function short(finding: ReportedFinding): string {
  return [finding.code, finding.template, finding.row, finding.indicator].filter(Boolean).join(" ");
}

function summarise(findings: readonly ReportedFinding[]): Required<Omit<ExpectedFile, "outcome">> {
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity);
  const notes: Record<string, number> = {};
  for (const note of of("note")) notes[note.code] = (notes[note.code] ?? 0) + 1;
  return {
    errors: of("error").map(short).toSorted(),
    warnings: of("warning").map(short).toSorted(),
    questions: of("error")
      .flatMap((finding) => finding.question?.kind ?? [])
      .toSorted(),
    notes,
  };
}

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
