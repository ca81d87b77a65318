import { parseBox } from "../model/address.ts";
import { type Hyperlink, type Sheet, cellKey } from "../model/sheet.ts";
import { attribute, sheetParts, tagsOf, targetsOf } from "./packageXml.ts";

function linkOf(tag: string, targets: ReadonlyMap<string, string>): Hyperlink {
  const address = targets.get(attribute(tag, "r:id") ?? "");
  const documentReference = attribute(tag, "location");
  const screenTip = attribute(tag, "tooltip");
  return {
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
  };
}

/** Links of the cells of all sheets; ExcelJS knows only those that lead out of the workbook. */
export function openLinks(parts: ReadonlyMap<string, string>, sheets: readonly Sheet[]): void {
  sheetParts(parts).forEach((part, tab) => {
    const targets = targetsOf(parts, part);
    for (const tag of tagsOf(parts.get(part) ?? "", "hyperlink")) {
      const box = parseBox(attribute(tag, "ref") ?? "");
      if (box) sheets[tab]?.hyperlinks.set(cellKey(box.top, box.left), linkOf(tag, targets));
    }
  });
}
