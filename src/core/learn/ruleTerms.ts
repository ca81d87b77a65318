import type { LearnedPlace, LearnedRule } from "./learned.ts";

/** A column or row that a rule speaks of. */
export interface RuleTerm {
  readonly sign: "+" | "−";
  readonly code: string;
  /** As short as tells it from the rule's other terms; the code where no column has it. */
  readonly label: string;
}

/** What a rule compares, in the words of the form: its left side first. */
export function ruleTerms(
  { left, right }: Pick<LearnedRule, "left" | "right">,
  places: readonly Pick<LearnedPlace, "code" | "label">[],
): readonly [RuleTerm, ...RuleTerm[]] {
  const codes = [left, ...right].map((term) => term.replace(/^-/, ""));
  const paths = new Map(places.map(({ code, label }) => [code, label]));
  const leaves = codes.map((code) => paths.get(code)?.at(-1) ?? code);
  const named = (term: string): RuleTerm => {
    const code = term.replace(/^-/, "");
    const path = paths.get(code) ?? [code];
    const leaf = path.at(-1) ?? code;
    const isTelling = leaves.filter((other) => other === leaf).length === 1;
    return { sign: term.startsWith("-") ? "−" : "+", code, label: isTelling ? leaf : path.join(" › ") };
  };
  return [named(left), ...right.map(named)];
}
