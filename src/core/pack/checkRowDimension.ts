import { labelKey } from "../workbook/text/words.ts";
import { checkDistinct } from "./checkDistinct.ts";
import type { PackError } from "./packError.ts";
import type { RowDimension } from "./template.ts";

/** Fixed and usual rows of a grid have ids and wordings of their own. */
export function checkRowDimension(
  dimension: RowDimension,
  { file, path }: { readonly file: string; readonly path: string },
): readonly PackError[] {
  if (dimension.kind === "unit") return [];
  const { categories } = dimension;
  const at = (position: number): string => `${path}.categories[${position}]`;
  return [
    ...checkDistinct(
      "category",
      categories.map(({ id }, position) => ({ name: id, file, path: `${at(position)}.id` })),
    ),
    ...checkDistinct(
      "label",
      categories.flatMap((category, position) => {
        const aliases = category.aliases.map((name, index) => ({
          key: labelKey(name),
          path: `${at(position)}.aliases[${index}]`,
        }));
        const own = { key: labelKey(category.label), path: `${at(position)}.label` };
        return wordings([own, ...aliases], file);
      }),
    ),
  ];
}

/** The wordings of one member; one that folds like an earlier one of the same member is harmless. */
export function wordings(
  members: readonly { readonly key: string; readonly path: string }[],
  file: string,
): readonly { readonly name: string; readonly file: string; readonly path: string }[] {
  return members
    .filter(({ key }, position) => members.findIndex((other) => other.key === key) === position)
    .map(({ key, path }) => ({ name: key, file, path }));
}
