import { refuse } from "../refusal.ts";

/** An XML part as UTF-8 without a byte order mark. Parts may legally be UTF-16, and some declare an older encoding. */
export function toUtf8(part: string, bytes: Uint8Array): Uint8Array {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return transcode(part, bytes, "utf-16le");
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return transcode(part, bytes, "utf-16be");
  }
  const encoding = declaredEncoding(bytes);
  return encoding === null || /^(utf-?8|us-ascii)$/i.test(encoding)
    ? bytes
    : transcode(part, bytes, encoding);
}

function transcode(part: string, bytes: Uint8Array, encoding: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    // the decoder does not know the encoding, or the bytes are not in it
    return refuse("workbook-damaged", `${part}: not in its encoding ${encoding}`);
  }
}

const ascii = new TextDecoder("latin1");

function declaredEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return null;
  const start = ascii.decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? null;
}
