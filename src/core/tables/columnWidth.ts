import type { Indicator } from "../pack/indicator.ts";
import { headerFace, tableFont } from "./tableStyle.ts";
import { textWidth } from "./textHeight.ts";

/** A column as narrow as its longest header word and usual figures allow, in characters. */
export function columnWidth(indicator: Indicator, narrowest: number): number {
  if (indicator.type === "text") return 20;
  const longest = (indicator.label.at(-1) ?? "")
    .split(/\s+/)
    .map((word) => textWidth(word, headerFace, tableFont.size) + 1.2);
  return Math.round(Math.max(narrowest, ...longest) * 2) / 2;
}
