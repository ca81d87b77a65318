import { assertNever } from "../assertNever.ts";
import { daysBetween } from "../civilDate.ts";
import type { DecimalText } from "../decimal.ts";
import type { Reading, RowEntry, Value } from "../intake/submission.ts";
import { labelOf } from "../pack/lookup.ts";
import type { Factor } from "../pack/term.ts";
import { type Form, isLost, valueOf } from "./form.ts";
import { weeksOf } from "./weeks.ts";

/** What a factor of a term is worth where a rule looks. */
export type Operand =
  | {
      readonly type: "number";
      readonly label: string;
      readonly value: DecimalText;
      /** Digits that the form shows after the point; the value may be off by half a unit of the last one. */
      readonly decimals: number;
      readonly date?: string;
      /** Id of the earlier period that the figure is of. */
      readonly period?: string;
      readonly source: Value | null;
      /** True for what a unit wrote, false for constants of the period. */
      readonly reported: boolean;
    }
  /** A blank: not zero, unless the rule says so. */
  | { readonly type: "missing"; readonly label: string; readonly source: Value | null }
  /** Unreadable, not applicable, no number at all or not on the sheet: the rule cannot be judged. */
  | { readonly type: "unusable" };

export type Resolve = (factor: Factor) => Operand;

export const unusable: Operand = { type: "unusable" };

/** Resolves the factors of a rule inside one form, seen from one of its rows. */
export function resolveIn(form: Form, row: RowEntry | null): Resolve {
  return (factor) => {
    switch (factor.kind) {
      case "weeks":
        return weeks(form);
      case "count":
        return unusable;
      case "indicator": {
        const foreign = factor.template !== undefined && factor.template !== form.template.code;
        return foreign || factor.period !== "current"
          ? unusable
          : indicatorOperand(form, factor.indicator, row);
      }
      default:
        return assertNever(factor);
    }
  };
}

export function indicatorOperand(form: Form, code: string, row: RowEntry | null): Operand {
  const indicator = form.indicators.get(code);
  if (indicator === undefined || isLost(form, code)) return unusable;
  const source = valueOf(form, code, { row });
  const reading = source?.reading ?? { type: "blank" };
  return readingOperand(reading, { label: labelOf(indicator), decimals: indicator.decimals, source });
}

export function weeks(form: Pick<Form, "call">): Operand {
  return {
    type: "number",
    label: "weeks",
    value: weeksOf(form.call),
    decimals: 0,
    source: null,
    reported: false,
  };
}

interface Shown {
  readonly label: string;
  readonly decimals: number;
  readonly source: Value | null;
}

/** Dates count as day numbers, so that two of them compare; "Có" counts as one. */
function readingOperand(reading: Reading, shown: Shown): Operand {
  const { label, decimals, source } = shown;
  const number = { type: "number", label, source, reported: true } as const;
  switch (reading.type) {
    case "number":
      return { ...number, value: reading.value, decimals };
    case "boolean":
      return { ...number, value: reading.value ? "1" : "0", decimals: 0 };
    case "date":
      return {
        ...number,
        value: String(daysBetween("1970-01-01", reading.value)),
        decimals: 0,
        date: reading.value,
      };
    case "blank":
      return { type: "missing", label, source };
    case "text":
    case "choice":
    case "notApplicable":
    case "unreadable":
      return unusable;
    default:
      return assertNever(reading);
  }
}
