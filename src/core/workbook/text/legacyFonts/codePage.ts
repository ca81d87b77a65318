/**
 * Through which code page the bytes of a text became characters: windows-1252 (or Latin-1, which differs in no
 * letter) or windows-1258.
 */
export type CodePage = "western" | "vietnamese";

// The letters in which windows-1258 differs from windows-1252, and what windows-1252 has in their place.
const vietnameseOnly = "ĂĐƠƯăđơư₫\u0300\u0309\u0303\u0301\u0323";
const westernInstead = "ÃÐÕÝãðõýþÌÒÞìò";

const toWestern: ReadonlyMap<string, string> = new Map(
  Array.from(vietnameseOnly, (letter, index) => [letter, westernInstead.charAt(index)]),
);
const onlyVietnamese = new RegExp(`[${vietnameseOnly}]`);
const onlyWestern = new RegExp(`[${westernInstead}]`);

/** The code pages through which a text can have come, the likelier first. */
export function codePagesOf(text: string): readonly CodePage[] {
  return onlyVietnamese.test(text) ? ["vietnamese", "western"] : ["western"];
}

/** True for a text with letters that windows-1258 does not have. */
export function isOnlyWestern(text: string): boolean {
  return onlyWestern.test(text);
}

/** The word as windows-1252 would have shown its bytes; null when the code page has no such letters. */
export function asWestern(word: string, page: CodePage): string | null {
  if (page === "western") return word;
  if (onlyWestern.test(word)) return null;
  return Array.from(word, (letter) => toWestern.get(letter) ?? letter).join("");
}

const controls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Quotes and dashes that arrived as Latin-1 control characters, as windows-1252 has them. */
export function withPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => controls.charAt(control.charCodeAt(0) - 0x80));
}
