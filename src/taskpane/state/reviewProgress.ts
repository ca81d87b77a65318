import type { DeskView } from "../../app/desk/desk.ts";

/** How much of what asks for somebody's work is done. */
export interface ReviewProgress {
  readonly done: number;
  readonly of: number;
}

/** Errors and warnings ask for work; ticked off ones and answered questions are done. Notes ask for nothing. */
export function reviewProgress(
  desk: Pick<DeskView, "findings" | "decisions">,
  handled: readonly string[],
): ReviewProgress {
  const ticked = new Set(handled);
  const asking = desk.findings.filter((finding) => finding.severity !== "note");
  const answered = desk.decisions.length;
  return {
    done: answered + asking.filter((finding) => ticked.has(finding.id)).length,
    of: answered + asking.length,
  };
}
