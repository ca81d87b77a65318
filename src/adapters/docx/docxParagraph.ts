import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  FootnoteReferenceRun,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from "docx";
import type { DocumentParagraph, DocumentRun } from "../../core/documents/documentModel.ts";
import { halfPoints, twentieths, twips } from "./measures.ts";

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const wholeLine = 240;

export function docxParagraph(paragraph: DocumentParagraph): Paragraph {
  const { align, heading, firstLine, left, right, before, after, lineHeight = 1 } = paragraph;
  return new Paragraph({
    alignment: alignments[align],
    ...(heading === undefined ? {} : { heading: headings[heading] }),
    indent: {
      ...(firstLine === undefined ? {} : { firstLine: twips(firstLine) }),
      ...(left === undefined ? {} : { left: twips(left) }),
      ...(right === undefined ? {} : { right: twips(right) }),
    },
    spacing: {
      before: twentieths(before ?? 0),
      after: twentieths(after ?? 0),
      line: Math.round(wholeLine * lineHeight),
      // without it LibreOffice takes the number for points and lets lines run into each other
      lineRule: LineRuleType.AUTO,
    },
    keepNext: paragraph.keepWithNext === true,
    ...(paragraph.lineAbove === true
      ? { border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } } }
      : {}),
    children: paragraph.runs.flatMap(docxRun),
  });
}

function docxRun(run: DocumentRun): readonly ParagraphChild[] {
  const { text, bold = false, italic = false, size, bookmark, footnote } = run;
  const letters = new TextRun({
    text,
    bold,
    italics: italic,
    ...(size === undefined ? {} : { size: halfPoints(size) }),
  });
  const mark = footnote === undefined ? [] : [new FootnoteReferenceRun(footnote + 1)];
  if (text === "") return mark;
  return [bookmark === undefined ? letters : new Bookmark({ id: bookmark, children: [letters] }), ...mark];
}
