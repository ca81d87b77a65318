import { attribute, unescaped } from "./packageXml.ts";

export interface FileName {
  readonly name: string;
  /** Without "=". */
  readonly refersTo: string;
  /** Index of the sheet that it belongs to. */
  readonly tab: number | null;
  readonly isHidden: boolean;
  readonly comment: string;
}

/** Defined names with what ExcelJS leaves out: constants, formulas, and that they are hidden. */
export function readNames(parts: ReadonlyMap<string, string>): readonly FileName[] {
  const elements = (parts.get("xl/workbook.xml") ?? "").matchAll(/<(?:\w+:)?definedName\b([^>]*)>([^<]*)</gu);
  return [...elements].map(([, start = "", text = ""]) => {
    const tab = attribute(start, "localSheetId");
    return {
      name: attribute(start, "name") ?? "",
      refersTo: unescaped(text),
      tab: tab === undefined ? null : Number(tab),
      isHidden: ["1", "true"].includes(attribute(start, "hidden") ?? ""),
      comment: attribute(start, "comment") ?? "",
    };
  });
}
