import { groupBy } from "../groupBy.ts";
import { leadingNumber } from "../intake/templateShape.ts";
import { toA1, type CellAddress } from "../workbook/address.ts";
import type { Doubt } from "./doubt.ts";

/** What a place prints as its number, in the order of the places. */
export interface PrintedNumber {
  readonly text: string;
  readonly at: CellAddress;
}

/** The number of each place as equations call it, and what is wrong with the numbering. */
export interface Numbering {
  readonly numbers: readonly (number | null)[];
  readonly doubts: readonly Doubt[];
}

/**
 * A plain number is taken as printed. What stands before "=" counts only where it fits between its neighbours and no
 * plain number says the same: an equation may be printed over the wrong column.
 */
export function numberPlaces(printed: readonly (PrintedNumber | null)[]): Numbering {
  const said = printed.map((entry) => (entry === null ? null : numberIn(entry.text)));
  const plain = printed.map((entry, place) => {
    const isPlain = entry !== null && !entry.text.includes("=");
    return isPlain ? (said[place] ?? null) : null;
  });
  const numbers = said.map((number, place) => {
    if (number === null || plain[place] !== null) return number;
    const isTaken = plain.includes(number) || !fits(said, place);
    return isTaken ? null : number;
  });
  return { numbers, doubts: [...repeated(said, printed), ...outOfPlace(plain, printed)] };
}

function numberIn(text: string): number | null {
  const leading = leadingNumber(text);
  return leading === null ? null : Number(leading);
}

function fits(said: readonly (number | null)[], place: number): boolean {
  const own = said[place] ?? 0;
  const before = said.slice(0, place).findLast((number) => number !== null) ?? null;
  const after = said.slice(place + 1).find((number) => number !== null) ?? null;
  if (before === own - 1 || after === own + 1) return true;
  if (before !== null && own <= before) return false;
  return after === null ? before === null : own < after;
}

function repeated(
  said: readonly (number | null)[],
  printed: readonly (PrintedNumber | null)[],
): readonly Doubt[] {
  const places = groupBy([...said.keys()], (place) => said[place] ?? null);
  return [...places].flatMap(([number, at]): readonly Doubt[] => {
    if (number === null || at.length < 2) return [];
    const cells = at.flatMap((place) => printed[place]?.at ?? []);
    const data = { number, cells: cells.map(toA1).join(", ") };
    return [{ code: "number-repeated", at: cells[0] ?? null, data }];
  });
}

/** Told once, where the numbers begin to depart from the columns' order. */
function outOfPlace(
  plain: readonly (number | null)[],
  printed: readonly (PrintedNumber | null)[],
): readonly Doubt[] {
  const first = plain.findIndex((number) => number !== null);
  const offset = (plain[first] ?? 1) - first - 1;
  const place = plain.findIndex((number, position) => number !== null && number - offset !== position + 1);
  const number = plain[place] ?? null;
  if (first < 0 || number === null) return [];
  const at = printed[place]?.at ?? null;
  return [{ code: "number-out-of-place", at, data: { number, place: place + 1 } }];
}
