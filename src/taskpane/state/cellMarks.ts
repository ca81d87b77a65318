import type { CellMark } from "../../app/bookHost.ts";
import type { DeskFinding } from "../../app/desk/desk.ts";
import type { Language } from "../../core/findings/format.ts";

/** What is to be marked on a received sheet. */
export function cellMarks(
  findings: readonly DeskFinding[],
  place: { readonly path: string; readonly sheet: string },
  language: Language,
): readonly CellMark[] {
  return findings.flatMap((finding) => {
    const { cell, severity } = finding;
    if (cell === null || finding.file !== place.path || finding.sheet !== place.sheet) return [];
    const { what, todo } = finding.message[language];
    return [{ cell, severity, text: `${what} ${todo}` }];
  });
}
