import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { groupBy } from "../groupBy.ts";
import type { Submission, SubmissionId } from "../intake/submission.ts";
import { madeOnce } from "../madeOnce.ts";
import type { Consolidation, Fact, Total } from "../merge/consolidation.ts";
import type { CallId } from "../pack/call.ts";
import type { PayloadOf } from "./event.ts";
import { encodeFacts } from "./recordedFacts.ts";
import { formKey } from "./stateKeys.ts";

/** What the ledger keeps of a merge: the figures of each form in use. */
export function factRecords(consolidation: Consolidation): readonly PayloadOf<"facts-recorded">[] {
  const texts = factTexts(consolidation.facts);
  return consolidation.submissions.map(({ id, call, reporter, template, version, source }) => ({
    kind: "facts-recorded",
    call,
    unit: reporter,
    template,
    version,
    contentHash: source.contentHash,
    facts: texts.get(id) ?? "",
  }));
}

/** The figures of each submission, encoded once for its record and for the hash of the merge. */
const factTexts = madeOnce((facts: readonly Fact[]): ReadonlyMap<SubmissionId, string> => {
  const bySubmission = groupBy(facts, (fact) => fact.submission.id);
  return new Map([...bySubmission].map(([id, own]) => [id, encodeFacts(own)]));
});

/** Hashes of everything that was merged for a call; equal hashes mean equal figures. */
export function mergeRecord(
  consolidation: Consolidation,
  { call, ...drawn }: Pick<PayloadOf<"merge-made">, "call" | "calls" | "events" | "packHash">,
): PayloadOf<"merge-made"> {
  const of = (place: { readonly call: CallId }): boolean => place.call === call;
  const submissions = consolidation.submissions.filter(of);
  const inputs = new Set(submissions.map(({ source }) => source.file.sha256));
  return {
    kind: "merge-made",
    call,
    ...drawn,
    facts: hashOf(factLines(submissions, factTexts(consolidation.facts))),
    totals: hashOf(consolidation.totals.filter(of).map(totalLine)),
    inputs: [...inputs].toSorted(),
  };
}

function factLines(
  submissions: readonly Submission[],
  texts: ReadonlyMap<SubmissionId, string>,
): readonly string[] {
  return submissions
    .flatMap(({ id, call, reporter, template }) => {
      const text = texts.get(id);
      return text === undefined ? [] : [`${formKey({ call, unit: reporter, template })}\n${text}`];
    })
    .toSorted();
}

function totalLine({ template, section, row, indicator, measure, value, unitsReported }: Total): string {
  return JSON.stringify([template, section, row, indicator, measure, value, unitsReported]);
}

/** Of the lines with an empty one between them; line by line, because together they may be many megabytes. */
function hashOf(lines: readonly string[]): string {
  const hash = sha256.create();
  lines.forEach((line, index) => hash.update(utf8ToBytes(index === 0 ? line : `\n\n${line}`)));
  return bytesToHex(hash.digest());
}
