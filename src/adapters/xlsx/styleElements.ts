import type { BookModel, CellStyle } from "../../core/tables/sheetModel.ts";
import { element, localName } from "../package/xmlElement.ts";
import { elementXml, type XmlElement } from "../package/xmlTree.ts";

export type BookFont = BookModel["font"];

/** Members in the order in which Excel writes them: some readers insist. */
export function fontElement(style: CellStyle, font: BookFont): XmlElement {
  return element("font", {}, [
    ...flag("b", style.bold),
    ...flag("i", style.italic),
    ...flag("u", style.underline),
    element("sz", { val: style.size ?? font.size }),
    ...(style.color === undefined ? [] : [element("color", { rgb: opaque(style.color) })]),
    element("name", { val: font.name }),
  ]);
}

export function fillElement(style: CellStyle): XmlElement {
  if (style.fill === undefined) return element("fill", {}, [element("patternFill", { patternType: "none" })]);
  return element("fill", {}, [
    element("patternFill", { patternType: "solid" }, [
      element("fgColor", { rgb: opaque(style.fill) }),
      element("bgColor", { indexed: 64 }),
    ]),
  ]);
}

export function borderElement(style: CellStyle): XmlElement {
  const line = (side: string): XmlElement =>
    style.border === undefined
      ? element(side)
      : element(side, { style: style.border }, [element("color", { auto: 1 })]);
  return element("border", {}, [...["left", "right", "top", "bottom"].map(line), element("diagonal")]);
}

/** Empty when the style says nothing about alignment. */
export function alignmentElements(style: CellStyle): readonly XmlElement[] {
  const { vertical, wrap, indent = 0 } = style;
  // An indent has a side; without one Excel would take the text's general alignment and drop it.
  const horizontal = style.horizontal ?? (indent > 0 ? "left" : undefined);
  if (horizontal === undefined && vertical === undefined && wrap !== true) return [];
  return [
    element("alignment", {
      horizontal,
      vertical,
      wrapText: wrap === true ? 1 : undefined,
      indent: indent > 0 ? indent : undefined,
    }),
  ];
}

export function protectionElements(style: CellStyle): readonly XmlElement[] {
  return style.unlocked === true ? [element("protection", { locked: 0 })] : [];
}

/** A differential format: only what it changes. */
export function differentialElement(
  style: Pick<CellStyle, "bold" | "italic" | "color" | "fill">,
): XmlElement {
  const font = [
    ...flag("b", style.bold),
    ...flag("i", style.italic),
    ...(style.color === undefined ? [] : [element("color", { rgb: opaque(style.color) })]),
  ];
  // In a differential format the fill's colour is the background.
  const fill = style.fill === undefined ? [] : [element("bgColor", { rgb: opaque(style.fill) })];
  return element("dxf", {}, [
    ...(font.length === 0 ? [] : [element("font", {}, font)]),
    ...(fill.length === 0 ? [] : [element("fill", {}, [element("patternFill", {}, fill)])]),
  ]);
}

const withoutMeaning = new Set(["family", "charset"]);

/** Equal for elements that mean the same, whoever wrote them: order and font hints do not count. */
export function styleKey(of: XmlElement): string {
  const attributes = [...of.attributes].map(([name, value]) => `${name}=${value}`).toSorted();
  const children = of.children
    .filter((child) => typeof child !== "string")
    .filter((child) => !withoutMeaning.has(localName(child.name)))
    .map(styleKey)
    .toSorted();
  return `${localName(of.name)}(${attributes.join(" ")})[${children.join()}]`;
}

/** The element and all in it under a prefix ("x:"). */
export function qualify(of: XmlElement, prefix: string): XmlElement {
  if (prefix === "") return of;
  const children = of.children.map((child) => (typeof child === "string" ? child : qualify(child, prefix)));
  return { ...of, name: prefix + of.name, children };
}

/** A style sheet with nothing in it but the book's font. */
export function emptyStyleSheet(font: BookFont, namespace: string): string {
  const none = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const gray = element("fill", {}, [element("patternFill", { patternType: "gray125" })]);
  return elementXml(
    element("styleSheet", { xmlns: namespace }, [
      element("fonts", { count: 1 }, [fontElement({}, font)]),
      element("fills", { count: 2 }, [fillElement({}), gray]),
      element("borders", { count: 1 }, [borderElement({})]),
      element("cellStyleXfs", { count: 1 }, [element("xf", none)]),
      element("cellXfs", { count: 1 }, [element("xf", { ...none, xfId: 0 })]),
      element("cellStyles", { count: 1 }, [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
    ]),
  );
}

function flag(name: string, on: boolean | undefined): readonly XmlElement[] {
  return on === true ? [element(name)] : [];
}

function opaque(color: string): string {
  return `FF${color.toUpperCase()}`;
}
