import type { CodedRows, OpenPackStream, PackStream } from "../../app/ports.ts";
import { createTextPieces } from "./textPieces.ts";
import type { PackagePart } from "./packagePart.ts";
import { packWithFflate } from "./packWithFflate.ts";

/** A piece of a part's text. */
export type PartPiece = string | RowsPiece;

/** Rows that a packer may write itself; `texts` are what it writes. */
export interface RowsPiece {
  readonly rows: CodedRows;
  readonly texts: () => Iterable<string>;
}

/** A part with new content, which may come as pieces: then it is never whole in memory. */
export function packPart(
  name: string,
  content: string | Uint8Array | Iterable<PartPiece>,
  open: OpenPackStream = packWithFflate,
): PackagePart {
  const stream = open();
  if (content instanceof Uint8Array) stream.push(content);
  else pushPieces(typeof content === "string" ? [content] : content, stream);
  // The content itself, not a copy: what another thread still packs is only waited for by whoever looks.
  return Object.assign(stream.end(), { name, method: 8 } as const);
}

function pushPieces(content: Iterable<PartPiece>, { push, pushRows }: PackStream): void {
  const text = createTextPieces(push);
  for (const piece of content) {
    if (typeof piece === "string") {
      text.add(piece);
      continue;
    }
    // Rows are bytes of their own, whoever writes them: so the packed bytes are the same.
    text.flush();
    if (pushRows !== undefined) pushRows(piece.rows);
    else {
      for (const row of piece.texts()) text.add(row);
      text.flush();
    }
  }
  text.flush();
}

/** The whole of a part's text, for a small one. */
export function textOf(content: Iterable<PartPiece>): string {
  let text = "";
  for (const piece of content) text += typeof piece === "string" ? piece : [...piece.texts()].join("");
  return text;
}
