import Big from "big.js";

/**
 * An exact decimal number as text: an optional minus sign, digits, and a fraction without trailing zeros
 * ("1015", "-0.5"). Sums never pass through binary floating point.
 */
export type DecimalText = string;

// Quotients are kept to more digits than Excel's 15, so that the last shown digit is always right.
const exact = Big();
exact.DP = 30;
exact.RM = 1; // half away from zero: "half-up" as the forms mean it
exact.NE = -40;
exact.PE = 40;

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

export function isDecimalText(text: string): boolean {
  return DECIMAL.test(text);
}

/**
 * What Excel means by a stored double: its value at 15 significant digits. A figure that is written with up to so many
 * `decimals` may have more digits, where the double is the nearest to it: sums of money in đồng do. `number` must be
 * finite.
 */
export function toDecimal(number: number, decimals?: number): DecimalText {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number);
  const written = decimals === undefined ? null : number.toFixed(decimals);
  const meant = written !== null && Number(written) === number ? written : number.toPrecision(15);
  return plain(exact(meant));
}

/** As many digits before the decimals as Excel keeps of a number; it would round a longer one to other figures. */
const mostDigits = 15;

/** Whether Excel can hold the number, and whatever is summed from such numbers. */
export function isStorable(decimal: DecimalText): boolean {
  const [digits = ""] = decimal.replace("-", "").split(".");
  return digits.length <= mostDigits;
}

/** The double that Excel stores for this decimal. */
export function toNumber(decimal: DecimalText): number {
  return Number(decimal);
}

export function add(left: DecimalText, right: DecimalText): DecimalText {
  return fromIntegers(left, right, (a, b) => a + b) ?? plain(exact(left).plus(right));
}

export function subtract(left: DecimalText, right: DecimalText): DecimalText {
  return fromIntegers(left, right, (a, b) => a - b) ?? plain(exact(left).minus(right));
}

export function multiply(left: DecimalText, right: DecimalText): DecimalText {
  return fromIntegers(left, right, (a, b) => a * b) ?? plain(exact(left).times(right));
}

/** Quotient to 30 decimals, or null when the divisor is zero. */
export function divide(left: DecimalText, right: DecimalText): DecimalText | null {
  return isZero(right) ? null : plain(exact(left).div(right));
}

export function sum(decimals: Iterable<DecimalText>): DecimalText {
  let integers = 0;
  let others: Big | null = null;
  for (const decimal of decimals) {
    const integer = isShort(decimal) ? Number(decimal) : Number.NaN;
    const total = Number.isInteger(integer) ? integers + integer : Number.NaN;
    if (Number.isSafeInteger(total)) integers = total;
    else others = (others ?? exact(0)).plus(decimal);
  }
  return others === null ? String(integers) : plain(others.plus(integers));
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compare(left: DecimalText, right: DecimalText): -1 | 0 | 1 {
  if (!isShort(left) || !isShort(right)) return exact(left).cmp(right);
  const difference = Number(left) - Number(right);
  return difference === 0 ? 0 : difference < 0 ? -1 : 1;
}

export function absolute(decimal: DecimalText): DecimalText {
  return plain(exact(decimal).abs());
}

export function isZero(decimal: DecimalText): boolean {
  return isShort(decimal) ? Number(decimal) === 0 : exact(decimal).eq(0);
}

export function isInteger(decimal: DecimalText): boolean {
  return isShort(decimal) ? Number.isInteger(Number(decimal)) : !plain(exact(decimal)).includes(".");
}

/** Rounds half away from zero to `decimals` places. */
export function round(decimal: DecimalText, decimals: number): DecimalText {
  return plain(exact(decimal).round(decimals));
}

/** How many digits stand after the point. */
export function decimalPlaces(decimal: DecimalText): number {
  return plain(exact(decimal)).split(".")[1]?.length ?? 0;
}

/**
 * Up to so many digits no two decimals share a double, and doubles stand in the decimals' order: comparing them, and
 * calculating with whole ones as long as the result is a safe integer, is exact and many times faster.
 */
function isShort(decimal: DecimalText): boolean {
  return decimal.length <= 15;
}

/** Null when this needs more than safe integers. */
function fromIntegers(
  left: DecimalText,
  right: DecimalText,
  calculate: (left: number, right: number) => number,
): DecimalText | null {
  if (!isShort(left) || !isShort(right)) return null;
  const [a, b] = [Number(left), Number(right)];
  if (!Number.isInteger(a) || !Number.isInteger(b)) return null;
  const result = calculate(a, b);
  return Number.isSafeInteger(result) ? String(result) : null;
}

function plain(value: Big): DecimalText {
  return value.eq(0) ? "0" : value.toFixed();
}
