import { type Box, columnLimit, holds, rowLimit } from "./box.ts";

/** Cells that come or go: below or right of them everything moves. */
export interface Shift {
  readonly box: Box;
  readonly direction: "down" | "up" | "right" | "left";
}

const turned = (box: Box): Box => ({ top: box.left, bottom: box.right, left: box.top, right: box.bottom });

/** Where a stretch of rows lies after `count` rows came in at `at`; null when it falls off the sheet. */
function inserted(box: Box, at: number, count: number): Box | null {
  const top = box.top >= at ? box.top + count : box.top;
  const bottom = box.bottom >= at ? box.bottom + count : box.bottom;
  return top >= rowLimit ? null : { ...box, top, bottom };
}

/** Where a stretch of rows lies after the rows `from`–`to` went; null when it went with them. */
function deleted(box: Box, from: number, to: number): Box | null {
  const count = to - from + 1;
  const top = box.top > to ? box.top - count : Math.min(box.top, from);
  const bottom = box.bottom > to ? box.bottom - count : Math.min(box.bottom, from - 1);
  return top > bottom ? null : { ...box, top, bottom };
}

function shiftedRows(box: Box, shift: Shift): Box | null {
  const { top, bottom, left, right } = shift.box;
  const isInPath = holds({ top: 0, bottom: rowLimit - 1, left, right }, { ...box, top: 0, bottom: 0 });
  if (!isInPath) return box;
  const reachesEnd = box.top === 0 && box.bottom === rowLimit - 1;
  if (reachesEnd) return box;
  return shift.direction === "down" ? inserted(box, top, bottom - top + 1) : deleted(box, top, bottom);
}

/** Where a box lies after a shift; null when its cells are gone. A box that is only partly in the way stays. */
export function shiftedBox(box: Box, shift: Shift): Box | null {
  if (shift.direction === "down" || shift.direction === "up") return shiftedRows(box, shift);
  const reachesEnd = box.left === 0 && box.right === columnLimit - 1;
  if (reachesEnd) return box;
  const sideways = shiftedRows(turned(box), {
    box: turned(shift.box),
    direction: shift.direction === "right" ? "down" : "up",
  });
  return sideways && turned(sideways);
}

/** The cells that move: the shifted ones and all after them. */
export function movedPart({ box, direction }: Shift): Box {
  return direction === "down" || direction === "up"
    ? { ...box, bottom: rowLimit - 1 }
    : { ...box, right: columnLimit - 1 };
}
