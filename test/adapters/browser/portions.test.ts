import fc from "fast-check";
import { expect, test } from "vitest";
import { addPortion, toPortions } from "../../../src/adapters/browser/portions.ts";

/** As the page would have it after all messages. */
function overTheWire<T>(
  value: T,
  limit: number,
): { readonly whole: T; readonly messages: readonly unknown[] } {
  const { head, portions } = structuredClone(toPortions(value, limit));
  const messages: unknown[] = [structuredClone(head), ...structuredClone(portions)];
  for (const portion of portions) addPortion(head, portion);
  return { whole: head, messages };
}

function count(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, member) => sum + count(member), 1);
}

test("whatever is cut is whole again", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 2, max: 40 }), (value, limit) => {
      expect(overTheWire(value, limit).whole).toEqual(value);
    }),
  );
});

test("no message is longer than its limit allows, however the value is nested", () => {
  const rows = Array.from({ length: 300 }, (_, row) => [row, `r${row}`, null]);
  const value = {
    sheets: [
      { name: "a", rows },
      { name: "b", rows: [] },
    ],
    counts: { rows: 300 },
  };
  const { whole, messages } = overTheWire(value, 100);
  expect(whole).toEqual(value);
  expect(messages.length).toBeGreaterThan(10);
  // what says where a portion belongs comes on top
  for (const message of messages) expect(count(message)).toBeLessThan(100 * 2);
});

test("a short value is one message", () => {
  expect(toPortions({ a: [1, 2] }, 100).portions).toEqual([]);
});

test("holes of sparse arrays stay holes, far down too", () => {
  const rows: unknown[] = [];
  rows[5] = Array.from({ length: 50 }, (_, column) => ({ type: "number", value: column }));
  rows[1_000_000] = [{ type: "text", value: "x" }];
  const { whole } = overTheWire({ rows }, 30);
  expect(whole.rows).toHaveLength(1_000_001);
  expect(Object.keys(whole.rows)).toEqual(["5", "1000000"]);
  expect(whole.rows[5]).toEqual(rows[5]);
});

test("maps, sets and bytes pass whole", () => {
  const value = {
    heights: new Map([[1, 15]]),
    hidden: new Set([3]),
    bytes: new Uint8Array([1, 2]),
    list: [1, 2, 3, 4],
  };
  expect(overTheWire(value, 3).whole).toEqual(value);
});

test("a portion that belongs nowhere is an error", () => {
  expect(() => addPortion({ a: 1 }, { at: ["a"], entries: [[0, 1]] })).toThrow("nothing to add to");
});
