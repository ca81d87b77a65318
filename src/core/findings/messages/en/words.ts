import { assertNever } from "../../../assertNever.ts";
import type { Severity } from "../../finding.ts";
import type { Conversion, Witness } from "../../../intake/submission.ts";
import type { MessageContext } from "../catalogue.ts";
import { showCount } from "../showValue.ts";
import { type PeriodWords, showPeriod } from "../showPeriod.ts";
import type { TermWords } from "../showTerms.ts";

export const enTermWords: TermWords = {
  weeks: "weeks of the period",
  blank: "blank",
  records: (list) => `rows of “${list}”`,
  period: (id) => showPeriod(id, enPeriods),
};

/** What a severity asks of the unit: an error is fixed, a warning fixed or explained, a note left alone. */
export function enDuty(severity: Severity, fix: string): string {
  switch (severity) {
    case "error":
      return `Ask the unit to ${fix}, then send it again.`;
    case "warning":
      return `Ask the unit to ${fix}, or to explain if the figures are right.`;
    case "note":
      return nothingToDo;
    default:
      return assertNever(severity);
  }
}

export const nothingToDo = "Nothing to do.";

/** "1 unit", "1,203 units". */
export function enCount(count: number, noun: string, context: MessageContext): string {
  return `${showCount(count, context)} ${count === 1 ? noun : `${noun}s`}`;
}

export function enList(parts: readonly string[]): string {
  return parts.map((part) => `“${part}”`).join(", ");
}

/** The first five, and how many more there are. */
export function enSome(parts: readonly string[]): string {
  const shown = enList(parts.slice(0, 5));
  return parts.length > 5 ? `${shown} and ${parts.length - 5} more` : shown;
}

/** What each witness says, and in brackets what that means where it is in doubt. */
export function enWitnesses(
  witnesses: readonly Witness[],
  says: (witness: Witness) => string | null = () => null,
): string {
  return witnesses
    .map((witness) => {
      const meaning = says(witness);
      const words = `${witnessWords[witness.kind]} says “${witness.text}”`;
      return meaning === null ? words : `${words} (${meaning})`;
    })
    .join("; ");
}

export function saysUnit(context: MessageContext): (witness: Witness) => string {
  return (witness) => context.unitName(witness.says);
}

export const enPeriods: PeriodWords = {
  MONTH: (year, n) => `month ${n} of ${year}`,
  QUARTER: (year, n) => `quarter ${n} of ${year}`,
  H1: (year) => `the first half of ${year}`,
  "9M": (year) => `nine months of ${year}`,
  YEAR: (year) => `the year ${year}`,
  ONCE: (year) => `the one-time report of ${year}`,
  ADHOC: (year) => `the requested report of ${year}`,
};

export function saysPeriod(witness: Witness): string {
  return showPeriod(witness.says, enPeriods);
}

const witnessWords: { readonly [K in Witness["kind"]]: string } = {
  stamp: "the form's stamp",
  "unit-cell": "the reporting unit cell",
  letterhead: "the letterhead",
  title: "the title",
  "form-number": "the form number",
  "number-row": "the column number row",
  header: "the table header",
  "period-cell": "the period cell",
  "data-window": "the data window",
  "sheet-name": "the sheet name",
  "file-name": "the file name",
  folder: "the folder name",
  answer: "the answer",
  "row-labels": "the row labels",
};

/** In what way a value was converted, in brackets; "" for a kind without words. */
export function enConversion(kind: string): string {
  const words = Object.entries(conversionWords).find(([known]) => known === kind)?.[1];
  return words === undefined ? "" : ` (${words})`;
}

const conversionWords: { readonly [K in Conversion["kind"]]: string } = {
  corrected: "corrected by decision",
  "text-number": "number typed as text",
  "thousands-separator": "thousands separator",
  "decimal-comma": "decimal comma",
  "unit-words": "unit of measure left out",
  approximation: "an estimate",
  "zero-word": "a word for zero",
  "nil-text": "says there is none",
  "yes-no": "a way to write yes or no",
  "choice-alias": "another writing of a choice",
  "not-applicable": "not applicable",
  percent: "percentage",
  "text-date": "date typed as text",
  "legacy-font": "legacy font to Unicode",
  unicode: "Unicode clean-up",
  "blank-as-zero": "a blank counted as 0 by the coordinator's answer",
  answered: "by the coordinator's answer",
};

/** What a cell of this value type should hold; any other text stays as it is. */
export function enExpected(expected: string): string {
  return Object.entries(typeWords).find(([known]) => known === expected)?.[1] ?? expected;
}

const typeWords = {
  int: "a whole number",
  dec: "a number",
  pct: "a percentage",
  storable: "a number of at most 15 digits before its decimals",
  text: "a text",
  date: "a date (dd/mm/yyyy)",
  choice: "one of the choices",
  bool: "yes (Có) or no (Không)",
};
