import type { Decided } from "../findings/finding.ts";
import type { Submission, SubmissionId } from "../intake/submission.ts";
import type { LedgerState, RecordedStanding } from "./ledgerState.ts";
import { formKey } from "./stateKeys.ts";

/** What a person keeps out of the totals: a whole submission, or single rows of a grid by unit. */
export interface LeftOut {
  /** Whole submissions that were sent back or left out. */
  readonly submissions: ReadonlyMap<SubmissionId, Decided>;
  /** Rows by unit that were left out, by submission and row key. */
  readonly rows: ReadonlyMap<SubmissionId, ReadonlyMap<string, Decided>>;
}

export const nothingLeftOut: LeftOut = { submissions: new Map(), rows: new Map() };

/** What the last word on each submission, and on each of its rows, keeps out. */
export function leftOutOf(
  submissions: readonly Submission[],
  state: Pick<LedgerState, "standings">,
): LeftOut {
  if (state.standings.size === 0) return nothingLeftOut;
  const wholly = new Map<SubmissionId, Decided>();
  const rows = new Map<SubmissionId, ReadonlyMap<string, Decided>>();
  for (const submission of submissions) {
    const about = standingsOf(submission, state);
    const whole = about.findLast((standing) => rowOf(standing) === null);
    const decided = whole === undefined ? null : decidedOf(whole);
    if (decided !== null) wholly.set(submission.id, decided);
    const excluded = about.flatMap((standing): readonly (readonly [string, Decided])[] => {
      const row = rowOf(standing);
      const taken = decidedOf(standing);
      return row === null || taken === null ? [] : [[row, taken]];
    });
    if (excluded.length > 0) rows.set(submission.id, new Map(excluded));
  }
  return { submissions: wholly, rows };
}

/** The last word on the whole of a delivery; null when nothing was said. */
export function standingOf(
  submission: Submission,
  state: Pick<LedgerState, "standings">,
): RecordedStanding["kind"] | null {
  return standingsOf(submission, state).findLast((standing) => rowOf(standing) === null)?.kind ?? null;
}

/** The same content, or the same sheet of the same file, whatever was read from it at the time. */
export function isDelivery(
  delivery: { readonly contentHash: string; readonly sha256: string; readonly sheet: string },
  { source }: Submission,
): boolean {
  if (delivery.contentHash === source.contentHash) return true;
  return delivery.sha256 === source.file.sha256 && delivery.sheet === source.sheet;
}

function standingsOf(
  submission: Submission,
  { standings }: Pick<LedgerState, "standings">,
): readonly RecordedStanding[] {
  const { call, reporter, template } = submission;
  const about = standings.get(formKey({ call, unit: reporter, template })) ?? [];
  return about.filter((standing) => isDelivery(standing, submission));
}

function rowOf(standing: RecordedStanding): string | null {
  return standing.kind === "submission-excluded" ? standing.row : null;
}

function decidedOf(standing: RecordedStanding): Decided | null {
  const { kind, by, at, reason, event } = standing;
  if (kind === "submission-accepted") return null;
  return { kind: kind === "submission-returned" ? "returned" : "excluded", by, at, reason, event };
}
