import type { CellStyle } from "../../core/tables/sheetModel.ts";
import { attribute, childElement, childElements, element, withAttributes } from "../package/xmlElement.ts";
import { parseXml, writeXml, type XmlElement } from "../package/xmlTree.ts";
import { placeChild } from "./childOrder.ts";
import { numberFormats } from "./numberFormats.ts";
import {
  alignmentElements,
  borderElement,
  differentialElement,
  fillElement,
  fontElement,
  protectionElements,
  qualify,
  styleKey,
  type BookFont,
} from "./styleElements.ts";

/** The book's formats. What is in it keeps its index; what is asked for and not in it comes after. */
export interface StyleSheet {
  /** Index for a cell; no style is the book's font alone. */
  cellFormat(style: CellStyle | undefined): number;
  /** Index for a cell that looks like those of another index but for its fill; null when there is no such index. */
  refilled(format: number, fill: XmlElement): number | null;
  /** The fill of an index; null when there is no such index. */
  fillOf(format: number): XmlElement | null;
  /** Index for a conditional format. */
  differentialFormat(style: CellStyle): number;
  xml(): string;
}

const order = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** Opens a styles part to add to; null when the text is none. */
export function openStyleSheet(text: string, font: BookFont): StyleSheet | null {
  const root = parseXml(text);
  if (root === null) return null;
  const formats = numberFormats(childElements(childElement(root, "numFmts"), "numFmt"));
  const collect = (name: string, key = styleKey): Collection =>
    collection(childElements(childElement(root, name)), key);
  const fonts = collect("fonts");
  const fills = collect("fills");
  const borders = collect("borders");
  const differentials = collect("dxfs");
  const cells = collect("cellXfs", (xf) => cellFormatKey(xf, { fonts, fills, borders, formats }));
  const cellFormat = (style: CellStyle): number => {
    const parts = {
      numFmtId: formats.idOf(style.numberFormat ?? "General"),
      fontId: fonts.indexOf(fontElement(style, font)),
      fillId: fills.indexOf(fillElement(style)),
      borderId: borders.indexOf(borderElement(style)),
    };
    return cells.indexOf(cellFormatElement(parts, style));
  };
  return {
    cellFormat: remembered(cellFormat),
    refilled: (format, fill) => {
      const original = cells.items[format];
      if (original === undefined) return null;
      const fillId = fills.indexOf(fill);
      return cells.indexOf(withAttributes(original, { fillId, applyFill: 1 }));
    },
    fillOf: (format) => fills.items[Number(attribute(cells.items[format], "fillId") ?? 0)] ?? null,
    differentialFormat: (style) => differentials.indexOf(differentialElement(style)),
    xml: () => {
      const lists = { fonts, fills, borders, cellXfs: cells, dxfs: differentials };
      return writeStyleSheet(root, { numFmts: { items: formats.all() }, ...lists });
    },
  };
}

/** Most cells share few styles, often as equal objects of their own: neither is worked out twice. */
function remembered(indexOf: (style: CellStyle) => number): (style: CellStyle | undefined) => number {
  const known = new Map<string, number>();
  const same = new WeakMap<CellStyle, number>();
  const noStyle: CellStyle = {};
  return (style = noStyle) => {
    const seen = same.get(style);
    if (seen !== undefined) return seen;
    const text = JSON.stringify(style);
    const index = known.get(text) ?? indexOf(style);
    known.set(text, index);
    same.set(style, index);
    return index;
  };
}

interface Collection {
  readonly items: readonly XmlElement[];
  readonly keys: readonly string[];
  indexOf(item: XmlElement): number;
}

/** A list in which every meaning is found again at its first index. */
function collection(existing: readonly XmlElement[], keyOf: (item: XmlElement) => string): Collection {
  const items = [...existing];
  const keys = items.map(keyOf);
  const indexes = new Map<string, number>();
  keys.forEach((key, index) => {
    if (!indexes.has(key)) indexes.set(key, index);
  });
  const indexOf = (item: XmlElement): number => {
    const key = keyOf(item);
    const found = indexes.get(key);
    if (found !== undefined) return found;
    items.push(item);
    keys.push(key);
    indexes.set(key, items.length - 1);
    return items.length - 1;
  };
  return { items, keys, indexOf };
}

interface FormatParts {
  readonly fonts: Collection;
  readonly fills: Collection;
  readonly borders: Collection;
  readonly formats: ReturnType<typeof numberFormats>;
}

/** What a cell format means, whatever numbers its font, fill, border and number format have. */
function cellFormatKey(xf: XmlElement, { fonts, fills, borders, formats }: FormatParts): string {
  const index = (name: string): number => Number(attribute(xf, name) ?? 0);
  const others = ["xfId", "quotePrefix", "pivotButton"].map((name) => index(name));
  return [
    fonts.keys[index("fontId")],
    fills.keys[index("fillId")],
    borders.keys[index("borderId")],
    formats.keyOf(index("numFmtId")),
    ...others,
    ...childElements(xf).map(styleKey).toSorted(),
  ].join("|");
}

type PartIds = Readonly<Record<"numFmtId" | "fontId" | "fillId" | "borderId", number>>;

function cellFormatElement(ids: PartIds, style: CellStyle): XmlElement {
  const alignment = alignmentElements(style);
  const protection = protectionElements(style);
  const attributes = {
    ...ids,
    xfId: 0,
    applyNumberFormat: applied(ids.numFmtId !== 0),
    applyFont: applied(ids.fontId !== 0),
    applyFill: applied(ids.fillId !== 0),
    applyBorder: applied(ids.borderId !== 0),
    applyAlignment: applied(alignment.length > 0),
    applyProtection: applied(protection.length > 0),
  };
  return element("xf", attributes, [...alignment, ...protection]);
}

function applied(on: boolean): 1 | undefined {
  return on ? 1 : undefined;
}

function writeStyleSheet(
  root: XmlElement,
  lists: Readonly<Record<string, Pick<Collection, "items">>>,
): string {
  const prefix = root.name.slice(0, root.name.indexOf(":") + 1);
  let written = root;
  for (const [name, { items }] of Object.entries(lists)) {
    const list = childElement(root, name) ?? element(prefix + name);
    if (items.length === 0) continue;
    const children = items.map((item) => (item.name.startsWith(prefix) ? item : qualify(item, prefix)));
    written = placeChild(written, order, { ...withAttributes(list, { count: items.length }), children });
  }
  return writeXml(written);
}
