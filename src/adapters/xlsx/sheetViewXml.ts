import type { BookModel, SheetModel } from "../../core/tables/sheetModel.ts";
import { toA1, type CellRange } from "../../core/workbook/address.ts";

export function sheetPropertiesXml({ tabColor, print }: SheetModel): string {
  const color = tabColor === undefined ? "" : `<tabColor rgb="FF${tabColor.toUpperCase()}"/>`;
  const fit = print?.fitToWidth === true ? '<pageSetUpPr fitToPage="1"/>' : "";
  return color + fit === "" ? "" : `<sheetPr>${color}${fit}</sheetPr>`;
}

export function sheetViewsXml(sheet: SheetModel, selected: boolean): string {
  const { zoom, showGridLines, freeze } = sheet;
  const attributes = [
    showGridLines ? "" : ' showGridLines="0"',
    selected ? ' tabSelected="1"' : "",
    zoom === undefined ? "" : ` zoomScale="${zoom}" zoomScaleNormal="${zoom}"`,
  ];
  const start = `<sheetView${attributes.join("")} workbookViewId="0"`;
  const pane = freeze === undefined ? "" : paneXml(freeze);
  return `<sheetViews>${pane === "" ? `${start}/>` : `${start}>${pane}</sheetView>`}</sheetViews>`;
}

function paneXml({ rows, columns }: NonNullable<SheetModel["freeze"]>): string {
  if (rows === 0 && columns === 0) return "";
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const topLeft = toA1({ row: rows, column: columns });
  return (
    `<pane${split} topLeftCell="${topLeft}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}" activeCell="${topLeft}" sqref="${topLeft}"/>`
  );
}

/** Height of rows that say none, for a font size: Excel's own for the usual fonts, in steps of its pixels. */
export function sheetFormatXml(font: BookModel["font"]): string {
  return `<sheetFormatPr defaultRowHeight="${Math.ceil((font.size * 1.3) / 0.75) * 0.75}"/>`;
}

export function columnsXml({ columns, hiddenColumns = [] }: SheetModel): string {
  const hidden = new Set(hiddenColumns);
  const last = Math.max(columns.length - 1, ...hidden);
  let written = "";
  for (let from = 0; from <= last; from += 1) {
    const attributes = columnAttributes(columns[from], hidden.has(from));
    let to = from;
    while (to < last && columnAttributes(columns[to + 1], hidden.has(to + 1)) === attributes) to += 1;
    if (attributes !== "") written += `<col min="${from + 1}" max="${to + 1}"${attributes}/>`;
    from = to;
  }
  return written === "" ? "" : `<cols>${written}</cols>`;
}

const widthOfDefault = 9.140625;

function columnAttributes(width: number | undefined, hidden: boolean): string {
  if (width === undefined) return hidden ? ` width="${widthOfDefault}" hidden="1"` : "";
  return ` width="${fileWidth(width)}"${hidden ? ' hidden="1"' : ""} customWidth="1"`;
}

/** Characters as the user sees them → the file's width with its 5 pixels of margin (ISO 29500-1, 18.3.1.13). */
function fileWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

/** The smallest range that holds every cell and the block. */
export function usedRange({ cells, block }: SheetModel): CellRange {
  const inBlock = block === undefined || block.height === 0 ? null : block;
  let left = cells[0]?.column ?? inBlock?.left ?? 0;
  let right = left;
  for (const { column } of cells) {
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  const top = cells[0]?.row ?? inBlock?.top ?? 0;
  if (inBlock === null) return { top, left, bottom: cells.at(-1)?.row ?? 0, right };
  return {
    top,
    left: Math.min(left, inBlock.left),
    bottom: inBlock.top + inBlock.height - 1,
    right: Math.max(right, inBlock.left + inBlock.columns.length - 1),
  };
}
