import { assertNever } from "../assertNever.ts";
import { absolute, add, compare, multiply, subtract, sum, type DecimalText } from "../decimal.ts";
import type { TermShown } from "../findings/termShown.ts";
import type { Value } from "../intake/submission.ts";
import type { Comparison, Operator } from "../pack/rule.ts";
import type { Term } from "../pack/term.ts";
import type { Operand, Resolve } from "./operand.ts";

/** Both sides of a comparison with the values that they had. */
export interface Judgement {
  readonly holds: boolean;
  readonly left: readonly TermShown[];
  readonly right: readonly TermShown[];
  readonly leftValue: DecimalText;
  readonly rightValue: DecimalText;
  /** Left minus right. */
  readonly difference: DecimalText;
  /** The first value on the left side that has a cell, else on the right. */
  readonly source: Value | null;
}

export interface JudgeOptions {
  readonly resolve: Resolve;
  readonly missing: "skip" | "zeroIfAny";
  /** The rule's own tolerance; otherwise it is derived. */
  readonly tolerance: DecimalText | undefined;
}

/** Judges a comparison exactly; null when a value that it needs is not there. */
export function judge(comparison: Comparison, options: JudgeOptions): Judgement | null {
  const left = comparison.left.map((term) => evaluate(term, options.resolve));
  const right = comparison.right.map((term) => evaluate(term, options.resolve));
  const all = [...left, ...right];
  if (all.some((term) => term.state === "unusable")) return null;
  if (all.some((term) => term.state === "missing")) {
    if (options.missing === "skip" || !all.some((term) => term.reported)) return null;
  }
  const leftValue = sum(left.map((term) => term.value));
  const rightValue = sum(right.map((term) => term.value));
  const difference = subtract(leftValue, rightValue);
  const tolerance = options.tolerance ?? sum(all.map((term) => term.slack));
  return {
    holds: holds(comparison.operator, difference, tolerance),
    left: left.map((term) => term.shown),
    right: right.map((term) => term.shown),
    leftValue,
    rightValue,
    difference,
    source: all.find((term) => term.source !== null)?.source ?? null,
  };
}

interface Evaluated {
  readonly state: "value" | "missing" | "unusable";
  readonly shown: TermShown;
  readonly value: DecimalText;
  readonly slack: DecimalText;
  readonly source: Value | null;
  /** Holds at least one figure that a unit reported. */
  readonly reported: boolean;
}

function evaluate(term: Term, resolve: Resolve): Evaluated {
  const operands = term.factors.map(resolve);
  const figures = operands.filter((operand) => operand.type === "number");
  const state = stateOf(operands);
  const value = figures.reduce((product, figure) => multiply(product, figure.value), term.coefficient);
  const [only] = operands;
  return {
    state,
    shown: {
      text: term.text,
      label: operands.map((operand) => (operand.type === "unusable" ? "" : operand.label)).join(" × "),
      value: state === "value" ? value : null,
      ...(term.coefficient === "1" || operands.length === 0 ? {} : { coefficient: term.coefficient }),
      ...(operands.length === 1 && only?.type === "number" && only.date !== undefined
        ? { date: only.date }
        : {}),
      ...(operands.length === 1 && only?.type === "number" && only.period !== undefined
        ? { period: only.period }
        : {}),
    },
    value: state === "value" ? value : "0",
    slack: state === "value" ? slackOf(term.coefficient, figures) : "0",
    source:
      operands.flatMap((operand) => (operand.type === "unusable" ? [] : (operand.source ?? [])))[0] ?? null,
    reported: figures.some((figure) => figure.reported),
  };
}

function stateOf(operands: readonly Operand[]): Evaluated["state"] {
  if (operands.some((operand) => operand.type === "unusable")) return "unusable";
  return operands.some((operand) => operand.type === "missing") ? "missing" : "value";
}

/**
 * How far rounding may carry a term, after the interval arithmetic of the European Banking Authority: every value
 * of a form that shows d decimals may be off by half of 10⁻ᵈ, times the term's other factors. Counts (d = 0) are
 * exact, so a comparison of counts has no tolerance at all.
 */
function slackOf(coefficient: DecimalText, figures: readonly (Operand & { type: "number" })[]): DecimalText {
  return figures.reduce((slack, figure, position) => {
    if (figure.decimals === 0) return slack;
    const others = figures
      .filter((_, other) => other !== position)
      .reduce((product, other) => multiply(product, absolute(other.value)), absolute(coefficient));
    return add(slack, multiply(others, `0.${"0".repeat(figure.decimals)}5`));
  }, "0");
}

function holds(operator: Operator, difference: DecimalText, tolerance: DecimalText): boolean {
  const overTop = compare(difference, tolerance);
  const overBottom = compare(difference, multiply("-1", tolerance));
  switch (operator) {
    case "=":
      return overTop <= 0 && overBottom >= 0;
    case "!=":
      return overTop > 0 || overBottom < 0;
    case "<=":
      return overTop <= 0;
    case "<":
      return overTop < 0;
    case ">=":
      return overBottom >= 0;
    case ">":
      return overBottom > 0;
    default:
      return assertNever(operator);
  }
}
