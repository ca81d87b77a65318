import { describeDoubt } from "../core/learn/describeDoubt.ts";
import type { Doubt } from "../core/learn/doubt.ts";
import type { Learned, LearnedPlace, LearnedRule } from "../core/learn/learned.ts";
import { columnName, toA1 } from "../core/workbook/address.ts";
import type { Language } from "./arguments.ts";
import { learnWords } from "./learnWords.ts";

/** What was found on a blank, as text. */
export function printLearned(learned: Learned, language: Language): string {
  const say = learnWords[language];
  const { draft, kind, places, rules, doubts, proof } = learned;
  const lines = [
    say.heading(draft.title, learned.sheet),
    say.summary(draft.code, kind, places.length),
    "",
    say.places[kind](places.length),
    ...places.map((place) => placeLine(place, learned, language)),
    "",
    ...(rules.length === 0
      ? [say.noRules]
      : [say.rules(rules.length), ...rules.map((rule) => ruleLine(rule, language))]),
    "",
    ...(doubts.length === 0
      ? []
      : [say.doubts(doubts.length), ...doubts.map((doubt) => doubtLines(doubt, language)), ""]),
    say.proof(proof.found, proof.of),
  ];
  return `${lines.join("\n")}\n`;
}

function placeLine(
  { code, line, label, meaning, printed }: LearnedPlace,
  { kind }: Learned,
  language: Language,
): string {
  const where = kind === "rows" ? String(line + 1) : columnName(line);
  const type = [learnWords[language].types[meaning.type], meaning.unitOfMeasure].filter(
    (part) => part !== undefined,
  );
  const number = printed === null || kind === "rows" ? "" : ` "${printed.text}"`;
  return `  ${code.padEnd(4)} ${where.padEnd(3)} ${label.join(" › ")} [${type.join(", ")}]${number}`;
}

function ruleLine({ basis, left, operator, right, at, text }: LearnedRule, language: Language): string {
  const sum = right.join(" + ").replaceAll("+ -", "- ");
  return `  ${left} ${operator} ${sum}   (${learnWords[language].basis[basis](toA1(at), text)})`;
}

function doubtLines(doubt: Doubt, language: Language): string {
  const { problem, todo, technical } = describeDoubt(doubt);
  const remedy = technical === undefined ? todo[language] : `${todo[language]} ${technical[language]}`;
  const where = doubt.at === null ? "" : `${toA1(doubt.at)}: `;
  return `  - ${where}${problem[language]}\n    ${remedy}`;
}
