import { assertNever } from "../assertNever.ts";
import { compare, isInteger, isStorable, multiply, toDecimal, type DecimalText } from "../decimal.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { Cell } from "../workbook/cell.ts";
import { cellText } from "../workbook/cellText.ts";
import { cleanProse, foldKey } from "../workbook/text/fold.ts";
import { readTypedDate, type DateWindow } from "../workbook/text/parseDate.ts";
import { readTypedNumber, type TypedNumber } from "../workbook/text/parseNumber.ts";
import type { FoldedWords } from "./intakeIndex.ts";
import type { Conversion, Reading } from "./submission.ts";

/** Why a cell needs a person; `note` kinds only need to be told. */
export type CellProblem =
  | { readonly code: "unreadable" }
  | { readonly code: "too-long" }
  | { readonly code: "ambiguous"; readonly readings: readonly string[] }
  | { readonly code: "approximate"; readonly value: DecimalText }
  | { readonly code: "error"; readonly error: string }
  | { readonly code: "uncalculated"; readonly formula: string }
  | { readonly code: "fraction"; readonly value: DecimalText }
  | { readonly code: "other-unit"; readonly found: string; readonly readings: readonly DecimalText[] }
  | { readonly code: "choice" };

export interface CellReading {
  readonly reading: Reading;
  readonly conversions: readonly Conversion[];
  readonly problem: CellProblem | null;
}

export interface CellOptions {
  readonly words: FoldedWords;
  readonly window: DateWindow;
}

/** Reads a cell as its indicator's type. Representation is converted and recorded; meaning is never guessed. */
export function readCell(cell: Cell, indicator: Indicator, options: CellOptions): CellReading {
  if (cell.uncalculated === true) {
    // Rates are computed from their parts, whatever the sheet says.
    if (indicator.ratio !== undefined) return plain({ type: "blank" });
    const formula = cell.formula ?? "";
    return failed(`=${formula}`, { code: "uncalculated", formula });
  }
  if (cell.type === "blank" || isUnwritten(cellText(cell))) return plain({ type: "blank" });
  if (cell.type === "error") return readError(cell.value, indicator);
  if (indicator.type !== "text" && cell.type === "text") {
    const key = foldKey(cell.value);
    if (options.words.notApplicable.has(key)) {
      return converted(cell.value, { type: "notApplicable" }, { kind: "not-applicable", after: "N/A" });
    }
  }
  switch (indicator.type) {
    case "int":
    case "dec":
    case "pct":
      return readNumber(cell, indicator, options);
    case "text":
      return readText(cell, options);
    case "date":
      return readDate(cell, options);
    case "bool":
      return readBoolean(cell, options);
    case "choice":
      return readChoice(cell, indicator, options);
    default:
      return assertNever(indicator.type);
  }
}

/** The note column of a vertical form is text whatever its row holds. */
export function readText(cell: Cell, options: CellOptions): CellReading {
  const raw = cellText(cell);
  if (raw.trim() === "") return plain({ type: "blank" });
  const text = cleanProse(raw);
  const symbols = !/[\p{L}\p{N}]/u.test(text);
  if (symbols && options.words.nilText.has(foldKey(text))) {
    return converted(raw, { type: "text", value: "Không" }, { kind: "nil-text", after: "Không" });
  }
  const reading = { type: "text" as const, value: text };
  // White space is no letter: only other letters are worth a record.
  const sameLetters = text.replace(/\s/g, "") === raw.replace(/\s/g, "");
  return sameLetters ? plain(reading) : converted(raw, reading, { kind: "unicode", after: text });
}

/** Nothing, or only the dotted line of the printed form. */
function isUnwritten(text: string): boolean {
  return /^[\s.…_]*$/.test(text);
}

function readError(error: string, indicator: Indicator): CellReading {
  // A rate over zero has no value; the program computes rates itself.
  if (error === "#DIV/0!" && indicator.type === "pct") {
    return converted(error, { type: "notApplicable" }, { kind: "not-applicable", after: "N/A" });
  }
  return failed(error, { code: "error", error });
}

function readNumber(cell: Cell, indicator: Indicator, options: CellOptions): CellReading {
  const read = readAnyNumber(cell, indicator, options);
  const { reading, problem } = read;
  const figures =
    reading.type === "number"
      ? [reading.value]
      : problem !== null && "readings" in problem
        ? problem.readings
        : [];
  return figures.every(isStorable) ? read : failed(cellText(cell), { code: "too-long" });
}

function readAnyNumber(cell: Cell, indicator: Indicator, options: CellOptions): CellReading {
  if (cell.type === "number") return readNumericCell(cell, indicator);
  if (cell.type !== "text") return failed(cellText(cell), { code: "unreadable" });
  const typed = readTypedNumber(cell.value, {
    decimals: indicator.type === "int" ? 0 : indicator.decimals,
    percent: indicator.type === "pct",
    unitOfMeasure: indicator.unitOfMeasure,
    words: options.words,
  });
  return fromTyped(cell.value, typed, indicator);
}

function fromTyped(raw: string, typed: TypedNumber, indicator: Indicator): CellReading {
  switch (typed.type) {
    case "blank":
      return plain({ type: "blank" });
    case "zero":
      return converted(raw, { type: "number", value: "0" }, { kind: "zero-word", after: "0" });
    case "not-applicable":
      return converted(raw, { type: "notApplicable" }, { kind: "not-applicable", after: "N/A" });
    case "ambiguous":
      return failed(raw, { code: "ambiguous", readings: typed.readings });
    case "other-unit":
      return failed(raw, {
        code: "other-unit",
        found: typed.found,
        readings: [typed.converted, typed.value],
      });
    case "unreadable":
      return failed(raw, { code: "unreadable" });
    case "number": {
      const result = converted(
        raw,
        { type: "number", value: typed.value },
        { kind: typed.conversion, after: typed.value },
      );
      const overstated = overstatedPercent(typed.value, indicator);
      if (overstated.length > 0) return failed(raw, { code: "ambiguous", readings: overstated });
      if (typed.approximate) return { ...result, problem: { code: "approximate", value: typed.value } };
      return { ...result, problem: fractionProblem(typed.value, indicator) };
    }
    default:
      return assertNever(typed);
  }
}

function readNumericCell(cell: Extract<Cell, { type: "number" }>, indicator: Indicator): CellReading {
  if (!Number.isFinite(cell.value)) return failed(String(cell.value), { code: "unreadable" });
  const value = toDecimal(cell.value, indicator.decimals);
  if (indicator.type === "pct" && cell.format?.includes("%") === true) {
    const percent = multiply(value, "100");
    const overstated = overstatedPercent(percent, indicator);
    if (overstated.length > 0) return failed(`${percent}%`, { code: "ambiguous", readings: overstated });
    return converted(value, { type: "number", value: percent }, { kind: "percent", after: percent });
  }
  const overstated = overstatedPercent(value, indicator);
  if (overstated.length > 0) return failed(value, { code: "ambiguous", readings: overstated });
  const lost = lostThousands(value, indicator);
  if (lost !== null && cell.formula === undefined) {
    return failed(value, { code: "ambiguous", readings: [lost, value] });
  }
  return { ...plain({ type: "number", value }), problem: fractionProblem(value, indicator) };
}

/** "1.234" typed into an en-US Excel became one point two: at most three decimals in a column of whole numbers. */
function lostThousands(value: DecimalText, indicator: Indicator): DecimalText | null {
  if (indicator.type !== "int" || !/^[1-9]\d{0,2}\.\d{1,3}$/.test(value)) return null;
  return multiply(value, "1000");
}

/**
 * What a percentage above its bound may have been before its comma or its percent sign was lost: "98,5" typed on an
 * English Excel is 985. Empty within the bound, and for rates that the program computes itself.
 */
function overstatedPercent(value: DecimalText, indicator: Indicator): readonly DecimalText[] {
  const { type, ratio, max = 100 } = indicator;
  const bound = toDecimal(max);
  if (type !== "pct" || ratio !== undefined || compare(value, bound) <= 0) return [];
  return ["0.1", "0.01"]
    .map((factor) => multiply(value, factor))
    .filter((reading) => compare(reading, bound) <= 0);
}

export function fractionProblem(value: DecimalText, indicator: Indicator): CellProblem | null {
  return indicator.type === "int" && !isInteger(value) ? { code: "fraction", value } : null;
}

function readDate(cell: Cell, options: CellOptions): CellReading {
  if (cell.type === "date") return plain({ type: "date", value: cell.iso });
  const raw = cellText(cell);
  if (cell.type !== "text") return failed(raw, { code: "unreadable" });
  const typed = readTypedDate(raw, options.window);
  switch (typed.type) {
    case "blank":
      return plain({ type: "blank" });
    case "date":
      return converted(raw, { type: "date", value: typed.value }, { kind: "text-date", after: typed.value });
    case "ambiguous":
      return failed(raw, { code: "ambiguous", readings: typed.readings });
    case "unreadable":
      return failed(raw, { code: "unreadable" });
    default:
      return assertNever(typed);
  }
}

function readBoolean(cell: Cell, options: CellOptions): CellReading {
  if (cell.type === "boolean") return plain({ type: "boolean", value: cell.value });
  const raw = cellText(cell);
  const answer = yesOrNo(foldKey(raw), options.words);
  if (answer === null) return failed(raw, { code: "unreadable" });
  const reading = { type: "boolean" as const, value: answer };
  const after = answer ? "Có" : "Không";
  return foldKey(raw) === foldKey(after)
    ? plain(reading)
    : converted(raw, reading, { kind: "yes-no", after });
}

function readChoice(cell: Cell, indicator: Indicator, options: CellOptions): CellReading {
  const raw = cellText(cell);
  const key = foldKey(raw);
  const choices = indicator.choices ?? [];
  const exact = choices.find((choice) => foldKey(choice.value) === key);
  if (exact !== undefined) return plain({ type: "choice", value: exact.value });
  const answer = yesOrNo(key, options.words);
  const chosen =
    choices.find((choice) => choice.aliases.some((alias) => foldKey(alias) === key)) ??
    choices.find((choice) => answer !== null && yesOrNo(foldKey(choice.value), options.words) === answer);
  if (chosen === undefined) return failed(raw, { code: "choice" });
  const reading = { type: "choice" as const, value: chosen.value };
  return converted(raw, reading, { kind: "choice-alias", after: chosen.value });
}

function yesOrNo(key: string, words: FoldedWords): boolean | null {
  if (words.yes.has(key)) return true;
  return words.no.has(key) ? false : null;
}

function plain(reading: Reading): CellReading {
  return { reading, conversions: [], problem: null };
}

function converted(
  before: string,
  reading: Reading,
  how: { readonly kind: Conversion["kind"]; readonly after: string },
): CellReading {
  return { reading, conversions: [{ kind: how.kind, before, after: how.after }], problem: null };
}

function failed(raw: string, problem: CellProblem): CellReading {
  return { reading: { type: "unreadable", raw }, conversions: [], problem };
}
