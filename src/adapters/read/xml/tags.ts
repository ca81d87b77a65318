import { checkTime, overBudget } from "../meter.ts";
import { skipAttributes } from "./attributes.ts";
import {
  byteAt,
  colon,
  exclamation,
  greaterThan,
  isNameByte,
  isSpace,
  lessThan,
  question,
  slash,
} from "./bytes.ts";
import { damaged, type XmlCursor } from "./cursor.ts";
import { skipMarkup } from "./markup.ts";
import { extendCode, plain } from "./nameCode.ts";

/** What `nextTag` found. */
export const atEnd = 0;
export const opened = 1;
export const closed = 2;

/** The clock is looked at once in so many tags. */
const tagsBetweenTimeChecks = 0xffff;

/** Moves to the next opening or closing tag; text, comments and instructions on the way are passed over. */
export function nextTag(x: XmlCursor): number {
  if (x.inTag) skipAttributes(x);
  if (x.closesItself) {
    x.closesItself = false;
    return close(x, x.name);
  }
  for (;;) {
    if (!findLessThan(x)) return finish(x);
    const byte = byteAt(x.bytes, x.at + 1);
    if (byte === slash) return closingTag(x);
    if (byte === exclamation || byte === question) skipMarkup(x);
    else return openingTag(x);
  }
}

/**
 * Moves to the next child of the element that was opened at `depth`; false when that element closes. Whatever lies
 * deeper than a child and was not read is passed over.
 */
export function nextChild(x: XmlCursor, depth: number): boolean {
  for (;;) {
    if (nextTag(x) === opened) {
      if (x.depth === depth + 1) return true;
    } else if (x.depth < depth) {
      return false;
    }
  }
}

/** Opens the part's root element, which must have this name. */
export function openRoot(x: XmlCursor, name: number): void {
  if (nextTag(x) !== opened || x.name !== name) damaged(x, "another root element than expected");
}

/** Makes sure that nothing is left open or unread after the root element. */
export function endRoot(x: XmlCursor): void {
  if (nextTag(x) !== atEnd) damaged(x, "more than one root element");
}

function findLessThan(x: XmlCursor): boolean {
  const { bytes } = x;
  let at = x.at;
  while (at < bytes.length && bytes[at] !== lessThan) at++;
  x.at = at;
  return at < bytes.length;
}

function finish(x: XmlCursor): number {
  if (x.depth > 0 || x.tags === 0) damaged(x, "XML is cut short");
  return atEnd;
}

function openingTag(x: XmlCursor): number {
  const { bytes } = x;
  const start = x.at + 1;
  let at = start;
  let code = plain;
  for (let byte = byteAt(bytes, at); isNameByte(byte); byte = byteAt(bytes, ++at)) {
    code = byte === colon ? plain : extendCode(code, byte);
  }
  if (at === start) damaged(x, "tag without a name");
  if (x.depth === 0 && x.tags > 0) damaged(x, "two roots");
  x.at = at;
  x.name = code;
  x.inTag = true;
  x.path[x.depth] = code;
  x.depth++;
  if (x.depth > x.deepest) overBudget(x.meter.budgets, "nesting");
  x.tags++;
  if ((x.tags & tagsBetweenTimeChecks) === 0) checkTime(x.meter);
  return opened;
}

function closingTag(x: XmlCursor): number {
  const { bytes } = x;
  let at = x.at + 2;
  let code = plain;
  for (let byte = byteAt(bytes, at); isNameByte(byte); byte = byteAt(bytes, ++at)) {
    code = byte === colon ? plain : extendCode(code, byte);
  }
  while (isSpace(byteAt(bytes, at))) at++;
  if (byteAt(bytes, at) !== greaterThan) damaged(x, "closing tag");
  x.at = at + 1;
  return close(x, code);
}

function close(x: XmlCursor, code: number): number {
  x.depth--;
  if (x.depth < 0 || x.path[x.depth] !== code) damaged(x, "tags do not match");
  x.name = code;
  return closed;
}
