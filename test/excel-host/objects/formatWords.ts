import { invalidArgument } from "../excelError.ts";
import type { CellFormat } from "../model/cellFormat.ts";
import { givenColor, givenFlag, givenNumber, givenText, givenWhole, givenWord } from "./given.ts";

/** A member of a cell's format as the API names and takes it. */
export interface FormatMember {
  readonly read: (given: unknown) => Partial<CellFormat>;
  readonly key: keyof CellFormat;
  /** What is told when cells differ. */
  readonly mixed: "" | null;
  /** What is told when there is none. */
  readonly none?: string;
}

const member = <K extends keyof CellFormat>(
  key: K,
  read: (given: unknown) => CellFormat[K],
  mixed: "" | null = null,
): FormatMember => ({
  key,
  mixed,
  read: (given) => {
    const change: Partial<CellFormat> = {};
    change[key] = read(given);
    return change;
  },
});

const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

function indent(given: unknown): number {
  const level = givenWhole(given);
  if (level < 0 || level > 250) throw invalidArgument();
  return level;
}

function fontSize(given: unknown): number {
  const size = givenNumber(given);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

export const fontMembers: Readonly<Record<string, FormatMember>> = {
  bold: member("bold", givenFlag),
  italic: member("italic", givenFlag),
  strikethrough: member("strikethrough", givenFlag),
  underline: member("underline", (given) => givenWord(given, underlines)),
  color: member("fontColor", givenColor, ""),
  name: member("fontName", givenText),
  size: member("fontSize", fontSize),
};

export const fillMembers: Readonly<Record<string, FormatMember>> = {
  color: { ...member("fillColor", givenColor, ""), none: "#FFFFFF" },
};

export const protectionMembers: Readonly<Record<string, FormatMember>> = {
  locked: member("locked", givenFlag),
  formulaHidden: member("formulaHidden", givenFlag),
};

export const alignmentMembers: Readonly<Record<string, FormatMember>> = {
  horizontalAlignment: member("horizontalAlignment", (given) => givenWord(given, horizontals)),
  verticalAlignment: member("verticalAlignment", (given) => givenWord(given, verticals)),
  wrapText: member("wrapText", givenFlag),
  shrinkToFit: member("shrinkToFit", givenFlag),
  indentLevel: member("indentLevel", indent),
  textOrientation: member("textOrientation", givenWhole),
};
