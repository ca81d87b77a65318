import { expect, test } from "vitest";
import { assign } from "../../../src/core/intake/assign.ts";

const limits = { inOrder: 0.5, moved: 0.9 };

/** Items and places are letters; equal letters match. */
function assigned(items: string, places: string): Readonly<Record<number, number>> {
  return Object.fromEntries(
    assign(items.length, places.length, (item, place) => (items[item] === places[place] ? 1 : 0), limits),
  );
}

test.each([
  ["abc", "abc", { 0: 0, 1: 1, 2: 2 }],
  ["abc", "aXbc", { 0: 0, 1: 2, 2: 3 }],
  ["abc", "ac", { 0: 0, 2: 1 }],
  ["abc", "cab", { 0: 1, 1: 2, 2: 0 }],
  ["aaa", "aaa", { 0: 0, 1: 1, 2: 2 }],
  ["aab", "ab", { 0: 0, 2: 1 }],
  ["abc", "", {}],
  ["", "abc", {}],
])("assigns %j to %j", (items, places, expected) => {
  expect(assigned(items, places)).toEqual(expected);
});
