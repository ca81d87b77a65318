import { bareLabelKey, labelKey } from "../workbook/text/words.ts";
import { cleanText, foldKey } from "../workbook/text/fold.ts";
import {
  bracketedUnits,
  closingWords,
  countedThings,
  dateLeads,
  doneWords,
  openingWords,
  textLeads,
} from "./formVocabulary.ts";
import type { Meaning } from "./learned.ts";

const longestNote = 500;
const moneyDecimals = 3;

/** What a place asks for, by the words of its label path and the unit of measure printed beside it. */
export function meaningOf(label: readonly string[], printedUnit: string | null): Meaning {
  const leaf = label.at(-1) ?? "";
  const key = bareLabelKey(leaf).replace(/^trong do (?:so )?/, "");
  const bracketed = unitInBrackets(label);
  if (isPercent(leaf, printedUnit)) {
    return { ...plain, type: "pct", timeRole: "state", decimals: 2, min: 0, unitOfMeasure: "%" };
  }
  if (startsWith(key, dateLeads)) return { ...plain, type: "date", required: "no", timeRole: "state" };
  if (/\bco khong\b/.test(labelKey(leaf))) {
    return { ...plain, type: "bool", aggregate: "countYes", timeRole: "state" };
  }
  if (printedUnit === null && bracketed === null && startsWith(key, textLeads)) {
    return {
      ...plain,
      type: "text",
      required: "no",
      aggregate: "append",
      timeRole: "state",
      maxLength: longestNote,
    };
  }
  const unit = printedUnit ?? bracketed?.unit ?? countedIn(label);
  const known = printedUnit === null ? bracketed : (bracketedUnits.get(foldKey(printedUnit)) ?? null);
  const isDecimal = known?.decimal === true;
  return {
    type: isDecimal ? "dec" : "int",
    required: "always",
    aggregate: "sum",
    timeRole: timeRoleOf(label),
    decimals: isDecimal ? moneyDecimals : 0,
    min: 0,
    ...(unit === null ? {} : { unitOfMeasure: unit }),
  };
}

const plain = { required: "always", aggregate: "none", decimals: 0 } as const;

function isPercent(leaf: string, printedUnit: string | null): boolean {
  return printedUnit?.trim() === "%" || leaf.includes("%") || /^ty le\b/.test(labelKey(leaf));
}

function startsWith(key: string, leads: readonly string[]): boolean {
  return leads.some((lead) => key === lead || key.startsWith(`${lead} `));
}

/** What stands at the beginning of the period, or is left at its end, is no flow. */
function timeRoleOf(label: readonly string[]): Meaning["timeRole"] {
  const leaf = labelKey(label.at(-1) ?? "");
  // "Đơn đã xử lý › Đơn kỳ trước chuyển sang" counts what was done, not what was there.
  const isDone = label.slice(0, -1).some((part) => doneWords.test(labelKey(part)));
  if (isDone) return "flow";
  if (openingWords.test(leaf)) return "open";
  if (closingWords.test(leaf)) return "close";
  // A group "Kỳ trước chuyển sang" says so of its columns unless one of them is its total.
  const above = label.slice(0, -1).map(labelKey);
  return above.some((part) => openingWords.test(part)) && !/^tong\b|\btrong ky\b/.test(leaf)
    ? "open"
    : "flow";
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
  const parts = label.toReversed().map((part) =>
    cleanText(part)
      .toLowerCase()
      .replace(/^trong đó\s+/, ""),
  );
  const leads = parts.flatMap((part) => thingAt(part.replace(/^(?:tổng\s+)?số\s+/, ""), "begins") ?? []);
  const spokenOf = parts.flatMap((part) => thingAt(part, "holds") ?? []);
  return leads[0] ?? spokenOf[0] ?? null;
}

/** Marks tell "đơn" from "đôn", so that these words are not folded. */
function thingAt(text: string, where: "begins" | "holds"): string | null {
  const words = ` ${text.split(/[^\p{L}\p{N}]+/u).join(" ")} `;
  const named = countedThings
    .map(([word, unit]) => ({ at: words.indexOf(` ${word} `), unit }))
    .filter(({ at }) => (where === "begins" ? at === 0 : at >= 0))
    .toSorted((left, right) => left.at - right.at);
  return named[0]?.unit ?? null;
}
