const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /(?:([{}[\],:])|("[ !#-[\]-\uFFFF]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uFFFF]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Expectation = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd" | "nothing";

/**
 * Where a text stops being JSON: the offset of the first character that cannot stand there, or null for valid
 * JSON. Engines word their own errors differently and some give no position.
 */
export function jsonErrorOffset(text: string): number | null {
  const open: ("{" | "[")[] = [];
  let expected: Expectation = "value";
  let offset = 0;
  for (;;) {
    SPACE.lastIndex = offset;
    const start = offset + (SPACE.exec(text)?.[0].length ?? 0);
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(text);
    if (match === null) return start === text.length && expected === "nothing" ? null : start;
    const next = step(expected, match, open);
    if (next === null) return start;
    expected = next;
    offset = TOKEN.lastIndex;
  }
}

/** What may come after this token, null when the token may not stand here. */
function step(expected: Expectation, match: RegExpExecArray, open: ("{" | "[")[]): Expectation | null {
  const [, sign, string] = match;
  const isValue = expected === "value" || expected === "valueOrEnd";
  if (sign === undefined) {
    if (isValue) return afterValue(open);
    return string !== undefined && (expected === "key" || expected === "keyOrEnd") ? "colon" : null;
  }
  if (sign === "{" || sign === "[") {
    if (!isValue) return null;
    open.push(sign);
    return sign === "{" ? "keyOrEnd" : "valueOrEnd";
  }
  if (sign === ":") return expected === "colon" ? "value" : null;
  if (sign === ",") {
    if (expected !== "commaOrEnd") return null;
    return open.at(-1) === "{" ? "key" : "value";
  }
  const opener = sign === "}" ? "{" : "[";
  const empty = sign === "}" ? "keyOrEnd" : "valueOrEnd";
  if (open.at(-1) !== opener || (expected !== "commaOrEnd" && expected !== empty)) return null;
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly string[]): Expectation {
  return open.length === 0 ? "nothing" : "commaOrEnd";
}
