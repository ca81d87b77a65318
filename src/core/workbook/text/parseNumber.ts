import { multiply, divide, type DecimalText } from "../../decimal.ts";
import { cleanText, foldKey } from "./fold.ts";
import { figuresWithUnit } from "./figuresWithUnit.ts";
import { scaleOf } from "./scale.ts";

/** Words that may stand in a number cell, folded. */
export interface NumberWords {
  readonly zero: ReadonlySet<string>;
  readonly notApplicable: ReadonlySet<string>;
  readonly unitOfMeasure: ReadonlySet<string>;
}

export interface NumberOptions {
  /** Most decimals that the column may have; 0 reads whole numbers. */
  readonly decimals: number;
  readonly percent: boolean;
  /** Unit of measure of the column as the form writes it. */
  readonly unitOfMeasure?: string | undefined;
  readonly words: NumberWords;
}

export type NumberConversion =
  | "text-number"
  | "thousands-separator"
  | "decimal-comma"
  | "unit-words"
  | "approximation"
  | "percent";

/** What a text in a number cell says. `readings` are what it may mean when that is not certain. */
export type TypedNumber =
  | {
      readonly type: "number";
      readonly value: DecimalText;
      readonly conversion: NumberConversion;
      readonly approximate: boolean;
    }
  | { readonly type: "zero" }
  | { readonly type: "not-applicable" }
  | { readonly type: "blank" }
  | { readonly type: "ambiguous"; readonly readings: readonly DecimalText[] }
  /** In another unit of measure of the same kind: `converted` is the value in the column's own. */
  | {
      readonly type: "other-unit";
      readonly value: DecimalText;
      readonly found: string;
      readonly converted: DecimalText;
    }
  | { readonly type: "unreadable" };

type Figure =
  | { readonly type: "number"; readonly value: DecimalText; readonly conversion: NumberConversion }
  | { readonly type: "ambiguous"; readonly readings: readonly DecimalText[] };

const approximation =
  /^(?:~|≈|>=|<=|≥|≤|>|<|khoang|gan|hon|tren duoi|tren|duoi|uoc dat|uoc tinh|uoc|xap xi|tam)\s*(?=\d)/;
const figureAndWords = /^([-+]?)\s*(\d(?:[\d., ]*\d)?)[.,]?(?:\s*(\D.*))?$/;
// The letters O, l and I where a digit belongs; "5 l" with a blank would be a unit.
const digitLookAlikes = /^(?=.*\d)(?=.*[oli|])[\doli|]+$/;
// Figures below one another or far apart are several, however alike to groups of one; ² behind one is a footnote.
const severalFigures = /\p{Nd}(?:\s{2,}|[\t\n\v\f\r])\s*\p{Nd}|\p{Nd}[²³]/u;

/**
 * Reads a number as people in Vietnam type it: "." groups thousands, "," begins the decimals, en-US writing where
 * it can mean nothing else, unit words behind. Nothing is guessed: two possible meanings come back as readings,
 * and of several figures in one cell those that have the column's own unit of measure.
 */
export function readTypedNumber(text: string, options: NumberOptions): TypedNumber {
  const one = readOneNumber(text, options);
  if (one.type !== "unreadable") return one;
  const own = figuresWithUnit(foldKey(text), foldKey(options.unitOfMeasure ?? ""));
  const readings = own.flatMap((digits) => {
    const figure = readFigure(digits, options.decimals);
    return figure?.type === "number" ? [figure.value] : [];
  });
  return readings.length === 0 ? one : { type: "ambiguous", readings: [...new Set(readings)] };
}

function readOneNumber(text: string, options: NumberOptions): TypedNumber {
  const key = foldKey(text);
  if (key === "") return { type: "blank" };
  if (options.words.zero.has(key)) return { type: "zero" };
  if (options.words.notApplicable.has(key)) return { type: "not-applicable" };
  if (severalFigures.test(text)) return { type: "unreadable" };
  if (digitLookAlikes.test(key)) {
    return { type: "ambiguous", readings: [withoutZeros(key.replace(/o/g, "0").replace(/[li|]/g, "1"))] };
  }
  const body = key.replace(approximation, "");
  const match = figureAndWords.exec(body);
  if (match === null) return { type: "unreadable" };
  const figure = readFigure(match[2] ?? "", options.decimals);
  if (figure === null) return { type: "unreadable" };
  const approximate = body !== key || match[3] === "+";
  const words = match[3] === "+" ? "" : (match[3] ?? "").trim();
  return withWords(negated(figure, match[1] === "-"), words, { ...options, approximate });
}

function withWords(
  figure: Figure,
  words: string,
  options: NumberOptions & { readonly approximate: boolean },
): TypedNumber {
  const measured = words === "" ? "none" : measureOf(words, options);
  if (measured === "unknown") return { type: "unreadable" };
  if (figure.type === "ambiguous") return figure;
  if (typeof measured === "object") {
    const { factor, found } = measured;
    const converted = divide(multiply(figure.value, factor.of), factor.by) ?? figure.value;
    return { type: "other-unit", value: figure.value, found, converted };
  }
  const { approximate } = options;
  const conversion = approximate ? "approximation" : measured === "none" ? figure.conversion : measured;
  return { type: "number", value: figure.value, conversion, approximate };
}

type Measured =
  | "none"
  | "unit-words"
  | "percent"
  | "unknown"
  | { readonly found: string; readonly factor: { readonly of: DecimalText; readonly by: DecimalText } };

/** What the words behind a figure are: the column's unit, a unit of another scale, or none that is known. */
function measureOf(words: string, options: NumberOptions): Measured {
  if (words === "%") return options.percent ? "percent" : "unknown";
  const expected = foldKey(options.unitOfMeasure ?? "");
  const found = scaleOf(words);
  if (found !== null) {
    const wanted = scaleOf(expected);
    if (wanted === null || wanted.family !== found.family) return "unknown";
    if (wanted.factor === found.factor) return "unit-words";
    return { found: words, factor: { of: found.factor, by: wanted.factor } };
  }
  if (/\d/.test(words)) return "unknown";
  const known =
    words === expected ||
    expected.split(/[^a-z]+/).includes(words) ||
    options.words.unitOfMeasure.has(words) ||
    [...options.words.unitOfMeasure].some((unit) => words.startsWith(`${unit} `));
  return known ? "unit-words" : "unknown";
}

/** Digits with separators → their value or values; null when the separators make no number. */
function readFigure(digits: string, decimals: number): Figure | null {
  const body = cleanText(digits);
  if (/^\d+$/.test(body)) return plain(body);
  if (/^\d{1,3}(?: \d{3})+$/.test(body)) return grouped(body);
  if (/^\d{1,3}(?: \d{3})+,\d+$/.test(body)) return decimal(body, "decimal-comma");
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(body)) return decimal(body, "decimal-comma");
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(body)) return decimal(body.replace(/,/g, ""), "thousands-separator");
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(body) || /^\d{1,3}(?:,\d{3}){2,}$/.test(body)) return grouped(body);
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(body)) return oneGroup(body, decimals >= 3);
  if (/^[1-9]\d{0,2},\d{3}$/.test(body)) return oneGroup(body, decimals > 0);
  if (/^\d+,\d+$/.test(body)) return decimal(body, "decimal-comma");
  if (/^\d+\.\d+$/.test(body)) return plain(body);
  return null;
}

/** "1.234" or "1,234": thousands, unless the column's decimals let it be a fraction as well. */
function oneGroup(body: string, mayBeFraction: boolean): Figure {
  if (!mayBeFraction) return grouped(body);
  const thousands = body.replace(/[.,]/, "");
  return { type: "ambiguous", readings: [thousands, withoutZeros(body.replace(",", "."))] };
}

function plain(body: string): Figure {
  return { type: "number", value: withoutZeros(body), conversion: "text-number" };
}

function grouped(body: string): Figure {
  const value = withoutZeros(body.replace(/[., ]/g, ""));
  return { type: "number", value, conversion: "thousands-separator" };
}

/** `body` with its last separator as the decimal one: Vietnamese groups and comma, or a bare en-US point. */
function decimal(body: string, conversion: NumberConversion): Figure {
  const value = body.includes(",") ? body.replace(/[. ]/g, "").replace(",", ".") : body;
  return { type: "number", value: withoutZeros(value), conversion };
}

function negated(figure: Figure, negative: boolean): Figure {
  if (!negative) return figure;
  return figure.type === "number"
    ? { ...figure, value: multiply(figure.value, "-1") }
    : { ...figure, readings: figure.readings.map((value) => multiply(value, "-1")) };
}

function withoutZeros(value: string): DecimalText {
  return multiply(value, "1");
}
