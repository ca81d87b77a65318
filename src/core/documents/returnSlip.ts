import type { CoverageItem } from "../merge/consolidation.ts";
import type { Pack } from "../pack/pack.ts";
import type { Unit } from "../pack/unit.ts";
import { parseRange, type CellRange } from "../workbook/address.ts";
import type { OpenPoint } from "./openPoints.ts";
import { slipComment } from "./slipComment.ts";

/** The return slip of one received file of a unit. */
export interface ReturnSlip {
  readonly pack: Pack;
  readonly unit: Unit;
  /** Titles of the calls that it is about. */
  readonly calls: readonly string[];
  /** "yyyy-mm-dd". */
  readonly issuedOn: string;
  readonly points: readonly OpenPoint[];
  /** Forms that are told to be missing along with the points. */
  readonly missing: readonly CoverageItem[];
}

/** How cells of a received sheet are marked: another fill, and a comment at the first of them. */
export interface CellMark {
  readonly sheet: string;
  readonly range: CellRange;
  /** "RRGGBB". */
  readonly fill: string;
  readonly comment: string;
}

/** "RRGGBB". */
export const markFills: Readonly<Record<OpenPoint["duty"], string>> = {
  correct: "FFB3B3",
  explain: "FFE699",
};

/** One mark for each range that points are about; what must be corrected goes before what may be explained. */
export function cellMarks(points: readonly OpenPoint[]): readonly CellMark[] {
  const byPlace = new Map<string, { readonly first: CellMark; readonly points: OpenPoint[] }>();
  for (const point of points.toSorted(byDuty)) {
    const { sheet, cell } = point.at;
    const range = cell === undefined ? null : parseRange(cell);
    if (sheet === undefined || range === null) continue;
    const key = JSON.stringify([sheet, range]);
    const place = byPlace.get(key);
    if (place === undefined) {
      byPlace.set(key, {
        first: { sheet, range, fill: markFills[point.duty], comment: "" },
        points: [point],
      });
    } else place.points.push(point);
  }
  return [...byPlace.values()].map(({ first, points: here }) => ({ ...first, comment: commentOf(here) }));
}

function byDuty(left: OpenPoint, right: OpenPoint): number {
  return Number(left.duty === "explain") - Number(right.duty === "explain");
}

const longestComment = 4000;

function commentOf(points: readonly OpenPoint[]): string {
  return slipComment(points.map(({ what, todo }) => `${what} ${todo}`)).slice(0, longestComment);
}
