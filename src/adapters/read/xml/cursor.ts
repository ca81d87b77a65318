import { checkTime, overBudget, type Meter } from "../meter.ts";
import { refuse } from "../refusal.ts";
import { declaration, extendCode, nameCode, plain, prefixed } from "./nameCode.ts";

/**
 * A place in an XML part that moves forward only. It is mutable and shared by all functions of this folder, so that a
 * million tags cost no object. Names are codes (`nameCode`); text stays bytes until it is asked for.
 */
export interface XmlCursor {
  /** The part's name, for the log. */
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly meter: Meter;
  readonly deepest: number;
  at: number;
  /** The element that was last opened or closed. */
  name: number;
  /** How many elements are open, the current one included. */
  depth: number;
  readonly path: number[];
  /** True while attributes of the opened element are still to be read. */
  inTag: boolean;
  /** True when the opened element closes by itself ("<c/>"): its closing event is still to come. */
  closesItself: boolean;
  /** The current attribute and where its value stands. */
  attribute: number;
  valueStart: number;
  valueEnd: number;
  tags: number;
}

/** What `nextTag` found. */
export const atEnd = 0;
export const opened = 1;
export const closed = 2;

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const equals = 0x3d;
const exclamation = 0x21;
const question = 0x3f;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const space = 0x20;
const xmlnsCode = nameCode("xmlns");
/** The clock is looked at once in so many tags. */
const tagsBetweenTimeChecks = 0xffff;

export function openXml(part: string, bytes: Uint8Array, meter: Meter): XmlCursor {
  return {
    part,
    bytes,
    meter,
    deepest: meter.budgets.nesting,
    at: 0,
    name: 0,
    depth: 0,
    path: [],
    inTag: false,
    closesItself: false,
    attribute: 0,
    valueStart: 0,
    valueEnd: 0,
    tags: 0,
  };
}

/** Refuses the workbook because this part is no well-formed XML or not what the format says. */
export function damaged(x: XmlCursor, what: string): never {
  return refuse("workbook-damaged", `${x.part}, byte ${x.at}: ${what}`);
}

/** NUL is illegal in XML, so it serves as what stands past the end: both stop every loop. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

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

/** Moves to the next attribute of the opened element; false when its tag ends. */
export function nextAttribute(x: XmlCursor): boolean {
  const { bytes } = x;
  let at = x.at;
  while (isSpace(byteAt(bytes, at))) at++;
  const byte = byteAt(bytes, at);
  if (byte === greaterThan) return endTag(x, at + 1);
  if (byte === slash) {
    if (byteAt(bytes, at + 1) !== greaterThan) damaged(x, "tag");
    x.closesItself = true;
    return endTag(x, at + 2);
  }
  x.at = at;
  readAttributeName(x);
  readAttributeValue(x);
  return true;
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

/** Passes over attributes that nobody wants: only where they end matters. */
function skipAttributes(x: XmlCursor): void {
  const { bytes } = x;
  let at = x.at;
  for (let byte = byteAt(bytes, at); byte !== greaterThan; byte = byteAt(bytes, ++at)) {
    if (byte === doubleQuote || byte === singleQuote) at = endOfValue(x, at);
    else if (byte === lessThan || byte === 0) damaged(x, "tag is cut short");
  }
  x.closesItself = byteAt(bytes, at - 1) === slash;
  endTag(x, at + 1);
}

/** Where the quoted value that begins at `from` has its closing quote. */
function endOfValue(x: XmlCursor, from: number): number {
  const { bytes } = x;
  const quote = byteAt(bytes, from);
  let at = from + 1;
  for (let byte = byteAt(bytes, at); byte !== quote; byte = byteAt(bytes, ++at)) {
    if (byte === lessThan || byte === 0) damaged(x, "attribute is cut short");
  }
  return at;
}

function endTag(x: XmlCursor, at: number): false {
  x.at = at;
  x.inTag = false;
  return false;
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

function readAttributeName(x: XmlCursor): void {
  const { bytes } = x;
  let at = x.at;
  let code = plain;
  for (let byte = byteAt(bytes, at); isNameByte(byte) && byte !== equals; byte = byteAt(bytes, ++at)) {
    if (byte === colon) code = code === xmlnsCode ? declaration : prefixed;
    else code = extendCode(code, byte);
  }
  while (isSpace(byteAt(bytes, at))) at++;
  if (byteAt(bytes, at) !== equals || at === x.at) damaged(x, "attribute");
  x.attribute = code;
  x.at = at + 1;
}

function readAttributeValue(x: XmlCursor): void {
  const { bytes } = x;
  let at = x.at;
  while (isSpace(byteAt(bytes, at))) at++;
  const quote = byteAt(bytes, at);
  if (quote !== doubleQuote && quote !== singleQuote) damaged(x, "attribute without quotes");
  x.valueStart = at + 1;
  x.valueEnd = endOfValue(x, at);
  x.at = x.valueEnd + 1;
}

/** Passes over a comment, a CDATA section or an instruction. A document type is refused: it can grow without bound. */
export function skipMarkup(x: XmlCursor): void {
  if (startsWith(x, "<!--")) skipPast(x, "-->", 4);
  else if (startsWith(x, "<![CDATA[")) skipPast(x, "]]>", 9);
  else if (startsWith(x, "<?")) skipPast(x, "?>", 2);
  else if (startsWith(x, "<!DOCTYPE")) refuse("document-type-declaration", x.part);
  else damaged(x, "markup");
}

function skipPast(x: XmlCursor, ending: string, from: number): void {
  const { bytes } = x;
  const first = ending.charCodeAt(0);
  for (let at = x.at + from; at < bytes.length; at++) {
    if (bytes[at] !== first) continue;
    if (matches(bytes, at, ending)) {
      x.at = at + ending.length;
      return;
    }
  }
  damaged(x, "unclosed markup");
}

export function startsWith(x: XmlCursor, text: string): boolean {
  return matches(x.bytes, x.at, text);
}

function matches(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

function isSpace(byte: number): boolean {
  return byte === space || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Everything that ends a name is below these or a sign of its own. */
function isNameByte(byte: number): boolean {
  return byte > space && byte !== greaterThan && byte !== slash && byte !== lessThan;
}
