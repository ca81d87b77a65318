import { excludedParts } from "../../core/merge/excludedParts.ts";
import type { Finding } from "../../core/findings/finding.ts";
import type { Submission } from "../../core/intake/submission.ts";
import type { ReceivedFile } from "../receiveFiles.ts";
import type { Review } from "../reviewCalls.ts";
import type { InputOutcome } from "./reportSchema.ts";

export type FormState =
  | "in-use"
  | "in-error"
  | "returned"
  | "excluded"
  | "kept-back"
  | "superseded"
  | "identical"
  | "unclear";

/** Tells for each submission how it stands: used, held back by an error or a person, or replaced. */
export function formStates(review: Review): (submission: Submission) => FormState {
  const excluded = excludedParts(review.consolidation.findings, review.consolidation.submissions);
  return (submission) => {
    const outcome = review.versions.outcomes.get(submission.id);
    if (outcome !== undefined && outcome !== "in-use") return outcome;
    const decided = review.leftOut.submissions.get(submission.id);
    if (decided !== undefined) return decided.kind === "returned" ? "returned" : "excluded";
    return excluded.submissions.has(submission.id) ? "in-error" : "in-use";
  };
}

export interface OutcomeOfInput {
  readonly outcome: InputOutcome;
  /** The finding code that explains it, null for "used". */
  readonly reason: string | null;
}

/** The one outcome of an input, from its forms and the findings about it. */
export function outcomeOf(
  file: ReceivedFile,
  stateOf: (submission: Submission) => FormState,
  findings: readonly Finding[],
): OutcomeOfInput {
  if (file.state === "duplicate") return { outcome: "duplicate", reason: "file-duplicate" };
  if (file.state === "ignored") return { outcome: "ignored", reason: "file-ignored" };
  if (file.state === "refused") return { outcome: "refused", reason: "file-unreadable" };
  const isSlip = file.submissions.length === 0 && findings.some(({ code }) => code === "slip-received");
  if (isSlip) return { outcome: "used", reason: null };
  return outcomeOfForms(
    file.submissions.map(stateOf),
    findings.filter((finding) => finding.severity === "error"),
  );
}

function outcomeOfForms(states: readonly FormState[], errors: readonly Finding[]): OutcomeOfInput {
  const firstError = errors[0]?.code ?? null;
  const live = states.filter((state) => state !== "superseded" && state !== "identical");
  if (states.length > 0 && live.length === 0) {
    return states.includes("superseded")
      ? { outcome: "superseded", reason: "submission-superseded" }
      : { outcome: "duplicate", reason: "submission-identical" };
  }
  const wanted = live.filter((state) => state !== "excluded");
  if (live.length > 0 && wanted.length === 0) return { outcome: "ignored", reason: "submission-excluded" };
  const reason = firstError ?? (wanted.includes("returned") ? "submission-returned" : null);
  if (!wanted.includes("in-use")) return { outcome: "refused", reason };
  const allUsed = wanted.every((state) => state === "in-use") && firstError === null;
  if (allUsed) return { outcome: "used", reason: null };
  return { outcome: "partly-used", reason };
}
