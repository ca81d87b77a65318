import type { Finding } from "../findings/finding.ts";
import { templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Submission, SubmissionId } from "./submission.ts";

/**
 * A form that a workbook holds twice for one unit and call. The same figures again are left out with a note;
 * other figures stay, because which of them counts is a question of versions.
 */
export function dropRepeated(
  submissions: readonly Submission[],
  pack: Pack,
): {
  readonly submissions: readonly Submission[];
  readonly dropped: ReadonlySet<SubmissionId>;
  readonly findings: readonly Finding[];
} {
  const kept: Submission[] = [];
  const dropped = new Set<SubmissionId>();
  const findings: Finding[] = [];
  for (const submission of submissions) {
    const same = kept.filter((other) => isSameForm(other, submission));
    const identical = same.some((other) => other.source.contentHash === submission.source.contentHash);
    if (identical) dropped.add(submission.id);
    else kept.push(submission);
    if (same.length === 0) continue;
    findings.push({
      code: "form-repeated",
      severity: identical ? "note" : "warning",
      at: {
        file: submission.source.file.path,
        sheet: submission.source.sheet,
        call: submission.call,
        unit: submission.reporter,
        template: submission.template,
      },
      data: {
        title: templateByCode(pack, submission.template).title,
        sheets: [...new Set([...same, submission].map((entry) => entry.source.sheet))],
      },
    });
  }
  return { submissions: kept, dropped, findings };
}

function isSameForm(left: Submission, right: Submission): boolean {
  return left.call === right.call && left.reporter === right.reporter && left.template === right.template;
}
