import type { Cell } from "../../../core/workbook/cell.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { endRoot, nextChild, openRoot } from "../xml/tags.ts";
import { nameCode } from "../xml/nameCode.ts";
import { readRichText, type RichText } from "./richText.ts";
import type { CellStyle } from "./styles.ts";

/** A string that cells name by index, with the cell last made of it: most of its uses have the same font. */
export interface SharedString {
  readonly string: RichText;
  cell: Cell | null;
  cellFont: string | null;
}

const tableTag = nameCode("sst");
const itemTag = nameCode("si");

export function readSharedStrings(x: XmlCursor): readonly SharedString[] {
  const strings: SharedString[] = [];
  openRoot(x, tableTag);
  while (nextChild(x, 1)) {
    if (x.name === itemTag) strings.push({ string: readRichText(x), cell: null, cellFont: null });
  }
  endRoot(x);
  return strings;
}

/** The cell that shows a shared string in a style. */
export function sharedStringCell(shared: SharedString, style: CellStyle): Cell {
  const font = shared.string.font ?? style.font;
  if (shared.cell === null || shared.cellFont !== font) {
    shared.cell = textCell(shared.string.text, font);
    shared.cellFont = font;
  }
  return shared.cell;
}

export function textCell(value: string, font: string | null): Cell {
  return font === null ? { type: "text", value } : { type: "text", value, font };
}
