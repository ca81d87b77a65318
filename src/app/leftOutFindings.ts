import { placeOf } from "../core/check/place.ts";
import type { Decided, Finding } from "../core/findings/finding.ts";
import type { Submission } from "../core/intake/submission.ts";
import type { LeftOut } from "../core/ledger/standing.ts";
import { templateByCode } from "../core/pack/lookup.ts";
import type { Pack } from "../core/pack/pack.ts";

/** Says of every form, or of rows in it, that a person sent it back or keeps it out of the totals. */
export function leftOutFindings(
  submissions: readonly Submission[],
  leftOut: LeftOut,
  pack: Pack,
): readonly Finding[] {
  return submissions.flatMap((submission) => {
    const whole = leftOut.submissions.get(submission.id);
    if (whole !== undefined) return [finding(submission, whole, { pack, units: [] })];
    const rows = leftOut.rows.get(submission.id);
    return [...(rows ?? [])].map(([row, decided]) => {
      const unit = pack.units.find(({ id }) => id === row);
      return finding(submission, decided, { pack, units: [unit?.name ?? row] });
    });
  });
}

function finding(
  submission: Submission,
  { kind, by, reason }: Decided,
  { pack, units }: { readonly pack: Pack; readonly units: readonly string[] },
): Finding {
  const { title } = templateByCode(pack, submission.template);
  const at = placeOf(submission);
  return kind === "returned"
    ? { code: "submission-returned", severity: "note", at, data: { title, by, reason } }
    : { code: "submission-excluded", severity: "note", at, data: { title, by, reason, units } };
}
