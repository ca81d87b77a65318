import type { DeskFinding } from "../../../app/desk/desk.ts";
import type { Severity } from "../../../core/findings/finding.ts";
import { severityRank } from "../../../core/findings/severityRank.ts";
import { parseRange, type CellAddress, type CellRange } from "../../../core/workbook/address.ts";

export interface GridMark {
  readonly range: CellRange;
  readonly severity: Severity;
}

/** The marks of a received sheet, the worst first. */
export function gridMarks(
  findings: readonly DeskFinding[],
  place: { readonly path: string; readonly sheet: string },
): readonly GridMark[] {
  return findings
    .flatMap(({ file, sheet, cell, severity }) => {
      const range = file === place.path && sheet === place.sheet && cell !== null ? parseRange(cell) : null;
      return range === null ? [] : [{ range, severity }];
    })
    .toSorted((left, right) => severityRank(left.severity) - severityRank(right.severity));
}

/** The worst mark on a cell; null without one. */
export function markAt(marks: readonly GridMark[], { row, column }: CellAddress): Severity | null {
  const mark = marks.find(
    ({ range }) => range.top <= row && row <= range.bottom && range.left <= column && column <= range.right,
  );
  return mark?.severity ?? null;
}
