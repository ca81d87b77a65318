import { attribute, element } from "../package/xmlElement.ts";
import type { XmlElement } from "../package/xmlTree.ts";

/** The formats that Excel knows by number and that mean the same in every language (ISO 29500-1, 18.8.30). */
const builtIn: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

const firstCustom = 164;

export interface NumberFormats {
  idOf(code: string): number;
  /** Equal for formats that show alike. */
  keyOf(id: number): string;
  all(): readonly XmlElement[];
}

/** The number formats of a book; new ones get the next free number. */
export function numberFormats(existing: readonly XmlElement[]): NumberFormats {
  const elements = [...existing];
  const codes = new Map<number, string>();
  const ids = new Map(builtIn);
  for (const format of existing) {
    const id = Number(attribute(format, "numFmtId"));
    const code = attribute(format, "formatCode") ?? "";
    codes.set(id, code);
    if (!ids.has(code)) ids.set(code, id);
  }
  return {
    idOf: (code) => {
      const known = ids.get(code);
      if (known !== undefined) return known;
      const id = Math.max(firstCustom - 1, ...codes.keys()) + 1;
      ids.set(code, id);
      codes.set(id, code);
      elements.push(element("numFmt", { numFmtId: id, formatCode: code }));
      return id;
    },
    keyOf: (id) => codes.get(id) ?? `#${id}`,
    all: () => elements,
  };
}
