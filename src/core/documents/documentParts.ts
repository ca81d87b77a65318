import type { DocumentCell, DocumentParagraph, DocumentRun } from "./documentModel.ts";

type Look = Omit<DocumentParagraph, "kind" | "runs">;
type Letters = Omit<DocumentRun, "text">;

/** A paragraph of one run. */
export function paragraph(
  text: string,
  look: Partial<Look> & { readonly letters?: Letters } = {},
): DocumentParagraph {
  const { letters = {}, ...rest } = look;
  return { kind: "paragraph", align: "left", ...rest, runs: text === "" ? [] : [{ text, ...letters }] };
}

// NĐ 30/2020, Phụ lục I: the first line 1 cm or 1,27 cm in, at least 6 pt between paragraphs, one to one and a half lines.
const body = { align: "justify", firstLine: 12.7, before: 3, after: 3, lineHeight: 1.1 } as const;

/** A paragraph of the text. */
export function bodyParagraph(runs: readonly DocumentRun[], look: Partial<Look> = {}): DocumentParagraph {
  return { kind: "paragraph", ...body, ...look, runs };
}

export function bodyText(text: string, letters: Letters = {}): DocumentParagraph {
  return bodyParagraph([{ text, ...letters }]);
}

/** The last words of a text: the signature never stands alone on a page. */
export function closingText(lines: readonly string[]): readonly DocumentParagraph[] {
  return lines.map((line) => bodyParagraph([{ text: line }], { keepWithNext: true }));
}

/** A cell of one paragraph. */
export function cellOf(
  text: string,
  look: Partial<Look> & { readonly letters?: Letters } = {},
  cell: Omit<DocumentCell, "paragraphs"> = {},
): DocumentCell {
  return { vertical: "center", ...cell, paragraphs: [paragraph(text, look)] };
}
