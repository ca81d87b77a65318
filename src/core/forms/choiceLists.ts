import { indicatorsOf } from "../pack/lookup.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { Template } from "../pack/template.ts";
import { stampSheet } from "../intake/stamp.ts";
import type { ModelCell, ValidationModel } from "../tables/sheetModel.ts";
import { columnName } from "../workbook/address.ts";

/** Choices that no validation can hold inline: columns of the hidden stamp sheet, by their joined values. */
export type ChoiceLists = ReadonlyMap<
  string,
  { readonly column: number; readonly values: readonly string[] }
>;

// Excel keeps an inline list as one text of at most 255 characters, cut at commas.
const maxInline = 255;
const firstColumn = 3;

export function choiceListsOf(templates: readonly Template[]): ChoiceLists {
  const lists = new Map<string, { column: number; values: readonly string[] }>();
  for (const indicator of templates.flatMap(indicatorsOf)) {
    const values = choicesOf(indicator);
    const key = values.join("\n");
    if (fitsInline(values) || lists.has(key)) continue;
    lists.set(key, { column: firstColumn + lists.size, values });
  }
  return lists;
}

export function choicesOf(indicator: Indicator): readonly string[] {
  return (indicator.choices ?? []).map((choice) => choice.value);
}

/** A validation that offers these values. */
export function listRule(values: readonly string[], lists: ChoiceLists): ValidationModel["rule"] {
  const stored = lists.get(values.join("\n"));
  if (stored === undefined) return { type: "list", values };
  const column = columnName(stored.column);
  return { type: "listRange", formula: `${stampSheet}!$${column}$2:$${column}$${values.length + 1}` };
}

/** The lists as cells of the stamp sheet, from row 2 on. */
export function choiceCells(lists: ChoiceLists): readonly ModelCell[] {
  return [...lists.values()].flatMap(({ column, values }) =>
    values.map((value, index) => ({ row: index + 1, column, value })),
  );
}

function fitsInline(values: readonly string[]): boolean {
  return values.join(",").length <= maxInline && values.every((value) => !value.includes(","));
}
