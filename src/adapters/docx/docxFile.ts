import {
  AlignmentType,
  Document,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from "docx";
import type { DocumentBlock, DocumentModel, DocumentSection } from "../../core/documents/documentModel.ts";
import { docxParagraph } from "./docxParagraph.ts";
import { docxTable } from "./docxTable.ts";
import { halfPoints, twips } from "./measures.ts";

const page = { width: 210, height: 297 } as const;
const footnoteSize = 10;
const pageNumberSize = 13;

/** The document in the library's terms. */
export function docxFile(model: DocumentModel): Document {
  const { font } = model;
  const run = { font: font.name, size: halfPoints(font.size), language: { value: "vi-VN" } };
  return new Document({
    title: model.title,
    creator: model.creator,
    lastModifiedBy: model.creator,
    styles: {
      default: {
        document: { run },
        ...headingStyles(font.name, font.size),
        footnoteText: { run: { font: font.name, size: halfPoints(footnoteSize) } },
      },
    },
    footnotes: Object.fromEntries(
      model.footnotes.map((text, index) => [
        index + 1,
        {
          children: [
            new Paragraph({
              alignment: AlignmentType.JUSTIFIED,
              children: [new TextRun({ text: ` ${text}`, size: halfPoints(footnoteSize) })],
            }),
          ],
        },
      ]),
    ),
    sections: model.sections.map((section, index) => docxSection(section, index)),
  });
}

/** Headings look as their runs say: the styles of Word would make them blue. */
function headingStyles(font: string, size: number) {
  const style = { run: { font, size: halfPoints(size), color: "000000" } };
  return { heading1: style, heading2: style, heading3: style };
}

function docxSection({ orientation, margins, blocks }: DocumentSection, index: number): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumberSize) })],
  });
  return {
    properties: {
      // the first page of a document has no number, those of its annexes go on counting
      ...(index === 0 ? { titlePage: true } : {}),
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(10),
          footer: twips(10),
        },
      },
    },
    headers: { default: new Header({ children: [number] }) },
    children: blocks.map(docxBlock),
  };
}

function docxBlock(block: DocumentBlock): FileChild {
  return block.kind === "table" ? docxTable(block) : docxParagraph(block);
}
