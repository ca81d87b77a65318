import { attribute, childElements, element } from "./xmlElement.ts";
import { parseXml, writeXml } from "./xmlTree.ts";

/** What kind of content each part is: by its own name, else by its extension. */
export interface ContentTypes {
  /** By extension in lower case. */
  readonly defaults: ReadonlyMap<string, string>;
  /** By part name without a leading "/". */
  readonly overrides: ReadonlyMap<string, string>;
}

export const contentTypesPart = "[Content_Types].xml";

export function parseContentTypes(text: string): ContentTypes | null {
  const root = parseXml(text);
  if (root === null) return null;
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const child of childElements(root, "Default")) {
    defaults.set((attribute(child, "Extension") ?? "").toLowerCase(), attribute(child, "ContentType") ?? "");
  }
  for (const child of childElements(root, "Override")) {
    overrides.set(
      (attribute(child, "PartName") ?? "").replace(/^\//, ""),
      attribute(child, "ContentType") ?? "",
    );
  }
  return { defaults, overrides };
}

export function contentTypesXml(types: ContentTypes): string {
  const children = [
    ...[...types.defaults].map(([extension, type]) =>
      element("Default", { Extension: extension, ContentType: type }),
    ),
    ...[...types.overrides].map(([name, type]) =>
      element("Override", { PartName: `/${name}`, ContentType: type }),
    ),
  ];
  return writeXml(
    element("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, children),
  );
}
