/**
 * The text that bytes are meant to be: by their byte order mark, as strict UTF-8, in the encoding that they declare,
 * else in the Windows code page that makes Vietnamese of them, or the Western one. NFC.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes).normalize("NFC");
  const text = strictly("utf-8", bytes) ?? (declared === null ? null : strictly(declared, bytes));
  return (text ?? decodeWindows(bytes)).normalize("NFC");
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // the bytes are not in this encoding, or there is none of that name
    return null;
  }
}

/** The five tone marks, which code page 1258 writes behind their vowel, on a vowel that may carry one. */
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/;
const markOnVowel = /[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/iu;
const marksOnVowels = /[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu;

/** Code page 1258 when all its tone marks stand on vowels that have them; older Vietnamese fonts hide in code page 1252. */
function decodeWindows(bytes: Uint8Array): string {
  const vietnamese = new TextDecoder("windows-1258").decode(bytes);
  const isVietnamese =
    markOnVowel.test(vietnamese) && !toneMark.test(vietnamese.replaceAll(marksOnVowels, ""));
  return isVietnamese ? vietnamese : new TextDecoder("windows-1252").decode(bytes);
}
