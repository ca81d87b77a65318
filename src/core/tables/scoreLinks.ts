import { toA1 } from "../workbook/address.ts";
import type { PlacedCell } from "./figure.ts";
import { scoreWords } from "./scoreWords.ts";
import { sheetNames } from "./sheetNames.ts";
import type { TableContext } from "./tableContext.ts";

/** A link to a fact's line in DuLieu, which names its file, sheet and cell; none where there is no such fact. */
export function linkToFact({ facts }: TableContext, key: string): Pick<PlacedCell, "link"> {
  const at = facts.positions(key).at(-1);
  if (at === undefined) return {};
  const cell = toA1({ row: at + 1, column: 0 });
  return { link: { sheet: sheetNames.facts, cell, tip: scoreWords.goToScore } };
}
