import { remembered } from "../remembered.ts";

/** How a text is set: points and weight. */
export interface TextFace {
  readonly size: number;
  readonly bold?: boolean;
}

// Advance widths of Times New Roman in thousandths of the font size; marks add nothing to their letter.
const widths: ReadonlyMap<string, number> = new Map(
  [
    [250, " .,"],
    [278, "ijlt/:;"],
    [333, "rfI-()'!"],
    [389, "sJ"],
    [444, "acez"],
    [556, "FPSưƯ"],
    [611, "ELTZ"],
    [667, "BCR"],
    [722, "wADĐGHKNOQUVXY"],
    [778, "m&"],
    [833, "%"],
    [889, "M"],
    [944, "W"],
    [1000, "…—"],
  ].flatMap(([width, letters]) => Array.from(String(letters), (letter) => [letter, Number(width)] as const)),
);
const usualWidth = 500;
const digitWidth = 500;
// Screens round glyphs up to whole pixels.
const pixelLoss = 1.03;

/** The room a text takes on one line, in column widths (digits of the book's font, `bookSize` points). */
export function textWidth(text: string, face: TextFace, bookSize: number): number {
  const width = advance(text);
  return (width * pixelLoss * face.size * (face.bold === true ? 1.06 : 1)) / (digitWidth * bookSize);
}

/** The same words and figures stand in many cells. */
const advance = remembered((text) => {
  let width = 0;
  for (const letter of text.normalize("NFC")) width += letterWidth(letter);
  return width;
});

function letterWidth(letter: string): number {
  return widths.get(letter) ?? widths.get(letter.normalize("NFD").charAt(0)) ?? usualWidth;
}

/** How many lines a text wraps to in a column of `width` characters; 1 for an empty text. */
export function lineCount(text: string, width: number, face: TextFace, bookSize = 12): number {
  const room = Math.max(1, width - 1);
  return text
    .split("\n")
    .reduce((lines, paragraph) => lines + paragraphLines(paragraph, room, face, bookSize), 0);
}

function paragraphLines(paragraph: string, room: number, face: TextFace, bookSize: number): number {
  let lines = 1;
  let used = 0;
  const blank = textWidth(" ", face, bookSize);
  for (const word of paragraph.split(" ")) {
    const length = textWidth(word, face, bookSize);
    if (used > 0 && used + blank + length > room) {
      lines += 1;
      used = 0;
    }
    // A word longer than the column is broken by letters.
    lines += Math.max(0, Math.ceil(length / room) - 1);
    used = used > 0 ? used + blank + length : length % room;
  }
  return lines;
}

/** Row height in points for so many lines, with the air that spreadsheets leave around them. */
export function heightOfLines(lines: number, size: number): number {
  return Math.round((lines * size * 1.28 + 3) * 4) / 4;
}

/** Row height in points that shows the whole text in a column of `width` characters. */
export function textHeight(text: string, width: number, face: TextFace, bookSize = 12): number {
  return heightOfLines(lineCount(text, width, face, bookSize), face.size);
}
