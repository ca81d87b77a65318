export interface BorderLine {
  /** "None", "Continuous", "Dash" … */
  readonly style: string;
  /** "Hairline", "Thin", "Medium", "Thick". */
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks, flat, so that one member is one entry; formats are shared and never changed. */
export interface CellFormat {
  readonly numberFormat: string;
  /** "#RRGGBB"; null for no fill. */
  readonly fillColor: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** "None", "Single" … */
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly top: BorderLine;
  readonly bottom: BorderLine;
  readonly left: BorderLine;
  readonly right: BorderLine;
}

export const noLine: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

export const plainFormat: CellFormat = {
  numberFormat: "General",
  fillColor: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
};

export function isPlain(format: CellFormat): boolean {
  return equalFormats(format, plainFormat);
}

export function equalFormats(a: CellFormat, b: CellFormat): boolean {
  if (a === b) return true;
  return JSON.stringify(a) === JSON.stringify(b);
}
