import fc from "fast-check";
import { expect, it } from "vitest";
import { medianOf, medianWithout, spreadOf } from "../../../src/core/check/spread.ts";

it.each([
  [[], null],
  [[3], 3],
  [[4, 1], 2.5],
  [[9, 1, 5], 5],
  [[1, 1, 7, 8], 4],
])("of %j the middle is %s", (numbers, middle) => {
  expect(medianOf(numbers)).toBe(middle);
});

it("measures how far numbers usually are from their middle", () => {
  expect(spreadOf([1, 2, 3, 4, 100])).toEqual({ median: 3, deviation: 1.4826 });
});

it("leaves one of the numbers out, wherever it stands", () => {
  const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(numbers, fc.nat(), (all, pick) => {
      const at = pick % all.length;
      const others = all.filter((_, index) => index !== at);
      expect(medianWithout(all)(all[at] ?? 0)).toBe(medianOf(others));
    }),
  );
});
