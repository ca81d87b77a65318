import { byteAt } from "../xml/bytes.ts";
import { asciiText } from "../xml/text.ts";

const plus = 0x2b;
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const space = 0x20;
const letterE = 0x65;
const toSmallLetter = 0x20;
const numberSigns = "+-.eE";
/** So many digits and so many decimals are exact in binary, and one division rounds them correctly. */
const exactDigits = 15;
/** No program spells a double with more characters than this. */
const longestNumber = 400;
const powersOfTen = Array.from({ length: exactDigits + 1 }, (_, exponent) => 10 ** exponent);

/** A number that was read; refilled at each reading. */
export interface SpeltNumber {
  value: number;
}

/** Reads a number such as "-12.5" or "5E-2" from bytes and gives where it ends; -1 when none begins there. */
export function numberFrom(bytes: Uint8Array, from: number, into: SpeltNumber): number {
  const negative = byteAt(bytes, from) === minus;
  const start = negative ? from + 1 : from;
  let at = start;
  let value = 0;
  let digit = byteAt(bytes, at) - zero;
  for (; digit >= 0 && digit <= 9; digit = byteAt(bytes, ++at) - zero) value = value * 10 + digit;
  let digits = at - start;
  let decimals = 0;
  if (byteAt(bytes, at) === point) {
    const firstDecimal = ++at;
    digit = byteAt(bytes, at) - zero;
    for (; digit >= 0 && digit <= 9; digit = byteAt(bytes, ++at) - zero) value = value * 10 + digit;
    decimals = at - firstDecimal;
    digits += decimals;
  }
  if (digits === 0) return -1;
  const hasExponent = (byteAt(bytes, at) | toSmallLetter) === letterE;
  if (hasExponent || digits > exactDigits) return longNumberFrom(bytes, from, into);
  if (decimals > 0) value /= powersOfTen[decimals] ?? 1;
  into.value = negative && value !== 0 ? -value : value;
  return at;
}

/** Numbers of more digits than are exact, and those with an exponent, are left to the engine. */
function longNumberFrom(bytes: Uint8Array, from: number, into: SpeltNumber): number {
  let at = from;
  while (isInNumber(byteAt(bytes, at))) at++;
  const value = at - from > longestNumber ? Number.NaN : Number(asciiText(bytes, from, at));
  into.value = value;
  return Number.isFinite(value) ? at : -1;
}

function isInNumber(byte: number): boolean {
  return (
    (byte >= zero && byte <= zero + 9) ||
    byte === point ||
    byte === minus ||
    byte === plus ||
    (byte | toSmallLetter) === letterE
  );
}

/** The number that text writes as XML Schema's double does; null when it is none or too large to hold. */
export function numberOfText(text: string): number | null {
  if (text.length > longestNumber || !isSpeltAsNumber(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Without this, `Number` would also take "0x1F", "Infinity" and "". */
function isSpeltAsNumber(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= zero + 9) digits++;
    else if (code > space && !numberSigns.includes(text.charAt(at))) return false;
  }
  return digits > 0;
}
