import { legacyFontOf, type LegacyEncoding } from "./legacyFont.ts";
import type { LegacyReading } from "./legacyReading.ts";
import { bestReading, convertText, tallyOf, type Tally, type WeighedText } from "./weighText.ts";

export interface UnicodeText {
  readonly text: string;
  /** The encoding that the text was in; null when it stays as it was. */
  readonly encoding: LegacyEncoding | null;
}

/**
 * The text of a cell in Unicode (NFC), if its font is a legacy one and its words confirm it; any other text stays
 * as it is, character for character. `known` is how the other cells in such fonts turned out to be written: it
 * decides words that are Vietnamese either way ("hé", which is "hộ" in TCVN3).
 */
export function toUnicode(text: string, font: string, known: LegacyReading | null = null): UnicodeText {
  const unchanged = { text, encoding: null };
  const legacy = legacyFontOf(font);
  // eslint-disable-next-line no-control-regex -- everything but ASCII
  if (legacy === null || !/[^\u0000-\u007F]/.test(text)) return unchanged;
  const weighed = readingOf(text, legacy.encoding, known);
  if (weighed === null) return unchanged;
  const converted = convertText(text, weighed);
  if (converted === text) return unchanged;
  return { text: legacy.capitals ? converted.toUpperCase() : converted, encoding: legacy.encoding };
}

/** How the text of a cell in a legacy font is written, when the text alone shows it. */
export function provenReading(text: string, encoding: LegacyEncoding): WeighedText | null {
  const best = bestReading(text, encoding);
  if (!isProof(best.tally)) return null;
  const other = bestReading(text, encoding === "vni" ? "tcvn3" : "vni");
  return other.tally.for > best.tally.for ? null : best;
}

function readingOf(text: string, encoding: LegacyEncoding, known: LegacyReading | null): WeighedText | null {
  const proven = provenReading(text, encoding);
  if (proven !== null) return proven;
  if (known?.encoding !== encoding) return null;
  const tally = tallyOf(text, known);
  return isCompatible(tally) ? { reading: known, tally } : null;
}

/** More words for it than strange ones; beside words in Unicode (a cell in two fonts) only what is unmistakable. */
function isProof(tally: Tally): boolean {
  if (tally.for === 0) return false;
  if (tally.against === 0) return tally.for >= tally.neither;
  return tally.telling > 0 && tally.telling >= tally.neither;
}

function isCompatible(tally: Tally): boolean {
  const explained = tally.for + tally.both;
  return tally.against === 0 && tally.neither <= explained && explained + tally.loose > 0;
}
