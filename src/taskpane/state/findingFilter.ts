import type { DeskFinding } from "../../app/desk/desk.ts";
import type { Severity } from "../../core/findings/finding.ts";
import { parseRange, type CellRange } from "../../core/workbook/address.ts";
import type { CellPlace, ReviewState } from "./state.ts";

/** The findings that the filters leave, in their order. */
export function filterFindings(
  findings: readonly DeskFinding[],
  {
    severities,
    place,
    only = null,
  }: Pick<ReviewState, "severities" | "place"> & Partial<Pick<ReviewState, "only">>,
): readonly DeskFinding[] {
  const chosen = only === null ? null : new Set(only.findings);
  return findings.filter(
    (finding) =>
      (chosen === null || chosen.has(finding.id)) &&
      (severities.length === 0 || severities.includes(finding.severity)) &&
      (place === null || isAbout(finding, place)),
  );
}

/** True when one of the finding's cells is the place, or lies in it. */
export function isAbout(finding: DeskFinding, place: CellPlace): boolean {
  if (finding.file !== place.path || finding.sheet !== place.sheet || finding.cell === null) return false;
  const [found, asked] = [parseRange(finding.cell), parseRange(place.cell)];
  return found !== null && asked !== null && overlap(found, asked);
}

function overlap(left: CellRange, right: CellRange): boolean {
  return (
    left.top <= right.bottom &&
    right.top <= left.bottom &&
    left.left <= right.right &&
    right.left <= left.right
  );
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: readonly Pick<DeskFinding, "severity">[]): SeverityCounts {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
}
