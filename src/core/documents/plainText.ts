import { parseDocumentText, type DocumentSegment } from "../pack/documentText.ts";
import type { NamedText } from "./reportPen.ts";

/** A text with its names filled in; texts outside the outline take no figures. */
export function plainText(text: string, names: Readonly<Record<string, NamedText>>): string {
  return parseDocumentText(text)
    .filter(({ optional, segments }) => !optional || segments.every((each) => isSaid(each, names)))
    .flatMap(({ segments }) =>
      segments.map((segment) => {
        if (segment.kind === "words") return segment.text;
        return segment.kind === "name" ? (names[segment.name]?.text ?? "") : "";
      }),
    )
    .join("");
}

function isSaid(segment: DocumentSegment, names: Readonly<Record<string, NamedText>>): boolean {
  return segment.kind === "words" || (segment.kind === "name" && (names[segment.name]?.text ?? "") !== "");
}
