import { byteAt } from "../xml/cursor.ts";

const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
/** So many digits and so many decimals are exact in binary, and one division rounds them correctly. */
const exactDigits = 15;
const powersOfTen = Array.from({ length: exactDigits + 1 }, (_, exponent) => 10 ** exponent);

/** The number that bytes write as "-12.5"; null for other spellings, which are read the slow way. */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number | null {
  const negative = byteAt(bytes, from) === minus;
  const start = negative ? from + 1 : from;
  let value = 0;
  let pointAt = -1;
  for (let at = start; at < to; at++) {
    const byte = byteAt(bytes, at);
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (byte === point && pointAt < 0) pointAt = at;
    else return null;
  }
  const decimals = pointAt < 0 ? 0 : to - pointAt - 1;
  const digits = to - start - (pointAt < 0 ? 0 : 1);
  if (digits === 0 || digits > exactDigits) return null;
  if (decimals > 0) value /= powersOfTen[decimals] ?? 1;
  return negative ? -value : value;
}

/** The number that text writes as XML Schema's double does; null when it is none or too large to hold. */
export function numberOfText(text: string): number | null {
  if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
