import { isOnlyWestern } from "./codePage.ts";
import { legacyFontOf, type LegacyEncoding } from "./legacyFont.ts";
import type { LegacyReading } from "./legacyReading.ts";
import { provenReading } from "./toUnicode.ts";
import { bestReading } from "./weighText.ts";

export interface FontedText {
  readonly text: string;
  readonly font: string;
}

interface Votes {
  /** Texts that show the encoding, and those of them that only one code page can have brought. */
  proven: number;
  vietnamese: number;
  western: number;
  unicode: number;
}

/**
 * How texts that belong together are written where their fonts are legacy ones. An encoding is null when as many
 * are Unicode in spite of their font, and left out when no text shows anything.
 */
export function surveyReadings(
  texts: readonly FontedText[],
): ReadonlyMap<LegacyEncoding, LegacyReading | null> {
  const polls = new Map<LegacyEncoding, Votes>();
  for (const { text, font } of texts) {
    const encoding = legacyFontOf(font)?.encoding;
    if (encoding === undefined) continue;
    const votes = polls.get(encoding) ?? { proven: 0, vietnamese: 0, western: 0, unicode: 0 };
    polls.set(encoding, votes);
    vote(votes, text, encoding);
  }
  const known = new Map<LegacyEncoding, LegacyReading | null>();
  for (const [encoding, { proven, vietnamese, western, unicode }] of polls) {
    if (proven + unicode === 0) continue;
    const page = vietnamese > western ? "vietnamese" : "western";
    known.set(encoding, proven > unicode ? { encoding, page } : null);
  }
  return known;
}

function vote(votes: Votes, text: string, encoding: LegacyEncoding): void {
  const page = provenReading(text, encoding)?.reading.page;
  if (page === undefined) {
    if (bestReading(text, encoding).tally.against > 0) votes.unicode += 1;
    return;
  }
  votes.proven += 1;
  if (page === "vietnamese") votes.vietnamese += 1;
  else if (isOnlyWestern(text)) votes.western += 1;
}
