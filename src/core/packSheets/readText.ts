import { optionText } from "./optionText.ts";
import type { ColumnKind, Option } from "./column.ts";

/** What a cell holds; null when it is blank. */
export type PlainCell = string | number | boolean | null;

/** How a cell says that a list is there and empty. */
export const emptyList = "—";

/** What the text of a cell says by the kind of its column. */
export function readText(text: string, kind: ColumnKind): unknown {
  switch (kind.type) {
    case "choice":
      return readChoice(text, kind.options);
    case "list":
      return text === emptyList ? [] : parts(text, /[;\n]/);
    case "ids":
      return parts(text, /[,;\n]/);
    case "path":
      return parts(text, /\s>\s|\n/);
    case "terms":
      return readTerms(text);
    case "choices":
      return text.split("\n").flatMap(readChoiceLine);
    default:
      return text;
  }
}

function parts(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function readChoice(text: string, options: readonly Option[]): string {
  const folded = text.toLowerCase();
  const option = options.find((candidate) =>
    [candidate.value, candidate.label, optionText(candidate)].some((name) => name.toLowerCase() === folded),
  );
  return option?.value ?? text;
}

/** A minus parts two terms where blanks stand around it: codes of forms have hyphens. */
function readTerms(text: string): readonly string[] {
  return parts(text.replace(/\s+-\s+/g, " + -"), /\+/);
}

function readChoiceLine(line: string): readonly unknown[] {
  const [value = "", aliases] = line.split(/ = | =$/).map((part) => part.trim());
  if (value === "") return [];
  return [aliases === undefined ? { value } : { value, aliases: parts(aliases, /;/) }];
}
