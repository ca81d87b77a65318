import type { Cell } from "../../../core/workbook/cell.ts";
import { numberOfText } from "../xlsx/plainNumber.ts";
import { decodeEntities } from "./entities.ts";
import { htmlAttribute } from "./tokens.ts";

/** A cell of a page while it is read. */
export interface HtmlCell {
  readonly attributes: string;
  text: string;
  /** Face of the first font element, null without one. */
  font: string | null;
}

export function addText(cell: HtmlCell, text: string): void {
  cell.text += text.replaceAll(/[\t\n\r ]+/g, " ");
}

/** Ends a line if the cell has one. */
export function addBreak(cell: HtmlCell): void {
  if (cell.text.trim() !== "") cell.text += "\n";
}

/**
 * What stands in a cell, null for nothing. All is text as shown, so that numbers are read by the same rules as those
 * typed into a sheet; only where a spreadsheet program wrote the number beside the text it showed, that number holds.
 */
export function toHtmlCell({ attributes, text, font }: HtmlCell): Cell | null {
  const value = decodeEntities(text.replaceAll(/ *\n */g, "\n").trim());
  if (value.trim() === "") return null;
  const formula = htmlAttribute(attributes, "x:fmla")?.replace(/^=/, "");
  const calculated = formula === undefined || formula === "" ? {} : { formula };
  const number = writtenNumber(attributes);
  // A date is shown as one, but its number is that of a day.
  if (number !== null && /^[-+(]?[\d.,\s]*\d[\d.,\s]*%?\)?$/.test(value)) {
    const shown = { type: "number", value: number, text: value, ...calculated } as const;
    return value.includes("%") ? { ...shown, format: "0%" } : shown;
  }
  return { type: "text", value, ...(font === null ? {} : { font }), ...calculated };
}

/** Excel writes `x:num`, LibreOffice `sdval`. */
function writtenNumber(attributes: string): number | null {
  return numberOfText(htmlAttribute(attributes, "x:num") ?? htmlAttribute(attributes, "sdval") ?? "");
}

/** How many columns or rows a cell spans. */
export function spanOf(attributes: string, name: "colspan" | "rowspan"): number {
  const span = Number(htmlAttribute(attributes, name) ?? 1);
  return Number.isSafeInteger(span) && span > 0 ? span : 1;
}
