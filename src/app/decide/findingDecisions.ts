import { preparePack } from "../../core/intake/intakeIndex.ts";
import { readCell } from "../../core/intake/readCell.ts";
import { canonicalJson } from "../../core/ledger/canonicalJson.ts";
import type { ActionOf } from "../../core/ledger/action.ts";
import { correctedReading, readingText } from "../../core/ledger/correctedReading.ts";
import type { LedgerPayload } from "../../core/ledger/event.ts";
import { rememberedUntil } from "../../core/ledger/memory.ts";
import type { Bilingual } from "../../core/pack/common.ts";
import { callById, indicatorByCode, templateByCode } from "../../core/pack/lookup.ts";
import type { Pack } from "../../core/pack/pack.ts";
import type { Measure } from "../../core/pack/template.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Report } from "../report/reportSchema.ts";
import type { DecisionContext, Judged } from "./context.ts";
import { callMeant } from "./places.ts";
import { refusals } from "./refusals.ts";

type ReportedFinding = Report["findings"][number];

/** A warning is kept, with a reason. An error never is. */
export function explain(action: ActionOf<"explain">, context: DecisionContext): Judged {
  const found = findingNamed(action.finding, context);
  if (!found.ok) return found;
  const finding = found.value;
  if (finding.severity === "error") return err(refusals.errorExplained(finding.id));
  if (finding.severity === "note") return err(refusals.noteExplained(finding.id));
  const { category = null, reason } = action;
  if (category !== null && context.pack.reasons?.some(({ id }) => id === category) !== true) {
    return err(refusals.reasonUnknown(category));
  }
  const { code, call, unit, template, rule, row, indicator, measure, strain } = finding;
  return ok([
    {
      kind: "warning-explained",
      code,
      call,
      unit,
      template,
      rule,
      row,
      indicator,
      measure,
      file: template === null ? finding.file : null,
      figures: canonicalJson(finding.data),
      strain,
      category,
      reason,
      until: call === null ? null : rememberedUntil(callById(context.pack, call), context.pack),
    },
  ]);
}

/** The correction that a finding proposes, or another value at its place. */
export function fix(action: ActionOf<"fix">, context: DecisionContext): Judged {
  const found = findingNamed(action.finding, context);
  if (!found.ok) return found;
  const finding = found.value;
  const changes = changesOf(finding, action.to);
  const { call, unit, template } = finding;
  if (call === null || unit === null || template === null || changes.length === 0) {
    return err(refusals.nothingProposed(finding.id));
  }
  const readAs = proposedValues({ call, template }, context.pack);
  const payloads: LedgerPayload[] = [];
  for (const { row, indicator, measure, before, after: proposed } of changes) {
    const after = readAs(proposed, indicator, measure);
    if (after === null) return err(refusals.valueUnreadable(proposed, indicator));
    const place = { call, unit, template, row, indicator, measure };
    payloads.push({ kind: "value-corrected", ...place, before, after, reason: action.reason });
  }
  return ok(payloads);
}

/** Proposed values are written as a cell would hold them, "1.234" among them: they are read as a cell is. */
function proposedValues(
  { call, template }: { readonly call: string; readonly template: string },
  pack: Pack,
): (text: string, code: string, measure: Measure) => string | null {
  const options = { words: preparePack(pack).words, window: callById(pack, call).dataWindow };
  const form = templateByCode(pack, template);
  return (text, code, measure) => {
    const indicator = indicatorByCode(form, code);
    const written = correctedReading(text, indicator, measure);
    if (written !== null) return readingText(written);
    const { reading, problem } = readCell({ type: "text", value: text }, indicator, options);
    return problem === null && reading.type !== "unreadable" ? readingText(reading) : null;
  };
}

type Change = NonNullable<ReportedFinding["changes"]>[number];

function changesOf(
  { changes, fix: proposed, ...at }: ReportedFinding,
  to: string | undefined,
): readonly Change[] {
  if (changes !== null && to === undefined) return changes;
  const { indicator, measure, row, cell } = at;
  const after = to ?? proposed?.after;
  const before = proposed?.before ?? at.data["raw"];
  if (indicator === null || cell === null || after === undefined || typeof before !== "string") return [];
  if (measure !== "current" && measure !== "samePeriodLastYear" && measure !== "note") return [];
  return [{ cell, row, indicator, measure, before, after }];
}

function findingNamed(id: string, context: DecisionContext): Result<ReportedFinding, Bilingual> {
  const finding = context.findings.find((candidate) => candidate.id === id);
  if (finding === undefined) return err(refusals.findingUnknown(id));
  const call = finding.call === null ? null : callMeant(finding.call, context);
  return call === null || call.ok ? ok(finding) : call;
}
