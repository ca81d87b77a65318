import type { Box } from "./box.ts";
import type { BorderLine, CellFormat } from "./cellFormat.ts";
import { changeFormat, formatAt, formatsIn } from "./formats.ts";
import type { Sheet } from "./sheet.ts";

export type Edge =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideHorizontal"
  | "InsideVertical";

export const edges: readonly Edge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
];

type Side = "top" | "bottom" | "left" | "right";

interface Strip {
  readonly box: Box;
  readonly side: Side;
}

const stripsOf: Readonly<Record<Edge, (box: Box) => readonly Strip[]>> = {
  EdgeTop: (box) => [{ box: { ...box, bottom: box.top }, side: "top" }],
  EdgeBottom: (box) => [{ box: { ...box, top: box.bottom }, side: "bottom" }],
  EdgeLeft: (box) => [{ box: { ...box, right: box.left }, side: "left" }],
  EdgeRight: (box) => [{ box: { ...box, left: box.right }, side: "right" }],
  // Inner lines belong to the cells on both sides.
  InsideHorizontal: (box) => [
    { box: { ...box, bottom: box.bottom - 1 }, side: "bottom" },
    { box: { ...box, top: box.top + 1 }, side: "top" },
  ],
  InsideVertical: (box) => [
    { box: { ...box, right: box.right - 1 }, side: "right" },
    { box: { ...box, left: box.left + 1 }, side: "left" },
  ],
};

/** The cells along an edge, and the side of them that lies on it; none when the range is too small to have one. */
const strips = (box: Box, edge: Edge): readonly Strip[] =>
  stripsOf[edge](box).filter(
    (strip) => strip.box.top <= strip.box.bottom && strip.box.left <= strip.box.right,
  );

/** Changes the lines along an edge, each from what it was. */
export function changeEdge(
  sheet: Sheet,
  given: { readonly box: Box; readonly edge: Edge },
  change: (line: BorderLine) => BorderLine,
): void {
  for (const { box, side } of strips(given.box, given.edge)) {
    const before = [...formatsIn(sheet, box)].map((format) => format[side]);
    const isShared = before.every((line) => JSON.stringify(line) === JSON.stringify(before[0]));
    if (isShared && before[0]) changeFormat(sheet, box, sideChange(side, change(before[0])));
    else changeEach(sheet, box, { side, change });
  }
}

const sideChange = (side: Side, line: BorderLine): Partial<CellFormat> => ({ [side]: line });

function changeEach(
  sheet: Sheet,
  box: Box,
  { side, change }: { readonly side: Side; readonly change: (line: BorderLine) => BorderLine },
): void {
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      const line = change(formatAt(sheet, row, column)[side]);
      changeFormat(sheet, { top: row, bottom: row, left: column, right: column }, sideChange(side, line));
    }
  }
}

/** A member of the lines along an edge; undefined when they differ or there is no such edge. */
export function sharedEdge(
  sheet: Sheet,
  box: Box,
  given: { edge: Edge; member: keyof BorderLine },
): string | undefined {
  const met = new Set<string>();
  for (const strip of strips(box, given.edge)) {
    for (const format of formatsIn(sheet, strip.box)) met.add(format[strip.side][given.member]);
  }
  const [first] = met;
  return met.size === 1 ? first : undefined;
}
