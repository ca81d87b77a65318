import { isTelling, weighWord, wordPattern, type LegacyReading } from "./legacyReading.ts";
import { convertText, tallyOf } from "./weighText.ts";

/** What texts in an unknown font seem to be written in: a proposal for a person to confirm. */
export interface LegacySuspicion {
  readonly reading: LegacyReading;
  /** How many different words are Vietnamese in this reading only. */
  readonly words: number;
  /** True when so many words, and hardly one against them, cannot be chance. */
  readonly certain: boolean;
  /** The text that shows it best, as it stands and as it would be. */
  readonly before: string;
  readonly after: string;
}

// Shares of strange words are of the telling ones.
const doubtful = { words: 4, strange: 0.2 };
const certain = { words: 12, strange: 0.05 };
const readings: readonly LegacyReading[] = [
  { encoding: "tcvn3", page: "western" },
  { encoding: "vni", page: "western" },
  { encoding: "tcvn3", page: "vietnamese" },
  { encoding: "vni", page: "vietnamese" },
];

/** Suspects a legacy encoding from the words alone, as in a CSV file or a workbook without fonts. */
export function suspectLegacy(texts: readonly string[]): LegacySuspicion | null {
  const suspects = texts.filter(isTelling);
  if (suspects.length === 0) return null;
  const found = readings
    .flatMap((reading) => suspicionOf(suspects, reading) ?? [])
    .toSorted((left, right) => right.words - left.words);
  return found[0] ?? null;
}

/** A text without a font once its reading is confirmed; unchanged when its words speak against it. */
export function confirmedText(text: string, reading: LegacyReading): string {
  const tally = tallyOf(text, reading);
  const explained = tally.for + tally.both;
  const isExplained = tally.against < Math.max(1, tally.for) && tally.neither <= explained;
  return isExplained && explained + tally.loose > 0 ? convertText(text, { reading, tally }) : text;
}

function suspicionOf(texts: readonly string[], reading: LegacyReading): LegacySuspicion | null {
  const words = new Set<string>();
  const telling = new Set<string>();
  const strange = new Set<string>();
  let best = { text: "", found: 0 };
  for (const text of texts) {
    const before = words.size;
    for (const [word] of text.matchAll(wordPattern)) {
      const { verdict } = weighWord(word, reading);
      if (verdict === "for") words.add(word.toLowerCase());
      if (!isTelling(word)) continue;
      if (verdict === "for") telling.add(word.toLowerCase());
      if (verdict === "neither" || verdict === "against") strange.add(word.toLowerCase());
    }
    if (words.size - before > best.found) best = { text, found: words.size - before };
  }
  const isBeyond = (limit: typeof certain) =>
    telling.size >= limit.words && strange.size <= telling.size * limit.strange;
  if (!isBeyond(doubtful)) return null;
  const after = confirmedText(best.text, reading);
  return { reading, words: words.size, certain: isBeyond(certain), before: best.text, after };
}
