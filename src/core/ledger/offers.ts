import type { Finding } from "../findings/finding.ts";
import type { CallId } from "../pack/call.ts";
import type { Pack } from "../pack/pack.ts";
import { matterKey } from "./explanationKey.ts";
import { explanationPlace } from "./explanationOf.ts";
import type { LedgerState, RecordedConversion, RecordedExplanation } from "./ledgerState.ts";
import { hasMovedFurther, rememberedExplanations, rememberedUntil } from "./memory.ts";
import { rememberedAnswers, type RememberedAnswer } from "./rememberedAnswers.ts";
import { rememberedConversions } from "./rememberedConversions.ts";

/** What was said of the same matter in an earlier call and may be said again. */
export interface Offer {
  readonly event: string;
  readonly call: CallId | null;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly reason: string;
  /** The answer to a question; null where there is only a reason. */
  readonly answer: string | null;
}

export type OfferState = Pick<
  LedgerState,
  "explanations" | "conversions" | "answers" | "forms" | "forgotten"
>;

/** Looks up what a finding may be settled with again. Nothing is settled by itself. */
export function createOffers(state: OfferState, pack: Pack): (finding: Finding) => Offer | null {
  const explanations = new Map(rememberedExplanations(state).map((said) => [matterKey(said), said]));
  const answers = new Map(rememberedAnswers(state).map((said) => [answerKey(said), said]));
  const conversions = new Map(rememberedConversions(state).map((said) => [conversionKey(said), said]));
  const windows = new Map(pack.calls.map((call) => [call.id, call.dataWindow.to]));
  const isCurrent = (said: Said, finding: Finding): boolean => {
    const to = windows.get(finding.at.call ?? "");
    const until = untilOf(said, pack);
    return said.call !== (finding.at.call ?? null) && (until === null || (to !== undefined && to <= until));
  };
  return (finding) => {
    const said =
      finding.question === undefined
        ? (explanationFor(finding, explanations) ?? conversionFor(finding, conversions))
        : answerFor(finding, answers);
    if (said === null || !isCurrent(said, finding)) return null;
    const { event, call, by, at, reason } = said;
    return { event, call, by, at, reason, answer: "answer" in said ? said.answer : null };
  };
}

type Said = RecordedExplanation | RememberedAnswer | RecordedConversion;

function untilOf(said: Said, pack: Pack): string | null {
  if ("until" in said) return said.until;
  const call = pack.calls.find(({ id }) => id === said.call);
  return call === undefined ? null : rememberedUntil(call, pack);
}

function explanationFor(
  finding: Finding,
  explanations: ReadonlyMap<string, RecordedExplanation>,
): RecordedExplanation | null {
  if (finding.severity !== "warning") return null;
  const said = explanations.get(matterKey(explanationPlace(finding)));
  return said === undefined || hasMovedFurther(finding, said) ? null : said;
}

function conversionFor(
  { code, severity, at }: Finding,
  conversions: ReadonlyMap<string, RecordedConversion>,
): RecordedConversion | null {
  if (code !== "value-approximate" || severity !== "warning") return null;
  return conversions.get(conversionKey(at)) ?? null;
}

/** An answer that is not among the options any more is not offered. */
function answerFor(
  { at, question }: Finding,
  answers: ReadonlyMap<string, RememberedAnswer>,
): RememberedAnswer | null {
  if (question === undefined) return null;
  const cell = question.id.split(":")[3] ?? null;
  const said = answers.get(answerKey({ kind: question.kind, unit: at.unit, template: at.template, cell }));
  return question.options.some(({ answer }) => answer === said?.answer) ? (said ?? null) : null;
}

function answerKey(
  about: Pick<RememberedAnswer, "kind" | "cell"> & {
    readonly unit: string | undefined;
    readonly template: string | undefined;
  },
): string {
  return JSON.stringify([about.kind, about.unit, about.template, about.cell]);
}

function conversionKey({
  unit,
  template,
  row,
  indicator,
  measure,
}: Pick<Finding["at"], "unit" | "template" | "indicator" | "measure"> & {
  readonly row?: string | null | undefined;
}): string {
  return JSON.stringify([unit, template, row ?? null, indicator, measure]);
}
