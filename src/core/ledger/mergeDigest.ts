import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { groupBy } from "../groupBy.ts";
import type { Consolidation, Fact, Total } from "../merge/consolidation.ts";
import type { CallId } from "../pack/call.ts";
import type { PayloadOf } from "./event.ts";
import { encodeFacts } from "./recordedFacts.ts";
import { formKey } from "./stateKeys.ts";

/** What the ledger keeps of a merge: the figures of each form in use. */
export function factRecords(consolidation: Consolidation): readonly PayloadOf<"facts-recorded">[] {
  const bySubmission = groupBy(consolidation.facts, (fact) => fact.submission);
  return consolidation.submissions.map(({ id, call, reporter, template, version, source }) => ({
    kind: "facts-recorded",
    call,
    unit: reporter,
    template,
    version,
    contentHash: source.contentHash,
    facts: encodeFacts(bySubmission.get(id) ?? []),
  }));
}

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
    facts: hashOf(factLines(consolidation.facts.filter(of))),
    totals: hashOf(consolidation.totals.filter(of).map(totalLine)),
    inputs: [...inputs].toSorted(),
  };
}

function factLines(facts: readonly Fact[]): readonly string[] {
  const forms = groupBy(facts, ({ call, sender, template }) => formKey({ call, unit: sender, template }));
  return [...forms].map(([key, own]) => `${key}\n${encodeFacts(own)}`).toSorted();
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
