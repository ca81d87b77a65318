import type { Indicator } from "../pack/indicator.ts";
import type { Confirmation, PlaceCorrection } from "./confirmation.ts";
import type { Learned, LearnedRule } from "./learned.ts";
import type { TemplateDraft } from "./templateDraft.ts";

type SectionDraft = TemplateDraft["sections"][number];
type IndicatorDraft = SectionDraft["indicators"][number];

const longestNote = 500;
const figures: ReadonlySet<Indicator["type"]> = new Set(["int", "dec", "pct"]);

/** What can be said of a place instead of what was learned; a choice needs its choices. */
export const placeTypes = ["int", "dec", "pct", "text", "date", "bool"] as const;

/** The draft as the office has confirmed it. A rule goes with a column that it needs. */
export function confirmDraft(
  { draft, rules }: Pick<Learned, "draft" | "rules">,
  confirmation: Confirmation,
): TemplateDraft {
  const sections = draft.sections.flatMap((section) => confirmSection(section, confirmation));
  const numeric = new Set(
    sections.flatMap(({ indicators }) =>
      indicators.filter(({ type }) => figures.has(type)).map(({ code }) => code),
    ),
  );
  return {
    ...draft,
    code: confirmation.code,
    title: confirmation.title,
    periodTypes: [...confirmation.periodTypes],
    sections: sections.map((section) => withoutLostRatios(section, numeric)),
    rules: (draft.rules ?? [])
      .filter((_, position) => isKept(rules[position], position, { confirmation, numeric }))
      .map((rule) => ({ ...rule, id: renamed(rule.id, draft.code, confirmation.code) })),
  };
}

/** A rule that no learned comparison stands for is that of a total row: the blank's own formula. */
function isKept(
  rule: LearnedRule | undefined,
  position: number,
  { confirmation, numeric }: { readonly confirmation: Confirmation; readonly numeric: ReadonlySet<string> },
): boolean {
  if (rule === undefined) return true;
  return confirmation.accepted.includes(position) && termsOf(rule).every((code) => numeric.has(code));
}

/** The codes that a rule compares. */
export function termsOf({ left, right }: Pick<LearnedRule, "left" | "right">): readonly string[] {
  return [left, ...right].map((term) => term.replace(/^-/, ""));
}

function renamed(id: string, from: string, to: string): string {
  return id.startsWith(`${from}.`) ? `${to}${id.slice(from.length)}` : id;
}

/** Nothing is left of a section without indicators. */
function confirmSection(section: SectionDraft, confirmation: Confirmation): readonly SectionDraft[] {
  if (section.kind === "fields") return [section];
  const isList = section.kind === "list";
  const indicators = section.indicators
    .filter(({ code }) => !confirmation.dropped.includes(code))
    .map((indicator) => corrected(indicator, confirmation.corrections[indicator.code], isList));
  const [first] = indicators;
  if (first === undefined) return [];
  if (section.kind !== "list") return [{ ...section, indicators }];
  const keys = section.keyFields.filter((key) => indicators.some(({ code }) => code === key));
  return [{ ...section, indicators, keyFields: keys.length === 0 ? [first.code] : keys }];
}

function corrected(
  indicator: IndicatorDraft,
  correction: PlaceCorrection | undefined,
  isList: boolean,
): IndicatorDraft {
  const { type = indicator.type, unitOfMeasure = indicator.unitOfMeasure ?? "" } = correction ?? {};
  const kept = type === indicator.type ? indicator : retyped(indicator, type, isList);
  const { unitOfMeasure: _unit, ...rest } = kept;
  const unit = unitOfMeasure.trim();
  return unit === "" || !(figures.has(type) || type === indicator.type)
    ? rest
    : { ...rest, unitOfMeasure: unit };
}

/** Only what names the place is kept: how it adds up follows from what it holds now. */
function retyped(
  { code, label, printedNumber, heading, origin, source }: IndicatorDraft,
  type: Indicator["type"],
  isList: boolean,
): IndicatorDraft {
  return {
    code,
    label,
    ...(printedNumber === undefined ? {} : { printedNumber }),
    ...(heading === undefined ? {} : { heading }),
    type,
    ...meanings[type],
    ...(type === "text" && isList ? { aggregate: "none" } : {}),
    origin,
    source,
  };
}

type MeaningDraft = Omit<IndicatorDraft, "code" | "label" | "type" | "origin" | "source">;

const state = { required: "no", aggregate: "none", timeRole: "state" } as const;
const meanings: Readonly<Record<Indicator["type"], MeaningDraft>> = {
  int: { required: "always", aggregate: "sum", timeRole: "flow", decimals: 0, min: 0 },
  dec: { required: "always", aggregate: "sum", timeRole: "flow", decimals: 2, min: 0 },
  pct: { required: "always", aggregate: "none", timeRole: "state", decimals: 2, min: 0 },
  text: { ...state, aggregate: "append", maxLength: longestNote },
  date: state,
  bool: { required: "always", aggregate: "countYes", timeRole: "state" },
  choice: state,
};

/** A rate whose parts are no figures any more is not computed. */
function withoutLostRatios(section: SectionDraft, numeric: ReadonlySet<string>): SectionDraft {
  const mend = (indicator: IndicatorDraft): IndicatorDraft => {
    const { ratio, ...rest } = indicator;
    if (ratio === undefined) return indicator;
    const parts = [...ratio.numerator, ...ratio.denominator].map((term) => term.replace(/^-/, ""));
    return parts.every((code) => numeric.has(code)) ? indicator : { ...rest, aggregate: "none" };
  };
  return { ...section, indicators: section.indicators.map(mend) };
}
