import { nextAttribute } from "../xml/attributes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { nextChild } from "../xml/tags.ts";
import { nameCode, prefixedCode } from "../xml/nameCode.ts";
import { attributeText } from "../xml/text.ts";

/** What a style says of its cells; null where it leaves that to its parent. */
export interface Xml2003Style {
  readonly parent: string | null;
  readonly format: string | null;
  readonly font: string | null;
}

export type Xml2003Styles = ReadonlyMap<string, Xml2003Style>;

const styleTag = nameCode("Style");
const fontTag = nameCode("Font");
const formatTag = nameCode("NumberFormat");
const idAttribute = prefixedCode("ID");
const parentAttribute = prefixedCode("Parent");
const fontAttribute = prefixedCode("FontName");
const formatAttribute = prefixedCode("Format");
/** Longer chains of parents go in circles. */
const mostParents = 50;

/** The names that the format has for some number formats. */
const namedFormats: ReadonlyMap<string, string> = new Map([
  ["General Number", "General"],
  ["General Date", "m/d/yy h:mm"],
  ["Long Date", "dddd, mmmm dd, yyyy"],
  ["Medium Date", "d-mmm-yy"],
  ["Short Date", "mm-dd-yy"],
  ["Long Time", "h:mm:ss AM/PM"],
  ["Medium Time", "h:mm AM/PM"],
  ["Short Time", "h:mm"],
  ["Currency", '"$"#,##0.00'],
  ["Euro Currency", "#,##0.00"],
  ["Fixed", "0.00"],
  ["Standard", "#,##0.00"],
  ["Percent", "0.00%"],
  ["Scientific", "0.00E+00"],
]);

/** Reads the styles inside the opened element. */
export function readXml2003Styles(x: XmlCursor): Xml2003Styles {
  const { depth } = x;
  const styles = new Map<string, Xml2003Style>();
  while (nextChild(x, depth)) {
    if (x.name !== styleTag) continue;
    let id = "";
    let parent: string | null = null;
    while (nextAttribute(x)) {
      if (x.attribute === idAttribute) id = attributeText(x);
      else if (x.attribute === parentAttribute) parent = attributeText(x);
    }
    styles.set(id, { parent, ...readStyle(x) });
  }
  return styles;
}

function readStyle(x: XmlCursor): Pick<Xml2003Style, "format" | "font"> {
  const { depth } = x;
  let format: string | null = null;
  let font: string | null = null;
  while (nextChild(x, depth)) {
    if (x.name === fontTag) font = readAttribute(x, fontAttribute) ?? font;
    else if (x.name === formatTag) format = readAttribute(x, formatAttribute) ?? format;
  }
  return { format, font };
}

/** One attribute of the opened element. */
export function readAttribute(x: XmlCursor, name: number): string | null {
  let value: string | null = null;
  while (nextAttribute(x)) {
    if (x.attribute === name) value = attributeText(x);
  }
  return value;
}

/** What the first style of a chain of parents says. */
export function styleOf(
  styles: Xml2003Styles,
  id: string | null,
): { readonly format: string | null; readonly font: string | null } {
  let format: string | null = null;
  let font: string | null = null;
  let next = id;
  for (let count = 0; next !== null && count < mostParents; count++) {
    const style: Xml2003Style | undefined = styles.get(next);
    format ??= style?.format ?? null;
    font ??= style?.font ?? null;
    next = style?.parent ?? null;
  }
  return { format: format === null ? null : (namedFormats.get(format) ?? format), font };
}
