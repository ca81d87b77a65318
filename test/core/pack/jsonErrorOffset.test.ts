import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonErrorOffset } from "../../../src/core/pack/jsonErrorOffset.ts";

test.each([
  ["", 0],
  ["{", 1],
  ["[1,]", 3],
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ["{a:1}", 1],
  ["[01]", 2],
  ["[1] [2]", 4],
  ['"a\nb"', 0],
  ["[1}", 2],
  ["[1{", 2],
  ['{"a":1]', 6],
  ["tru", 0],
  ['{"a":"\\x"}', 5],
])("%j breaks at %i", (text, offset) => {
  expect(jsonErrorOffset(text)).toBe(offset);
});

test("valid JSON has no such place", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
      expect(jsonErrorOffset(JSON.stringify(value, null, indent))).toBeNull();
    }),
  );
});

test("it agrees with the engine on what is JSON", () => {
  const near = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom(...'{ } [ ] , : " \\ 0 e - . t'.split(" "), " ", "\n"))
    .map(([json, at, sign]) => {
      const cut = at % (json.length + 1);
      return json.slice(0, cut) + sign + json.slice(cut + (at % 2));
    });
  fc.assert(
    fc.property(near, (text) => {
      expect(jsonErrorOffset(text) === null).toBe(parses(text));
    }),
    { numRuns: 500 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
