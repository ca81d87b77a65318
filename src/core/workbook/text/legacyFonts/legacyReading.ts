import { asWestern, type CodePage } from "./codePage.ts";
import { decodeTcvn3 } from "./decodeTcvn3.ts";
import { decodeVni } from "./decodeVni.ts";
import type { LegacyEncoding } from "./legacyFont.ts";
import { isSyllable } from "./syllable.ts";

/** One way to read a text that may be in a legacy encoding. */
export interface LegacyReading {
  readonly encoding: LegacyEncoding;
  readonly page: CodePage;
}

/**
 * Letters, and the signs that are letters in TCVN3; ° ± ² ³ and the like are signs everywhere. No word begins with
 * what TCVN3 has at × and ·, so there these are a product and a bullet.
 */
export const wordPattern = /[\p{L}\p{M}¡-®µ¶¸¹»¼½¾÷₫][\p{L}\p{M}¡-®µ¶·¸¹»¼½¾×÷₫]*/gu;

/** What one word says for and against a reading. */
export type Verdict =
  /** Vietnamese when decoded, nothing as it stands. */
  | "for"
  /** Vietnamese as it stands and not decoded, or no word of the encoding at all. */
  | "against"
  /** Vietnamese either way: "hé" or "hộ". */
  | "both"
  /** No Vietnamese either way: a name, another language, a slip of the pen. */
  | "neither"
  /** ASCII, or a character alone: says nothing. */
  | "silent";

export interface WeighedWord {
  readonly verdict: Verdict;
  /** The word in Unicode; null when the encoding has no such word. */
  readonly decoded: string | null;
}

/** Weighs a match of `wordPattern`. */
export function weighWord(word: string, reading: LegacyReading): WeighedWord {
  if (!/[^A-Za-z]/.test(word)) return { verdict: "silent", decoded: null };
  const decoded = decode(word, reading);
  if (isSign(word)) return { verdict: "silent", decoded: null };
  if (word.length === 1) return { verdict: "silent", decoded };
  if (decoded === null) return { verdict: "against", decoded };
  const asItStands = isVietnamese(word.normalize("NFC").replace(/Ð/g, "Đ").replace(/ð/g, "đ"));
  if (isVietnamese(decoded)) {
    return { verdict: asItStands ? "both" : "for", decoded };
  }
  return { verdict: asItStands ? "against" : "neither", decoded };
}

/** True for a text with letters or signs that Vietnamese in Unicode does not have. */
export function isTelling(text: string): boolean {
  return /[¡-¾×÷]|[åäëïöüæøñûþßçîÅÄËÏÖÜÆØÑÛÞÇÎ]/.test(text);
}

function decode(word: string, { encoding, page }: LegacyReading): string | null {
  const western = asWestern(word, page);
  if (western === null) return null;
  return encoding === "tcvn3" ? decodeTcvn3(western) : decodeVni(western);
}

/** Signs that are letters in TCVN3 only by accident: "1½", "© 2022", "µm", "viparse®". */
function isSign(word: string): boolean {
  return /^(?:[÷©»¼½¾]|µ[A-Za-z])$/.test(word) || /^[A-Za-z]*[aeiouyAEIOUY][A-Za-z]*®$/.test(word);
}

function isVietnamese(word: string): boolean {
  if (isSyllable(word) || isAbbreviation(word)) return true;
  // In TCVN3 a word in capitals keeps its toned letters small: "BáO CáO".
  return !/[a-z]/.test(word) && isSyllable(word.toLowerCase());
}

/** "HĐND", "LĐ", "trđ": consonants with the one letter that ASCII lacks. */
function isAbbreviation(word: string): boolean {
  return word.length > 1 && (/^(?=.*Đ)[A-ZĐ]{2,8}$/.test(word) || /^[bcdghklmnpqrstvx]{1,3}đ$/i.test(word));
}
