import type { Finding } from "./finding.ts";

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Open questions; they are counted among the errors as well. */
  readonly questions: number;
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (test: (finding: Finding) => boolean): number => findings.filter(test).length;
  return {
    errors: count((finding) => finding.severity === "error"),
    warnings: count((finding) => finding.severity === "warning"),
    notes: count((finding) => finding.severity === "note"),
    questions: count((finding) => finding.question !== undefined && finding.severity === "error"),
  };
}
