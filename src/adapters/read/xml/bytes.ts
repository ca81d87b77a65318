/** The bytes that give XML its form. */
export const lessThan = 0x3c;
export const greaterThan = 0x3e;
export const slash = 0x2f;
export const colon = 0x3a;
export const equals = 0x3d;
export const exclamation = 0x21;
export const question = 0x3f;
export const ampersand = 0x26;
export const doubleQuote = 0x22;
export const singleQuote = 0x27;
export const space = 0x20;

/** NUL is illegal in XML, so it serves as what stands past the end: both stop every loop. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function isSpace(byte: number): boolean {
  return byte === space || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Everything that ends a name is below these or a sign of its own. */
export function isNameByte(byte: number): boolean {
  return byte > space && byte !== greaterThan && byte !== slash && byte !== lessThan;
}
