import type ExcelJS from "exceljs";
import { type BorderLine, type CellFormat, noLine, plainFormat } from "../model/cellFormat.ts";

const argb = (color: string): string => `FF${color.slice(1)}`;

/** The style of a border line in a file, by its style and weight in the API. */
const lineStyles: Readonly<Record<string, ExcelJS.BorderStyle>> = {
  "Continuous Hairline": "hair",
  "Continuous Thin": "thin",
  "Continuous Medium": "medium",
  "Continuous Thick": "thick",
  "Dash Thin": "dashed",
  "Dash Medium": "mediumDashed",
  "Dot Thin": "dotted",
  "DashDot Thin": "dashDot",
  "Double Thick": "double",
};

function toBorder({ style, weight, color }: BorderLine): Partial<ExcelJS.Border> | undefined {
  if (style === "None") return undefined;
  return { style: lineStyles[`${style} ${weight}`] ?? "thin", color: { argb: argb(color) } };
}

function toBorders(format: CellFormat): Partial<ExcelJS.Borders> {
  const lines = { top: format.top, bottom: format.bottom, left: format.left, right: format.right };
  return Object.fromEntries(
    Object.entries(lines).flatMap(([side, line]) => {
      const border = toBorder(line);
      return border ? [[side, border]] : [];
    }),
  );
}

const horizontals: Readonly<Record<string, ExcelJS.Alignment["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

const verticals: Readonly<Record<string, ExcelJS.Alignment["vertical"]>> = {
  Top: "top",
  Center: "middle",
  Justify: "justify",
  Distributed: "distributed",
};

function toAlignment(format: CellFormat): Partial<ExcelJS.Alignment> {
  const horizontal = horizontals[format.horizontalAlignment];
  const vertical = verticals[format.verticalAlignment];
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(format.wrapText && { wrapText: true }),
    ...(format.shrinkToFit && { shrinkToFit: true }),
    ...(format.indentLevel > 0 && { indent: format.indentLevel }),
    ...(format.textOrientation !== 0 && { textRotation: format.textOrientation }),
  };
}

const fontOf = (format: CellFormat): Partial<ExcelJS.Font> => ({
  name: format.fontName,
  size: format.fontSize,
  ...(format.fontColor !== "#000000" && { color: { argb: argb(format.fontColor) } }),
  ...(format.bold && { bold: true }),
  ...(format.italic && { italic: true }),
  ...(format.strikethrough && { strike: true }),
  ...(format.underline !== "None" && { underline: format.underline === "Double" ? "double" : true }),
});

const solid = (color: string): ExcelJS.Fill => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { argb: argb(color) },
});

export function toStyle(format: CellFormat): Partial<ExcelJS.Style> {
  const alignment = toAlignment(format);
  const border = toBorders(format);
  return {
    font: fontOf(format),
    ...(format.numberFormat !== "General" && { numFmt: format.numberFormat }),
    ...(format.fillColor !== null && { fill: solid(format.fillColor) }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(Object.keys(border).length > 0 && { border }),
    ...((!format.locked || format.formulaHidden) && {
      protection: { locked: format.locked, hidden: format.formulaHidden },
    }),
  };
}

/** Colours of the theme are not resolved: they count as none. */
const colorOf = (color: Partial<ExcelJS.Color> | undefined, none: string): string =>
  color?.argb === undefined ? none : `#${color.argb.slice(-6).toUpperCase()}`;

function fromBorder(border: Partial<ExcelJS.Border> | undefined): BorderLine {
  if (border?.style === undefined) return noLine;
  const found = Object.entries(lineStyles).find(([, style]) => style === border.style);
  const [style = "Continuous", weight = "Thin"] = (found?.[0] ?? "").split(" ");
  return { style, weight, color: colorOf(border.color, "#000000") };
}

function wordFor<T>(words: Readonly<Record<string, T>>, value: T | undefined, none: string): string {
  if (value === undefined) return none;
  return Object.entries(words).find(([, each]) => each === value)?.[0] ?? none;
}

function fillOf(fill: ExcelJS.Fill | undefined): string | null {
  if (fill?.type !== "pattern" || fill.pattern !== "solid") return null;
  return colorOf(fill.fgColor, "#FFFFFF");
}

function fontFrom(font: Partial<ExcelJS.Font>): Partial<CellFormat> {
  return {
    fontName: font.name ?? plainFormat.fontName,
    fontSize: font.size ?? plainFormat.fontSize,
    fontColor: colorOf(font.color, plainFormat.fontColor),
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    strikethrough: font.strike ?? false,
    underline: font.underline === "double" ? "Double" : font.underline ? "Single" : "None",
  };
}

export function fromStyle(style: Partial<ExcelJS.Style>): CellFormat {
  const { alignment = {}, border = {}, protection = {} } = style;
  return {
    ...plainFormat,
    ...fontFrom(style.font ?? {}),
    numberFormat: style.numFmt ?? "General",
    fillColor: fillOf(style.fill),
    horizontalAlignment: wordFor(horizontals, alignment.horizontal, "General"),
    verticalAlignment: wordFor(verticals, alignment.vertical, "Bottom"),
    wrapText: alignment.wrapText ?? false,
    shrinkToFit: alignment.shrinkToFit ?? false,
    indentLevel: alignment.indent ?? 0,
    textOrientation: typeof alignment.textRotation === "number" ? alignment.textRotation : 0,
    locked: protection.locked ?? true,
    formulaHidden: protection.hidden ?? false,
    top: fromBorder(border.top),
    bottom: fromBorder(border.bottom),
    left: fromBorder(border.left),
    right: fromBorder(border.right),
  };
}

/** Points of a column that is as many characters of 11-point Calibri wide. */
export const pointsOfWidth = (characters: number): number => (characters * 7 + 5) * 0.75;
export const widthOfPoints = (points: number): number =>
  Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 100) / 100);
