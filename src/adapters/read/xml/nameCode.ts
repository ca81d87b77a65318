/** Names are compared as numbers of 30 bits, which every engine keeps unboxed; "row" and "x:row" have the same code. */
const mask = 0x3fffffff;

/** Where the code of a name without a prefix begins. */
export const plain = 0;
/** Where the code of an attribute with a prefix begins: `r:id` is another attribute than `id`. */
export const prefixed = 17;
/** Where the code of a namespace declaration begins, whatever prefix it declares. */
export const declaration = 91;

/** The code after one more byte of a name. */
export function extendCode(code: number, byte: number): number {
  return (Math.imul(code, 31) + byte) & mask;
}

/** The code of an element or an attribute without a prefix. */
export function nameCode(name: string): number {
  return codeFrom(plain, name);
}

/** The code of an attribute that carries a prefix, such as `id` of `r:id`. */
export function prefixedCode(name: string): number {
  return codeFrom(prefixed, name);
}

function codeFrom(start: number, name: string): number {
  let code = start;
  for (let at = 0; at < name.length; at++) code = extendCode(code, name.charCodeAt(at));
  return code;
}
