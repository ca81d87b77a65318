import type { Indicator } from "../pack/indicator.ts";
import type { Template } from "../pack/template.ts";
import type { CellAddress } from "../workbook/address.ts";
import type { Doubt } from "./doubt.ts";
import type { TemplateDraft } from "./templateDraft.ts";

/** What an indicator's column or row says about itself. */
export type Meaning = Pick<
  Indicator,
  "type" | "required" | "aggregate" | "timeRole" | "decimals" | "unitOfMeasure" | "min" | "maxLength"
> & {
  /** What Excel lets be chosen there. */
  readonly choices?: readonly { readonly value: string }[];
};

/** A column, or a row of a vertical form, that asks for a value. */
export interface LearnedPlace {
  readonly code: string;
  /** Header path from the top level down, as printed. */
  readonly label: readonly string[];
  /** Where its label stands: the lowest header cell, or the row's label. */
  readonly at: CellAddress;
  /** Sheet column of a grid's or list's indicator, sheet row of a vertical form's; from 0. */
  readonly line: number;
  /** Which it is among those of its table, from 1. */
  readonly place: number;
  /** What the number row (or the code column) prints here, and where. */
  readonly printed: { readonly text: string; readonly at: CellAddress } | null;
  /** The number that equations of the form call it by; null when it has none of its own. */
  readonly number: number | null;
  /** The heading row that it stands under, in a vertical form. */
  readonly heading: string | null;
  readonly meaning: Meaning;
}

/** What speaks for a proposed rule. */
export type RuleBasis = "printed" | "formula" | "structure";

/** A comparison that the blank suggests. It judges nothing until the office has confirmed it. */
export interface LearnedRule {
  readonly basis: RuleBasis;
  readonly left: string;
  readonly operator: "=" | "<=";
  /** Terms: "c2", "-c3". */
  readonly right: readonly string[];
  readonly at: CellAddress;
  /** The words that it was taken from: "1=2+3", "Trong đó số cán bộ". */
  readonly text: string;
  /** True for a printed equation that a formula of the blank says as well. */
  readonly isComputed?: boolean;
}

/** What a rate is computed from, as the blank says. */
export interface LearnedRatio {
  readonly code: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

/** How the blank itself fits the draft made from it. */
export interface Proof {
  readonly found: number;
  readonly of: number;
  /** Codes that the reader finds elsewhere than where they were learned, or not at all. */
  readonly misplaced: readonly string[];
  /** Labels on the blank that the draft lacks. */
  readonly extra: readonly string[];
}

/** A form as its blank shows it: a draft for the pack, and what is doubtful about it. */
export interface Learned {
  readonly sheet: string;
  readonly kind: "grid" | "list" | "rows";
  /** As the pack's files write it. */
  readonly draft: TemplateDraft;
  readonly template: Template;
  readonly places: readonly LearnedPlace[];
  readonly rules: readonly LearnedRule[];
  readonly doubts: readonly Doubt[];
  readonly proof: Proof;
}
