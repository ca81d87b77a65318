import { expect, it } from "vitest";
import { madeOnce } from "../../src/core/madeOnce.ts";

it("makes one result for each object", () => {
  const made: (readonly number[])[] = [];
  const total = madeOnce((numbers: readonly number[]) => {
    made.push(numbers);
    return { sum: numbers.reduce((sum, number) => sum + number, 0) };
  });
  const [first, second] = [
    [1, 2],
    [1, 2],
  ] as const;
  expect(total(first)).toBe(total(first));
  expect(total(second)).toEqual({ sum: 3 });
  expect(made).toEqual([first, second]);
});
