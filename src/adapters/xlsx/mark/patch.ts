import { parseContentTypes, contentTypesPart } from "../../package/contentTypes.ts";
import { unpackText } from "../../package/packagePart.ts";
import {
  officeRelationships,
  packageRelationships,
  relationshipKind,
  relationshipsPartName,
  relationshipsXml,
} from "../../package/relationships.ts";
import { escapeAttribute } from "../../package/xmlText.ts";
import { createNumbers, createPartNames, type PartNames } from "../partNames.ts";
import type { ExistingBook } from "../existingBook.ts";
import type { BookFont } from "../styleElements.ts";
import { openStyleSheet, type StyleSheet } from "../styleSheet.ts";
import { beforeRootEnd } from "./tags.ts";

/** A received book while it is patched: what is not put stays as it was. */
export interface Patch {
  readonly book: ExistingBook;
  /** Of the sheets that are added. */
  readonly font: BookFont;
  readonly names: PartNames;
  readonly styles: StyleSheet;
  readonly stylesPart: string;
  /** New content by part. */
  readonly written: ReadonlyMap<string, string>;
  /** A part as it now is; null when there is none or it is damaged. */
  text(part: string): string | null;
  put(part: string, content: string): void;
  /** Adds a relationship to a part; its id, or null when the relationships are not understood. */
  link(source: string, kind: string, target: string): string | null;
  /** Declares what a new part is: by its own name, or by its extension. False when that is not understood. */
  declare(part: string, type: string, by: "name" | "extension"): boolean;
}

/** Null for a book without formats of its own. */
export function openPatch(book: ExistingBook, font: BookFont): Patch | null {
  const written = new Map<string, string>();
  const text = (name: string): string | null => {
    const part = book.parts.get(name);
    const unpacked = part === undefined ? null : unpackText(part);
    return written.get(name) ?? (unpacked?.ok === true ? unpacked.value : null);
  };
  const links = book.links.get(book.workbookPart) ?? [];
  const stylesPart = links.find((link) => relationshipKind(link) === "styles")?.target ?? "";
  const styles = openStyleSheet(text(stylesPart) ?? "", font);
  if (styles === null) return null;
  const put = (name: string, content: string): void => {
    written.set(name, content);
  };
  const names = createPartNames(book.parts.keys());
  const parts = { book, text, put };
  return {
    ...parts,
    font,
    names,
    styles,
    stylesPart,
    written,
    link: createLinking(parts),
    declare: (part, type, by) => declare(parts, { part, type, by }),
  };
}

type Parts = Pick<Patch, "book" | "text" | "put">;

function createLinking({ book, text, put }: Parts): Patch["link"] {
  const numbers = new Map<string, () => number>();
  return (source, kind, target) => {
    const known = book.links.get(source) ?? [];
    const taken = known.map(({ id }) => Number(/^rId(\d+)$/i.exec(id)?.[1] ?? 0));
    const next = numbers.get(source) ?? createNumbers(taken);
    numbers.set(source, next);
    const id = `rId${next()}`;
    const relationship = { id, type: `${officeRelationships}/${kind}`, target, external: false };
    const name = relationshipsPartName(source);
    const before = text(name);
    const whole = relationshipsXml(source, [relationship]);
    if (before === null) put(name, whole);
    if (before === null) return id;
    const element = /<Relationship\s[^>]*>/.exec(whole)?.[0] ?? "";
    const after = beforeRootEnd(before, (prefix) => withPrefix(element, prefix, packageRelationships));
    if (after !== null) put(name, after);
    return after === null ? null : id;
  };
}

const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

function declare(
  { text, put }: Parts,
  { part, type, by }: { readonly part: string; readonly type: string; readonly by: "name" | "extension" },
): boolean {
  const before = text(contentTypesPart) ?? "";
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  if (by === "extension" && parseContentTypes(before)?.defaults.has(extension) === true) return true;
  const element =
    by === "extension"
      ? `<Default Extension="${extension}" ContentType="${type}"/>`
      : `<Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`;
  const after = beforeRootEnd(before, (prefix) => withPrefix(element, prefix, contentTypesNamespace));
  if (after !== null) put(contentTypesPart, after);
  return after !== null;
}

/** In a part whose root has a prefix, the default namespace is none or another. */
function withPrefix(element: string, prefix: string, namespace: string): string {
  return prefix === "" ? element : element.replace(/^<[\w]+/, (start) => `${start} xmlns="${namespace}"`);
}
