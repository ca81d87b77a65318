import { strFromU8, unzipSync } from "fflate";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const unescaped = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\dA-F]+)|#(\d+)|(\w+));/giu,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ""] ?? all;
    },
  );

/** An attribute of an element's opening tag. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`, "u").exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

/** The opening tags of elements of that name. */
export const tagsOf = (xml: string, element: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\b[^>]*>`, "gu"))].map(([tag]) => tag);

/** The XML parts of a file by name. */
export function xmlPartsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/u.test(name) });
  return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** "xl/worksheets/sheet1.xml" → what its relationships point to, by id. */
export function targetsOf(parts: ReadonlyMap<string, string>, part: string): ReadonlyMap<string, string> {
  const rels = parts.get(part.replace(/([^/]+)$/u, "_rels/$1.rels")) ?? "";
  return new Map(
    tagsOf(rels, "Relationship").map((tag) => [attribute(tag, "Id") ?? "", attribute(tag, "Target") ?? ""]),
  );
}

/** The parts of the sheets in tab order. */
export function sheetParts(parts: ReadonlyMap<string, string>): readonly string[] {
  const targets = targetsOf(parts, "xl/workbook.xml");
  return tagsOf(parts.get("xl/workbook.xml") ?? "", "sheet").map((tag) => {
    const target = targets.get(attribute(tag, "r:id") ?? "") ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}
