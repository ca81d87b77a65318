import type { CellValidation } from "../workbook/workbook.ts";
import { cleanText, foldKey } from "../workbook/text/fold.ts";
import { bareLabelKey, labelKey } from "../workbook/text/words.ts";
import {
  bracketedUnits,
  closingWords,
  countedThings,
  dateLeads,
  doneWords,
  fractionLeads,
  openingWords,
  recordNumbers,
  textLeads,
  yesNoAnswers,
} from "./formVocabulary.ts";
import type { Meaning } from "./learned.ts";

/** What else a blank says of a place than its label. */
export interface Hints {
  /** The unit of measure printed beside it, or for the whole table. */
  readonly unit: string | null;
  /** What Excel lets be typed there. */
  readonly validation: CellValidation | null;
  /** A column of a list, which holds words unless it says otherwise. */
  readonly isRecord: boolean;
}

export const noHints: Hints = { unit: null, validation: null, isRecord: false };

const longestNote = 500;
const moneyDecimals = 3;
const usualDecimals = 2;

/** What a place asks for: by what may be typed there, else by the words of its label. */
export function meaningOf(label: readonly string[], hints: Hints): Meaning {
  return meaningOfValidation(label, hints) ?? meaningOfWords(label, hints);
}

function meaningOfValidation(label: readonly string[], { unit, validation }: Hints): Meaning | null {
  if (validation === null || isPercent(label.at(-1) ?? "", unit)) return null;
  switch (validation.type) {
    case "list":
      return meaningOfChoices(validation.values);
    case "whole":
      return figure(label, { unit: unitOf(label, unit), decimals: 0 });
    case "decimal":
      return figure(label, { unit: unitOf(label, unit), decimals: moneyDecimals });
    case "date":
      return date;
    case "textLength":
      return words;
    default:
      return null;
  }
}

/** Choices that Excel takes from elsewhere are not known: what is chosen is text. */
function meaningOfChoices(values: readonly string[]): Meaning {
  const distinct = [...new Map(values.map((value) => [foldKey(value), value])).values()];
  if (distinct.length === 0) return words;
  if (distinct.every((value) => yesNoAnswers.has(foldKey(value)))) return yesNo;
  return { ...plain, type: "choice", timeRole: "state", choices: distinct.map((value) => ({ value })) };
}

function meaningOfWords(label: readonly string[], hints: Hints): Meaning {
  const leaf = label.at(-1) ?? "";
  const key = bareLabelKey(leaf).replace(/^trong do (?:so )?/, "");
  const own = unitOf(label, hints.unit);
  if (isPercent(leaf, hints.unit)) {
    return { ...plain, type: "pct", timeRole: "state", decimals: usualDecimals, min: 0, unitOfMeasure: "%" };
  }
  if (/\bco khong\b/.test(labelKey(hints.unit ?? leaf))) return yesNo;
  const isMeasured = hints.unit !== null || unitInBrackets(label) !== null;
  if (!isMeasured && startsWith(key, dateLeads)) return date;
  if (!isMeasured && startsWith(key, textLeads)) return words;
  if (hints.isRecord && !saysFigure(label)) return words;
  if (hints.isRecord && recordNumbers.test(key)) return words;
  const hasFraction =
    fractionLeads.test(leadOf(leaf)) || label.some((part) => /^điểm(?!\s+nóng)/.test(leadOf(part)));
  const known = own === null ? undefined : bracketedUnits.get(foldKey(own));
  const isMoney = known?.decimal === true || (unitInBrackets(label)?.decimal ?? false);
  return figure(label, { unit: own, decimals: isMoney ? moneyDecimals : hasFraction ? usualDecimals : 0 });
}

const plain = { required: "always", aggregate: "none", decimals: 0 } as const;
const date: Meaning = { ...plain, type: "date", required: "no", timeRole: "state" };
const yesNo: Meaning = { ...plain, type: "bool", aggregate: "countYes", timeRole: "state" };
const words: Meaning = {
  ...plain,
  type: "text",
  required: "no",
  aggregate: "append",
  timeRole: "state",
  maxLength: longestNote,
};

function figure(
  label: readonly string[],
  { unit, decimals }: { readonly unit: string | null; readonly decimals: number },
): Meaning {
  return {
    type: decimals > 0 ? "dec" : "int",
    required: "always",
    aggregate: "sum",
    timeRole: timeRoleOf(label),
    decimals,
    min: 0,
    ...(unit === null ? {} : { unitOfMeasure: unit }),
  };
}

/** True for a label that counts or measures something, at any level. */
export function saysFigure(label: readonly string[]): boolean {
  const leads = label.map(leadOf);
  return (
    unitInBrackets(label) !== null ||
    label.some((part) => part.includes("%")) ||
    leads.some(
      (lead) =>
        /^(?:tổng|số|tỷ lệ)\b/.test(lead) || fractionLeads.test(lead) || thingAt(lead, "begins") !== null,
    ) ||
    label.slice(0, -1).some((part) => thingAt(leadOf(part), "holds") !== null)
  );
}

function leadOf(part: string): string {
  return cleanText(part)
    .toLowerCase()
    .replace(/^trong đó\s+/, "");
}

function isPercent(leaf: string, unit: string | null): boolean {
  return unit?.trim() === "%" || leaf.includes("%") || /^t[yi] le\b/.test(labelKey(leaf));
}

function startsWith(key: string, leads: readonly string[]): boolean {
  return leads.some((lead) => key === lead || key.startsWith(`${lead} `));
}

/** What stands at the beginning of the period, or is left at its end, is no flow. */
function timeRoleOf(label: readonly string[]): Meaning["timeRole"] {
  const leaf = labelKey(label.at(-1) ?? "");
  const above = label.slice(0, -1).map(labelKey);
  // "Đơn đã xử lý › Đơn kỳ trước chuyển sang" counts what was done, not what was there.
  if (above.some((part) => doneWords.test(part))) return "flow";
  if (openingWords.test(leaf)) return "open";
  if (closingWords.test(leaf)) return "close";
  // A group "Kỳ trước chuyển sang" says so of its columns unless one of them is its total.
  return above.some((part) => openingWords.test(part)) && !/^tong\b|\btrong ky\b/.test(leaf)
    ? "open"
    : "flow";
}

function unitOf(label: readonly string[], printed: string | null): string | null {
  return printed ?? unitInBrackets(label)?.unit ?? countedIn(label);
}

function unitInBrackets(
  label: readonly string[],
): { readonly unit: string; readonly decimal: boolean } | null {
  for (const part of label.toReversed()) {
    for (const [, inside = ""] of part.matchAll(/\(([^()]*)\)/g)) {
      const known = bracketedUnits.get(foldKey(inside).replace(/^(?:dvt|don vi tinh)\s*:?\s*/, ""));
      if (known !== undefined) return known;
    }
  }
  return null;
}

/**
 * The thing that the labels count: what a label begins with or names behind "số", from the lowest one up; else what
 * one of them speaks of.
 */
function countedIn(label: readonly string[]): string | null {
  const parts = label.toReversed().map(leadOf);
  const leads = parts.flatMap((part) => thingAt(part, "begins") ?? []);
  const spokenOf = parts.flatMap((part) => thingAt(part, "holds") ?? []);
  return leads[0] ?? spokenOf[0] ?? null;
}

/** Marks tell "đơn" from "đôn", so that these words are not folded. */
function thingAt(lead: string, where: "begins" | "holds"): string | null {
  const text = lead.replace(/^(?:tổng\s+)?số\s+/, "");
  const spaced = ` ${text.split(/[^\p{L}\p{N}]+/u).join(" ")} `;
  const named = countedThings
    .map(([word, unit]) => ({ at: spaced.indexOf(` ${word} `), unit }))
    .filter(({ at }) => (where === "begins" ? at === 0 : at >= 0))
    .toSorted((left, right) => left.at - right.at);
  return named[0]?.unit ?? null;
}
