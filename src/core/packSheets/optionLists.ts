import { columnName } from "../workbook/address.ts";
import { yesNoAnswers } from "./cellText.ts";
import type { ColumnKind } from "./column.ts";
import { optionText } from "./optionText.ts";
import { optionsSheet, recordSheets } from "./packSheetList.ts";

/** What cells of a kind offer. */
function textsOf(kind: ColumnKind): readonly string[] {
  if (kind.type === "yesNo") return yesNoAnswers;
  return kind.type === "choice" ? kind.options.map(optionText) : [];
}

interface OptionList {
  readonly column: number;
  readonly texts: readonly string[];
}

/** Each list once, a column of the sheet of lists. */
export const optionLists: readonly OptionList[] = collect();

function collect(): readonly OptionList[] {
  const lists = new Map<string, OptionList>();
  for (const { kind } of recordSheets.flatMap(({ columns }) => columns)) {
    const texts = textsOf(kind);
    const key = texts.join("\n");
    if (texts.length > 0 && !lists.has(key)) lists.set(key, { column: lists.size, texts });
  }
  return [...lists.values()];
}

/** Where the choices of a kind stand; null for a kind without any. */
export function optionRange(kind: ColumnKind): string | null {
  const key = textsOf(kind).join("\n");
  const list = optionLists.find(({ texts }) => texts.join("\n") === key);
  if (list === undefined) return null;
  const column = columnName(list.column);
  return `'${optionsSheet}'!$${column}$1:$${column}$${list.texts.length}`;
}
