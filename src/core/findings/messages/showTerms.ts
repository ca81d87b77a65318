import { absolute, compare } from "../../decimal.ts";
import type { TermShown } from "../termShown.ts";
import type { MessageContext } from "./catalogue.ts";

/** The words of a language that terms need. */
export interface TermWords {
  readonly weeks: string;
  readonly blank: string;
  readonly records: (list: string) => string;
  readonly period: (id: string) => string;
}

/** "Tiếp thường xuyên (12) + Ủy quyền tiếp (8) = 20"; a side of one term is "Tổng số lượt tiếp = 20". */
export function showSide(
  terms: readonly TermShown[],
  total: string,
  words: TermWords & { readonly context: MessageContext },
): string {
  const [only] = terms;
  if (terms.length === 1 && only !== undefined) {
    const name = nameOf(only, words);
    const value = valueOf(only, words);
    return name === "" ? value : `${name} = ${value}`;
  }
  const sum = terms.map((term, position) => {
    const isMinus = isNegative(term);
    const name = nameOf(term, words);
    const shown = name === "" ? unsigned(term, words) : `${name} (${unsigned(term, words)})`;
    if (position === 0) return isMinus ? `−${shown}` : shown;
    return `${isMinus ? " − " : " + "}${shown}`;
  });
  return `${sum.join("")} = ${words.context.number(total)}`;
}

/** Facts that made a rule apply: "Công trình có Nhân dân đóng góp = 3". */
export function showReasons(
  terms: readonly TermShown[],
  words: TermWords & { readonly context: MessageContext },
): string {
  return terms
    .map((term) => {
      const name = nameOf(term, words);
      // A reason in words carries what was written as its text.
      if (term.value === null) return `${name} = “${term.text}”`;
      return `${name} = ${valueOf(term, words)}`;
    })
    .join(", ");
}

function nameOf(term: TermShown, words: TermWords & { readonly context: MessageContext }): string {
  if (term.label === "") return "";
  const factors = term.label.split(" × ").map((factor) => (factor === "weeks" ? words.weeks : factor));
  const label = factors.join(" × ");
  const name = term.text.includes("#") ? words.records(label) : label;
  const dated = term.period === undefined ? name : `${name}, ${words.period(term.period)}`;
  const coefficient = absolute(term.coefficient ?? "1");
  return coefficient === "1" ? dated : `${words.context.number(coefficient)} × ${dated}`;
}

function valueOf(term: TermShown, words: TermWords & { readonly context: MessageContext }): string {
  if (term.date !== undefined) return words.context.date(term.date);
  return term.value === null ? words.blank : words.context.number(term.value);
}

function unsigned(term: TermShown, words: TermWords & { readonly context: MessageContext }): string {
  return valueOf(term.value === null ? term : { ...term, value: absolute(term.value) }, words);
}

function isNegative(term: TermShown): boolean {
  return compare(term.coefficient ?? term.value ?? "1", "0") < 0;
}
