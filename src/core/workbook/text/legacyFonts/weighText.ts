import { codePagesOf, withPunctuation } from "./codePage.ts";
import type { LegacyEncoding } from "./legacyFont.ts";
import { isTelling, weighWord, wordPattern, type LegacyReading, type Verdict } from "./legacyReading.ts";

/** How many words of a text speak for and against a reading. */
export interface Tally extends Readonly<Record<Verdict, number>> {
  /** How many of the words for it are nothing that a Unicode text has. */
  readonly telling: number;
  /** Characters alone that the reading would change. */
  readonly loose: number;
}

export interface WeighedText {
  readonly reading: LegacyReading;
  readonly tally: Tally;
}

export function tallyOf(text: string, reading: LegacyReading): Tally {
  const tally = { for: 0, against: 0, both: 0, neither: 0, silent: 0, telling: 0, loose: 0 };
  for (const [word] of text.matchAll(wordPattern)) {
    const { verdict, decoded } = weighWord(word, reading);
    tally[verdict] += 1;
    if (verdict === "for" && isTelling(word)) tally.telling += 1;
    if (verdict === "silent" && decoded !== null && decoded !== word) tally.loose += 1;
  }
  return tally;
}

/** The reading in an encoding that most words of the text speak for. */
export function bestReading(text: string, encoding: LegacyEncoding): WeighedText {
  const weighed = codePagesOf(text).map((page): WeighedText => {
    const reading = { encoding, page };
    return { reading, tally: tallyOf(text, reading) };
  });
  return weighed.reduce((best, next) => (next.tally.for > best.tally.for ? next : best));
}

/** Converts the words of a text that the reading explains, and leaves the others as they are. */
export function convertText(text: string, { reading, tally }: WeighedText): string {
  const leaning = tally.for >= tally.against;
  const converted = text.replace(wordPattern, (word) => {
    const { verdict, decoded } = weighWord(word, reading);
    const keeps = verdict === "against" || (verdict === "both" && !leaning);
    return keeps || decoded === null ? word : decoded;
  });
  return withPunctuation(converted).normalize("NFC");
}
