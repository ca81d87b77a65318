import type { Bilingual } from "../pack/common.ts";
import { templateByCode } from "../pack/lookup.ts";
import type { Pack } from "../pack/pack.ts";
import type { Finding, FindingCode, FindingOf } from "./finding.ts";
import { formatDate, formatNumber, type Language } from "./format.ts";
import type { Message, MessageCatalogue, MessageContext } from "./messages/catalogue.ts";
import { en } from "./messages/en.ts";
import { enDecision } from "./messages/en/decided.ts";
import { nothingToDo as enNothingToDo } from "./messages/en/words.ts";
import { vi } from "./messages/vi.ts";
import { viDecision } from "./messages/vi/decided.ts";
import { nothingToDo as viNothingToDo } from "./messages/vi/words.ts";
import { describePlace } from "./describePlace.ts";
import { shortened } from "./shortened.ts";

/** A finding in words: where it is, what is wrong with the numbers in it, and what to do. */
export interface Description extends Message {
  /** "TCD-01 – Phường Phổ Minh – tệp X, trang Y, ô C5". */
  readonly where: string;
}

const catalogues: { readonly [L in Language]: MessageCatalogue } = { vi, en };

export function describeFinding(finding: Finding, language: Language, pack: Pack): Description {
  const quoting = { ...finding, data: shortened(finding.data) };
  const { what, todo } = say(catalogues[language], quoting, contextOf(language, pack));
  const hint = hintOf(finding, pack);
  const where = describePlace(finding.at, language, pack);
  const why = hint === null ? what : `${what} ${hint[language]}`;
  const { decided } = finding;
  if (decided === undefined) return { where, what: why, todo };
  const { decision, nothingToDo } = settled[language];
  return { where, what: `${why} ${decision[decided.kind](decided.by, decided.reason)}`, todo: nothingToDo };
}

const settled = {
  vi: { decision: viDecision, nothingToDo: viNothingToDo },
  en: { decision: enDecision, nothingToDo: enNothingToDo },
};

function say<C extends FindingCode>(
  catalogue: MessageCatalogue,
  finding: FindingOf<C>,
  context: MessageContext,
): Message {
  return catalogue[finding.code](finding, context);
}

function contextOf(language: Language, pack: Pack): MessageContext {
  return {
    unitName: (id) => pack.units.find((unit) => unit.id === id)?.name ?? id,
    templateTitle: (code) => pack.templates.find((template) => template.code === code)?.title ?? code,
    number: (decimal) => formatNumber(decimal, language),
    date: formatDate,
  };
}

/** Why the pack has the rule, when it says so. */
function hintOf(finding: Finding, pack: Pack): Bilingual | null {
  const { template, rule } = finding.at;
  if (template === undefined || rule === undefined) return null;
  return templateByCode(pack, template).rules.find((candidate) => candidate.id === rule)?.hint ?? null;
}
