import type { DeskView } from "../../app/desk/desk.ts";

/** How much of what asks for somebody's work is done. */
export interface ReviewProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Errors and warnings ask for work; what was ticked off, answered, corrected, kept, returned or left out is done.
 * Other notes ask for nothing.
 */
export function reviewProgress(
  desk: Pick<DeskView, "findings" | "decisions" | "journal">,
  handled: readonly string[],
): ReviewProgress {
  const ticked = new Set(handled);
  const asking = desk.findings.filter((finding) => finding.severity !== "note");
  const decided = desk.findings.filter((finding) => finding.decided !== null).length;
  const corrected = desk.journal.entries
    .filter(({ kind, undoneBy }) => kind === "value-corrected" && undoneBy.length === 0)
    .reduce((sum, { events }) => sum + events.length, 0);
  const done = desk.decisions.length + decided + corrected;
  return {
    done: done + asking.filter((finding) => ticked.has(finding.id)).length,
    of: done + asking.length,
  };
}
