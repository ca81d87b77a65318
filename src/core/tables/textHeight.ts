/** How a text is set: points and weight. */
export interface TextFace {
  readonly size: number;
  readonly bold?: boolean;
}

// Widths of Times New Roman in thousandths of the font size; capitals with marks are as wide as plain ones.
const narrow = /[iịìíỉĩjlt.,:;'|!()[\]/-]/u;
const wide = /[mwMW%]/u;
const capital = /\p{Lu}/u;
const digitWidth = 500;

/** The room a text takes on one line, in column widths (digits of the book's font, `bookSize` points). */
export function textWidth(text: string, face: TextFace, bookSize: number): number {
  let width = 0;
  for (const letter of text.normalize("NFC")) width += letterWidth(letter);
  return (width * face.size * (face.bold === true ? 1.06 : 1)) / (digitWidth * bookSize);
}

function letterWidth(letter: string): number {
  if (letter === " ") return 260;
  if (narrow.test(letter)) return 310;
  if (wide.test(letter)) return 840;
  if (capital.test(letter)) return 710;
  return 490;
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
