import { describeOption } from "../../core/findings/describeOption.ts";
import type { Language } from "../../core/findings/format.ts";
import type { LedgerState } from "../../core/ledger/ledgerState.ts";
import { rememberedExplanations } from "../../core/ledger/memory.ts";
import { rememberedAnswers } from "../../core/ledger/rememberedAnswers.ts";
import { rememberedConversions } from "../../core/ledger/rememberedConversions.ts";
import type { Memory } from "./desk.ts";

/** What is remembered for later calls, so that it can be looked through and forgotten. */
export function memoriesOf(state: LedgerState): readonly Memory[] {
  return [...explanations(state), ...answers(state), ...conversions(state), ...aliases(state)];
}

/** The answer with its reason; a reason or a name speaks for itself. */
export function describeMemory({ answered, text }: Memory, language: Language): string {
  if (answered === null) return text;
  const { kind, answer } = answered;
  return `${describeOption({ kind }, { answer, label: answer }, language)}: ${text}`;
}

function explanations(state: LedgerState): readonly Memory[] {
  return rememberedExplanations(state).map((said) => {
    const { event, unit, template, indicator, reason, by, at, until } = said;
    const matter = { unit, template, indicator, text: reason, answered: null };
    return { event, kind: "explanation", ...matter, by, at, until };
  });
}

function answers(state: LedgerState): readonly Memory[] {
  return rememberedAnswers(state).map((said) => {
    const { event, unit, template, kind, answer, reason, by, at } = said;
    const matter = { unit, template, indicator: null, text: reason, answered: { kind, answer } };
    return { event, kind: "answer", ...matter, by, at, until: null };
  });
}

function conversions(state: LedgerState): readonly Memory[] {
  return rememberedConversions(state).map((said) => {
    const { event, unit, template, indicator, before, after, reason, by, at } = said;
    const answered = { kind: "conversion", answer: `“${before}” → ${after}` };
    return {
      event,
      kind: "conversion",
      unit,
      template,
      indicator,
      text: reason,
      answered,
      by,
      at,
      until: null,
    };
  });
}

function aliases({ aliases: learned, forgotten }: LedgerState): readonly Memory[] {
  return [...learned.values()]
    .flat()
    .filter(({ event }) => !forgotten.has(event))
    .map(({ event, unit, alias, by, at }) => {
      const nowhere = { template: null, indicator: null, until: null };
      return { event, kind: "alias", unit, ...nowhere, text: alias, answered: null, by, at };
    });
}
