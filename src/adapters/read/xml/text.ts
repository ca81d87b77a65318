import { nextAttribute } from "./attributes.ts";
import { ampersand, byteAt, exclamation, lessThan, question } from "./bytes.ts";
import { damaged, type XmlCursor } from "./cursor.ts";
import { skipMarkup, startsWith } from "./markup.ts";

const carriageReturn = 0x0d;

// What a byte means in text: where the text stops, and what makes its decoding more than copying.
const stops = 1;
const needsWork = 2;
const illegal = 4;
const beyondAscii = 8;
const meaning = new Uint8Array(256);
meaning.fill(illegal, 0, 0x20);
meaning[0] = stops;
meaning[0x09] = 0;
meaning[0x0a] = 0;
meaning[carriageReturn] = needsWork;
meaning[ampersand] = needsWork;
meaning[lessThan] = stops;
meaning.fill(beyondAscii, 0x80);

/** Room for short ASCII texts, one array for each length: they are put together here three times faster than decoded. */
const shortTexts: readonly number[][] = Array.from({ length: 129 }, (_, length) =>
  Array.from({ length }, () => 0),
);

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of the opened element up to its first tag, with references resolved and CDATA sections as they are. */
export function readText(x: XmlCursor): string {
  let text = "";
  for (;;) {
    const end = endOfText(x);
    if (end > x.at) text += decodeText(x, x.at, end);
    x.at = end;
    const markup = byteAt(x.bytes, end + 1);
    if (x.closesItself || (markup !== exclamation && markup !== question)) return text;
    text += cdata(x);
  }
}

/** Finishes the opening tag and gives where the text behind it stops; nothing is decoded. */
export function endOfText(x: XmlCursor): number {
  while (x.inTag) nextAttribute(x);
  if (x.closesItself) return x.at;
  const { bytes } = x;
  let at = x.at;
  while (at < bytes.length && bytes[at] !== lessThan) at++;
  if (at === bytes.length) damaged(x, "text is cut short");
  return at;
}

/** The current attribute's value as text. */
export function attributeText(x: XmlCursor): string {
  return decodeText(x, x.valueStart, x.valueEnd);
}

/** The current attribute's value as a whole number from 0; -1 when it is none. */
export function attributeNumber(x: XmlCursor): number {
  let value = 0;
  for (let at = x.valueStart; at < x.valueEnd; at++) {
    const digit = byteAt(x.bytes, at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return x.valueStart === x.valueEnd || value > Number.MAX_SAFE_INTEGER ? -1 : value;
}

/** The current attribute's value as XML Schema writes truth: "1" or "true". */
export function attributeFlag(x: XmlCursor): boolean {
  const length = x.valueEnd - x.valueStart;
  const first = byteAt(x.bytes, x.valueStart);
  return (length === 1 && first === 0x31) || (length === 4 && attributeText(x) === "true");
}

/** Bytes of text as a string; a reference to anything but a character is refused. */
export function decodeText(x: XmlCursor, from: number, to: number): string {
  const { bytes } = x;
  const codes = shortTexts[to - from];
  let seen = 0;
  if (codes === undefined) {
    for (let at = from; at < to; at++) seen |= meaning[byteAt(bytes, at)] ?? 0;
  } else {
    for (let index = 0; index < codes.length; index++) {
      const byte = byteAt(bytes, from + index);
      seen |= meaning[byte] ?? 0;
      codes[index] = byte;
    }
    if (seen === 0) return String.fromCharCode(...codes);
  }
  if ((seen & (illegal | stops)) !== 0) damaged(x, "illegal character");
  const text = decodeUtf8(x, from, to);
  return (seen & needsWork) === 0 ? text : resolve(x, text.replaceAll(/\r\n?/g, "\n"));
}

/** Bytes that are known to be ASCII as a string. */
export function asciiText(bytes: Uint8Array, from: number, to: number): string {
  const codes = shortTexts[to - from];
  if (codes === undefined) return utf8.decode(bytes.subarray(from, to));
  for (let index = 0; index < codes.length; index++) codes[index] = byteAt(bytes, from + index);
  return String.fromCharCode(...codes);
}

function decodeUtf8(x: XmlCursor, from: number, to: number): string {
  try {
    return utf8.decode(x.bytes.subarray(from, to));
  } catch {
    // `fatal` is how a decoder tells that bytes are no UTF-8.
    return damaged(x, "bytes that are no UTF-8");
  }
}

function cdata(x: XmlCursor): string {
  const section = startsWith(x, "<![CDATA[");
  const from = x.at + 9;
  skipMarkup(x);
  return section ? decodeUtf8(x, from, x.at - 3) : "";
}

const named = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function resolve(x: XmlCursor, text: string): string {
  return text.replaceAll(/&([^;&]{0,10})(;?)/g, (_, reference: string, end: string) => {
    const character = end === ";" ? characterOf(reference) : null;
    return character ?? damaged(x, `reference "&${reference}${end}"`);
  });
}

function characterOf(reference: string): string | null {
  const hex = /^#x([0-9a-fA-F]{1,6})$/.exec(reference)?.[1];
  const decimal = /^#(\d{1,7})$/.exec(reference)?.[1];
  if (hex === undefined && decimal === undefined) return named.get(reference) ?? null;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : null;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}
