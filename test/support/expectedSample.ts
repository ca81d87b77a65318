import { readFileSync } from "node:fs";
import type { Report } from "../../src/app/report/reportSchema.ts";

export interface ExpectedFile {
  readonly outcome: string;
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[];
  readonly questions?: readonly string[];
  readonly notes?: Readonly<Record<string, number>>;
}

/** What was planted in the sample, written by hand. */
export const expectedOfSample: {
  readonly files: Readonly<Record<string, ExpectedFile>>;
  readonly elsewhere: Pick<ExpectedFile, "notes">;
} = JSON.parse(readFileSync("assets/samples/duc-pho-2022-H1/expected.json", "utf8"));

type ReportedFinding = Report["findings"][number];

function short(finding: ReportedFinding): string {
  return [finding.code, finding.template, finding.row, finding.indicator].filter(Boolean).join(" ");
}

/** Findings as `expected.json` writes them. */
export function summarise(findings: readonly ReportedFinding[]): Required<Omit<ExpectedFile, "outcome">> {
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
