import { expect, test } from "vitest";
import { isStorable, toDecimal } from "../../src/core/decimal.ts";

test.each([
  [0.1 + 0.2, undefined, "0.3"],
  [0.1 + 0.2, 2, "0.3"],
  [0.7 + 0.1, 2, "0.8"],
  [1.1 * 3, 4, "3.3"],
  [12.5, 2, "12.5"],
  [1e15, 0, "1000000000000000"],
  [-0, 2, "0"],
  // Sixteen digits: the last one is a figure where the form has two decimals, and noise where it is not said.
  [14_709_912_274_738.78, 2, "14709912274738.78"],
  [14_709_912_274_738.78, 1, "14709912274738.8"],
  [14_709_912_274_738.78, undefined, "14709912274738.8"],
  [1.005, 2, "1.005"],
])("%d written with %s decimals is %s", (number, decimals, expected) => {
  expect(toDecimal(number, decimals)).toBe(expected);
});

test.each([
  ["999999999999999", true],
  ["-999999999999999.25", true],
  ["1000000000000000", false],
  ["-1000000000000000", false],
])("%s is held by Excel: %s", (decimal, expected) => {
  expect(isStorable(decimal)).toBe(expected);
});
