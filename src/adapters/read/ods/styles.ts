import { nextAttribute } from "../xml/attributes.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { nextChild } from "../xml/tags.ts";
import { nameCode, prefixedCode } from "../xml/nameCode.ts";
import { attributeNumber, attributeText } from "../xml/text.ts";

/** What a named style says of a cell or a sheet; null where it leaves that to its parent. */
interface NamedStyle {
  readonly parent: string | null;
  readonly dataStyle: string | null;
  readonly font: string | null;
  readonly isHidden: boolean;
}

/** Families of styles: each has names of its own. */
export type StyleFamily = "table" | "table-cell" | "text";

/** Styles as far as cells need them. They are filled from one part after the other. */
export interface OdsStyles {
  /** By family and name. */
  readonly named: Map<string, NamedStyle>;
  /** Number format codes by the name of their style. */
  readonly formats: Map<string, string>;
}

const styleTag = nameCode("style");
const textPropertiesTag = nameCode("text-properties");
const tablePropertiesTag = nameCode("table-properties");
const percentTag = nameCode("percentage-style");
const numberStyles: ReadonlySet<number> = new Set(["number-style", "currency-style"].map(nameCode));
const numberTag = nameCode("number");
const nameAttribute = prefixedCode("name");
const familyAttribute = prefixedCode("family");
const parentAttribute = prefixedCode("parent-style-name");
const dataStyleAttribute = prefixedCode("data-style-name");
const fontNameAttribute = prefixedCode("font-name");
const displayAttribute = prefixedCode("display");
const decimalsAttribute = prefixedCode("decimal-places");
const groupingAttribute = prefixedCode("grouping");
/** Longer chains of parents go in circles. */
const mostParents = 50;
const mostDecimals = 30;

export function createStyles(): OdsStyles {
  return { named: new Map(), formats: new Map() };
}

/** Reads the styles inside the opened element (`office:styles`, `office:automatic-styles`). */
export function readStyles(x: XmlCursor, styles: OdsStyles): void {
  const { depth } = x;
  while (nextChild(x, depth)) {
    if (x.name === styleTag) readStyle(x, styles);
    else if (x.name === percentTag) readFormat(x, styles, "%");
    else if (numberStyles.has(x.name)) readFormat(x, styles, "");
  }
}

function readStyle(x: XmlCursor, { named }: OdsStyles): void {
  const { depth } = x;
  let name = "";
  let family = "";
  let parent: string | null = null;
  let dataStyle: string | null = null;
  let font: string | null = null;
  let isHidden = false;
  while (nextAttribute(x)) {
    if (x.attribute === nameAttribute) name = attributeText(x);
    else if (x.attribute === familyAttribute) family = attributeText(x);
    else if (x.attribute === parentAttribute) parent = attributeText(x);
    else if (x.attribute === dataStyleAttribute) dataStyle = attributeText(x);
  }
  while (nextChild(x, depth)) {
    if (x.name === textPropertiesTag) font = attributeOf(x, fontNameAttribute);
    else if (x.name === tablePropertiesTag) isHidden = attributeOf(x, displayAttribute) === "false";
  }
  named.set(`${family}/${name}`, { parent, dataStyle, font, isHidden });
}

function attributeOf(x: XmlCursor, name: number): string | null {
  let value: string | null = null;
  while (nextAttribute(x)) {
    if (x.attribute === name) value = attributeText(x);
  }
  return value;
}

function readFormat(x: XmlCursor, { formats }: OdsStyles, sign: string): void {
  const { depth } = x;
  let name = "";
  let decimals = -1;
  let isGrouped = false;
  while (nextAttribute(x)) {
    if (x.attribute === nameAttribute) name = attributeText(x);
  }
  while (nextChild(x, depth)) {
    if (x.name !== numberTag) continue;
    while (nextAttribute(x)) {
      if (x.attribute === decimalsAttribute) decimals = Math.min(attributeNumber(x), mostDecimals);
      else if (x.attribute === groupingAttribute) isGrouped = attributeText(x) === "true";
    }
  }
  // Without a stated number of decimals as many are shown as there are.
  if (decimals < 0 && sign === "") return;
  const fraction = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  formats.set(name, `${isGrouped ? "#,##0" : "0"}${fraction}${sign}`);
}

/** The first style of a chain of parents that has an answer. */
function inherited<T>(
  { named }: OdsStyles,
  [family, name]: readonly [StyleFamily, string],
  ask: (style: NamedStyle) => T | null,
): T | null {
  let next: string | null = name;
  for (let count = 0; next !== null && count < mostParents; count++) {
    const style: NamedStyle | undefined = named.get(`${family}/${next}`);
    if (style === undefined) return null;
    const answer = ask(style);
    if (answer !== null) return answer;
    next = style.parent;
  }
  return null;
}

export function fontOf(styles: OdsStyles, family: StyleFamily, name: string): string | null {
  return inherited(styles, [family, name], (style) => style.font);
}

export function formatOf(styles: OdsStyles, name: string): string | null {
  const dataStyle = inherited(styles, ["table-cell", name], (style) => style.dataStyle);
  return dataStyle === null ? null : (styles.formats.get(dataStyle) ?? null);
}

export function isHiddenSheet(styles: OdsStyles, name: string): boolean {
  return styles.named.get(`table/${name}`)?.isHidden === true;
}
