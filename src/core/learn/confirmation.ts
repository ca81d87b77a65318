import type { Indicator } from "../pack/indicator.ts";
import type { PeriodType } from "../pack/period.ts";
import type { Learned } from "./learned.ts";

/** What a person corrects of a column or row; what is absent stays as it was learned. */
export interface PlaceCorrection {
  readonly type?: Indicator["type"];
  /** Empty: none. */
  readonly unitOfMeasure?: string;
}

/** What a person has confirmed of a draft. */
export interface Confirmation {
  readonly code: string;
  readonly title: string;
  /** Kinds of period that the form is for. */
  readonly periodTypes: readonly PeriodType[];
  /** Codes of columns or rows that are left out. */
  readonly dropped: readonly string[];
  readonly corrections: Readonly<Record<string, PlaceCorrection>>;
  /** Which of the learned rules are taken over, by position from 0. */
  readonly accepted: readonly number[];
}

/** Before anybody has looked: what the blank's own formulas say is taken over, everything else waits. */
export function firstConfirmation({ draft, rules }: Pick<Learned, "draft" | "rules">): Confirmation {
  return {
    code: draft.code,
    title: draft.title,
    periodTypes: draft.periodTypes,
    dropped: [],
    corrections: {},
    accepted: rules.flatMap(({ basis, isComputed }, position) =>
      basis === "formula" || isComputed === true ? [position] : [],
    ),
  };
}

export type CodeProblem = "malformed" | "taken";

const codePattern = /^[A-Z][A-Z0-9]*-[A-Z0-9]+$/;

/** Why a template cannot be called so; null when it can. */
export function codeProblem(code: string, taken: readonly string[]): CodeProblem | null {
  if (!codePattern.test(code)) return "malformed";
  return taken.some((other) => other.toUpperCase() === code.toUpperCase()) ? "taken" : null;
}

/** The same confirmation with or without a member of one of its lists. */
export function toggled<T>(list: readonly T[], member: T): readonly T[] {
  return list.includes(member) ? list.filter((other) => other !== member) : [...list, member];
}
