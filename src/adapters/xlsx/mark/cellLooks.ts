import { markFills } from "../../../core/documents/returnSlip.ts";
import { parseA1 } from "../../../core/workbook/address.ts";
import { localName } from "../../package/xmlElement.ts";
import { elementXml, parseXml, type XmlElement } from "../../package/xmlTree.ts";
import { fillCells } from "./markSheetXml.ts";
import type { RowMarking } from "./markRows.ts";
import type { Patch } from "./patch.ts";

/** What a cell was filled with before it was marked. */
export interface CellLook {
  readonly sheet: string;
  readonly at: string;
  readonly fill: XmlElement;
}

/** Looks as a text for the slip to keep; equal fills are written once. */
export function writeLooks(looks: readonly CellLook[]): string {
  if (looks.length === 0) return "";
  const fills = looks.map(({ fill }) => elementXml(bare(fill)));
  const distinct = [...new Set(fills)];
  const cells = looks.map(({ sheet, at }, index) => [sheet, at, distinct.indexOf(fills[index] ?? "")]);
  return JSON.stringify([distinct, cells]);
}

/** The looks that a slip has kept. It has been with others since: what is not as we write it is left aside. */
export function readLooks(text: string): readonly CellLook[] {
  const [fills, cells] = arrayOf(parsed(text));
  const known = arrayOf(fills).map((fill) => (typeof fill === "string" ? parseXml(fill) : null));
  return arrayOf(cells).flatMap((cell): readonly CellLook[] => {
    const [sheet, at, index] = arrayOf(cell);
    const fill = typeof index === "number" ? known[index] : undefined;
    if (typeof sheet !== "string" || typeof at !== "string" || !fill || !isFill(fill)) return [];
    return [{ sheet, at, fill }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // a slip that lost it keeps its old marks
    return null;
  }
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const fillNames = new Set(["fill", "patternFill", "gradientFill", "fgColor", "bgColor", "stop", "color"]);

/** A fill without a prefix, made of nothing but what fills are made of. */
function isFill(element: XmlElement): boolean {
  const isKnown = (one: XmlElement): boolean =>
    fillNames.has(one.name) && one.children.every((child) => typeof child !== "string" && isKnown(child));
  return element.name === "fill" && isKnown(element);
}

/** The element and all in it without their prefix, and without white space between them. */
function bare({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name: localName(name),
    attributes,
    children: children.filter((child) => typeof child !== "string").map(bare),
  };
}

const markColors = new Set(Object.values(markFills).map((fill) => `FF${fill}`));

/** A sheet's part with the fills of an earlier slip taken off, wherever nobody has given the cell another since. */
export function unmark({ styles }: Patch, text: string, looks: readonly CellLook[]): string | null {
  if (looks.length === 0) return text;
  const fills = new Map<number, Map<number, XmlElement>>();
  for (const { at, fill } of looks) {
    const address = parseA1(at);
    if (address === null) continue;
    const row = fills.get(address.row) ?? new Map<number, XmlElement>();
    row.set(address.column, fill);
    fills.set(address.row, row);
  }
  const refilled: RowMarking<XmlElement>["refilled"] = (format, fill) => {
    const now = styles.fillOf(format);
    return now !== null && isMark(now) ? styles.refilled(format, fill) : format;
  };
  return fillCells(text, fills, { refilled, existingOnly: true });
}

function isMark(fill: XmlElement): boolean {
  const color = /fgColor\b[^>]*\brgb="([0-9A-Fa-f]{8})"/.exec(elementXml(fill))?.[1];
  return color !== undefined && markColors.has(color.toUpperCase());
}
