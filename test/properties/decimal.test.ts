import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  divide,
  isInteger,
  isZero,
  multiply,
  round,
  subtract,
  sum,
  toDecimal,
} from "../../src/core/decimal.ts";

const exact = Big();
exact.DP = 30;
exact.RM = 1;
exact.NE = -40;
exact.PE = 40;

const written = (value: Big) => (value.eq(0) ? "0" : value.toFixed());

const digits = (most: number) =>
  fc.stringMatching(new RegExp(`^(?:0|[1-9]\\d{0,${most - 1}})$`)).filter((text) => text !== "");
const fraction = fc.stringMatching(/^\.\d{0,17}[1-9]$/);
/** Whole and broken numbers around every bound at which doubles stop being exact. */
const decimal = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.oneof(digits(3), digits(16), digits(30)),
    fc.oneof(fc.constant(""), fraction),
  )
  .map(([sign, whole, rest]) => `${sign}${whole}${rest}`);
const nearBound = fc
  .tuple(
    fc.constantFrom("9007199254740991", "9007199254740992", "999999999999999", "1000000000000000"),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(1, -1),
  )
  .map(([bound, off, sign]) => written(exact(bound).plus(off).times(sign)));
const any = fc.oneof(decimal, nearBound, fc.integer().map(String));

const doubles = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.constantFrom(-0, 1e15, 1e21, 1e300, 999_999_999_999_999),
);

describe("decimals are calculated as exactly as by big.js", () => {
  it("adds, subtracts and multiplies", () => {
    fc.assert(
      fc.property(any, any, (left, right) => {
        expect(add(left, right)).toBe(written(exact(left).plus(right)));
        expect(subtract(left, right)).toBe(written(exact(left).minus(right)));
        expect(multiply(left, right)).toBe(written(exact(left).times(right)));
      }),
    );
  });

  it("adds many up", () => {
    fc.assert(
      fc.property(fc.array(any), (numbers) => {
        const total = numbers.reduce((sofar, number) => sofar.plus(number), exact(0));
        expect(sum(numbers)).toBe(written(total));
      }),
    );
  });

  it("compares, divides and rounds", () => {
    fc.assert(
      fc.property(any, any, fc.integer({ min: 0, max: 6 }), (left, right, places) => {
        expect(compare(left, right)).toBe(exact(left).cmp(right));
        expect(compare(left, left)).toBe(0);
        expect(isZero(left)).toBe(exact(left).eq(0));
        expect(absolute(left)).toBe(written(exact(left).abs()));
        expect(round(left, places)).toBe(written(exact(left).round(places)));
        expect(isInteger(left)).toBe(exact(left).round(0, 0).eq(left));
        expect(divide(left, right)).toBe(exact(right).eq(0) ? null : written(exact(left).div(right)));
      }),
    );
  });

  it("reads a stored double at 15 digits", () => {
    fc.assert(
      fc.property(doubles, (number) => {
        expect(toDecimal(number)).toBe(written(exact(number.toPrecision(15))));
      }),
    );
  });
});
