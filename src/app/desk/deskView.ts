import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { actorOf } from "../../core/findings/actorOf.ts";
import { causeKey } from "../../core/findings/groupFindings.ts";
import { foldLedger } from "../../core/ledger/foldLedger.ts";
import type { LedgerState } from "../../core/ledger/ledgerState.ts";
import { callById, unitsOf } from "../../core/pack/lookup.ts";
import { brokenSeals } from "../brokenSeals.ts";
import type { Report } from "../report/reportSchema.ts";
import type { Review } from "../reviewCalls.ts";
import type { DeskFinding, DeskView } from "./desk.ts";
import type { DeskReview } from "./deskReview.ts";
import { journalOf } from "./journal.ts";
import { memoriesOf } from "./memories.ts";

/** What the pane shows of a review; `kept` holds the hashes of the contents at hand. */
export function viewDesk(
  { state, review, report, registerProblems }: DeskReview,
  kept: ReadonlySet<string>,
): DeskView {
  const { calls, inputs, coverage, counts } = report;
  return {
    chosen: state.chosen,
    calls,
    calendar: review.pack.calendar ?? null,
    units: viewUnits(review),
    templates: viewTemplates(review),
    inputs,
    findings: viewFindings(review, report),
    coverage,
    counts,
    decisions: state.decisions,
    journal: journalOf(state.ledger),
    ...viewLedger(foldLedger(state.ledger), review),
    reasons: (review.pack.reasons ?? []).map(({ id, label }) => ({ id, label })),
    rules: countRules(review),
    registerProblems: registerProblems.map(({ vi, en }) => ({ vi, en })),
    openSheets: state.inputs.filter((input) => input.type === "sheet").map((input) => input.path),
    withoutBytes: state.inputs
      .filter((input) => input.type !== "refused" && !kept.has(input.sha256))
      .map((input) => input.path),
  };
}

function viewLedger(state: LedgerState, review: Review): Pick<DeskView, "memories" | "seals"> {
  const broken = brokenSeals(review, state);
  const seals = [...state.seals.values()]
    .filter(({ call }) => review.calls.includes(call))
    .map(({ call, by, at, reason }) => ({ call, by, at, reason, holds: !broken.includes(call) }));
  return { memories: memoriesOf(state), seals };
}

function viewUnits({ pack, calls }: Review): DeskView["units"] {
  const kinds = new Map(pack.unitKinds.map((kind) => [kind.id, kind.label]));
  const units = new Set(calls.flatMap((call) => unitsOf(pack, callById(pack, call))));
  return [...units]
    .toSorted((left, right) => left.order - right.order)
    .map(({ id, name, kind }) => ({ id, name, kind, kindName: kinds.get(kind) ?? kind }));
}

function viewTemplates({ pack, calls }: Review): DeskView["templates"] {
  const expected = new Set(
    calls.flatMap((call) => callById(pack, call).expected.map(({ template }) => template)),
  );
  return pack.templates.filter(({ code }) => expected.has(code)).map(({ code, title }) => ({ code, title }));
}

/** The report's findings stand in the order of the review's. */
export function viewFindings({ consolidation }: Review, report: Report): readonly DeskFinding[] {
  const uses = new Map<string, number>();
  return report.findings.flatMap((reported, position) => {
    const finding = consolidation.findings[position];
    if (finding === undefined) return [];
    const key = JSON.stringify([finding.code, finding.at, finding.question?.id]);
    const use = (uses.get(key) ?? 0) + 1;
    uses.set(key, use);
    const id = `${shortHash(key)}-${use}`;
    return [{ ...reported, id, actor: actorOf(finding), cause: causeKey(finding) }];
  });
}

function shortHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);
}

/** The rules of every form in use count once a call; one that could not be applied anywhere in it is told apart. */
function countRules({ pack, consolidation }: Review): DeskView["rules"] {
  const rules = new Set<string>();
  for (const { call, template } of consolidation.submissions) {
    const known = pack.templates.find(({ code }) => code === template)?.rules ?? [];
    for (const rule of known) rules.add(JSON.stringify([call, template, rule.id]));
  }
  const unchecked = new Set(
    consolidation.findings
      .filter((finding) => finding.code === "rule-unchecked")
      .map(({ at }) => JSON.stringify([at.call, at.template, at.rule])),
  );
  const checked = [...rules].filter((rule) => !unchecked.has(rule)).length;
  return { checked, unchecked: unchecked.size };
}
