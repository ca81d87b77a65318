import type { DocumentModel } from "../../core/documents/documentModel.ts";

/** A document as the bytes of a .docx. */
export type WriteDocument = (model: DocumentModel) => Promise<Uint8Array>;
