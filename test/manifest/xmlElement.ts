import { parseStringPromise } from "xml2js";
import { z } from "zod";

export interface XmlElement {
  /** With its prefix, as written: "bt:Image". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const parsed = z.object({
  "#name": z.string(),
  $: z.record(z.string(), z.string()).optional(),
  _: z.string().optional(),
  get $$(): z.ZodOptional<z.ZodArray<typeof parsed>> {
    return z.array(parsed).optional();
  },
});

/** Rejects when the text is not well-formed. */
export async function parseXml(text: string): Promise<XmlElement> {
  const root: unknown = await parseStringPromise(text, {
    explicitRoot: false,
    explicitChildren: true,
    preserveChildrenOrder: true,
  });
  return toElement(parsed.parse(root));
}

/** The element and everything below it, in document order. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

function toElement(node: z.infer<typeof parsed>): XmlElement {
  return {
    name: node["#name"],
    attributes: node.$ ?? {},
    text: (node._ ?? "").trim(),
    children: (node.$$ ?? []).map(toElement),
  };
}
