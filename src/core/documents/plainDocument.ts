import type { OfficialDocument } from "../pack/officialDocument.ts";
import type { DocumentBlock, DocumentModel } from "./documentModel.ts";
import { documentWords } from "./documentWords.ts";

/** A document of upright pages only, whose figures are not looked up in a book. */
export function plainDocument(
  { page: { margins, bodySize } }: Pick<OfficialDocument, "page">,
  said: { readonly title: string; readonly created: string; readonly blocks: readonly DocumentBlock[] },
): DocumentModel {
  return {
    title: said.title,
    creator: documentWords.creator,
    created: said.created,
    font: { name: documentWords.font, size: bodySize },
    sections: [{ orientation: "portrait", margins, blocks: said.blocks }],
    footnotes: [],
    figures: [],
  };
}
