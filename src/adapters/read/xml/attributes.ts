import {
  byteAt,
  colon,
  doubleQuote,
  equals,
  greaterThan,
  isNameByte,
  isSpace,
  lessThan,
  singleQuote,
  slash,
} from "./bytes.ts";
import { damaged, type XmlCursor } from "./cursor.ts";
import { declaration, extendCode, nameCode, plain, prefixed } from "./nameCode.ts";

const xmlnsCode = nameCode("xmlns");

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

/** Passes over attributes that nobody wants: only where they end matters. */
export function skipAttributes(x: XmlCursor): void {
  const { bytes } = x;
  let at = x.at;
  for (let byte = byteAt(bytes, at); byte !== greaterThan; byte = byteAt(bytes, ++at)) {
    if (byte === doubleQuote || byte === singleQuote) at = endOfValue(x, at);
    else if (byte === lessThan || byte === 0) damaged(x, "tag is cut short");
  }
  x.closesItself = byteAt(bytes, at - 1) === slash;
  endTag(x, at + 1);
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
