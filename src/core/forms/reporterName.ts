import type { Unit } from "../pack/unit.ts";
import { foldKey } from "../workbook/text/fold.ts";

const committee = "UBND";

/** The reporter as it signs: the people's committee of a ward where the pack knows it by that name, else its name. */
export function reporterName(unit: Unit): string {
  const signed = foldKey(`${committee} ${unit.name}`);
  return unit.aliases.find((alias) => alias.startsWith(committee) && foldKey(alias) === signed) ?? unit.name;
}
