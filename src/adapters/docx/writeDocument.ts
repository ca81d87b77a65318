import type { OpenPackStream } from "../../app/ports.ts";
import type { DocumentModel } from "../../core/documents/documentModel.ts";
import { openPackage } from "../package/openPackage.ts";
import { unpackText } from "../package/packagePart.ts";
import { packPart } from "../package/packPart.ts";
import { writePackage } from "../package/writePackage.ts";

/**
 * The document as the bytes of a .docx; the same document gives the same bytes. The library is loaded when the first
 * document is written: hardly any job of the program writes one.
 */
export async function writeDocument(model: DocumentModel, pack?: OpenPackStream): Promise<Uint8Array> {
  const { Packer } = await import("docx");
  const { docxFile } = await import("./docxFile.ts");
  return steadied(new Uint8Array(await Packer.toArrayBuffer(docxFile(model))), model.created, pack);
}

const coreProperties = "docProps/core.xml";
const mainPart = "word/document.xml";

/**
 * The library stamps the time of day into the properties and into the archive, and counts bookmarks through all the
 * documents that it ever wrote; times become the caller's, and bookmarks count from 1.
 */
function steadied(bytes: Uint8Array, created: string, pack: OpenPackStream | undefined): Uint8Array {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(`the library wrote no package: ${opened.error.detail}`);
  const instant = new Date(created).toISOString().replace(/\.\d+Z$/, "Z");
  const parts = [...opened.value.values()].map((part) => {
    const text = unpackText(part);
    if (!text.ok) throw new Error(`the library wrote a broken part: ${part.name}`);
    return packPart(part.name, steadyText(part.name, text.value, instant), pack);
  });
  return writePackage(parts);
}

function steadyText(name: string, xml: string, instant: string): string {
  if (name === coreProperties) return dated(xml, instant);
  return name === mainPart ? countedAnew(xml) : xml;
}

function countedAnew(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g,
    (_match, before: string, old: string) => {
      const id = ids.get(old) ?? ids.size + 1;
      ids.set(old, id);
      return `${before}${id}`;
    },
  );
}

function dated(xml: string, instant: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`);
}
