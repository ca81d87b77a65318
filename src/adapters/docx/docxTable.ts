import {
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { DocumentCell, DocumentTable } from "../../core/documents/documentModel.ts";
import { docxParagraph } from "./docxParagraph.ts";
import { twips } from "./measures.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const cellMargin = 1;
/** Room between letters and the borders above and below them. */
const borderMargin = 0.3;

export function docxTable({ columns, rows, headerRows, borders }: DocumentTable): Table {
  const line = borders ? thin : none;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(columns.reduce((total, width) => total + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(twips),
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: {
      left: twips(cellMargin),
      right: twips(cellMargin),
      ...(borders ? { top: twips(borderMargin), bottom: twips(borderMargin) } : {}),
    },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          ...(index < headerRows ? { tableHeader: true } : {}),
          cantSplit: true,
          children: cells.map(docxCell),
        }),
    ),
  });
}

function docxCell({ paragraphs, columnSpan, rowSpan, vertical, fill }: DocumentCell): TableCell {
  return new TableCell({
    children: paragraphs.map(docxParagraph),
    verticalAlign: vertical === "center" ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
  });
}
