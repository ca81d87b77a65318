import type { PrintModel, SheetModel } from "../../../core/tables/sheetModel.ts";
import { columnName, rangeToA1 } from "../../../core/workbook/address.ts";
import { headerSections } from "./headerSections.ts";
import { bytesOf } from "./requestSize.ts";
import { step, type Step } from "./sender.ts";

/** How a sheet is shown and printed. Office.js cannot set the zoom of the window. */
export function* viewSteps(worksheet: Excel.Worksheet, sheet: SheetModel): Generator<Step> {
  const { print, freeze, showGridLines, tabColor } = sheet;
  yield step(4, 0, () => {
    worksheet.showGridlines = showGridLines;
    worksheet.tabColor = tabColor === undefined ? "" : `#${tabColor}`;
  });
  if (freeze !== undefined) yield step(4, 0, () => freezePanes(worksheet, freeze));
  if (print === undefined) return;
  yield step(22, bytesOf([print.header, print.footer]), () => setPrint(worksheet, print));
}

/** Last, because nothing can be changed on a protected sheet. Columns and rows may be widened and filters used. */
export function* protectionSteps(worksheet: Excel.Worksheet, sheet: SheetModel): Generator<Step> {
  if (!sheet.protected) return;
  yield step(3, 120, () =>
    worksheet.protection.protect({
      allowFormatColumns: true,
      allowFormatRows: true,
      allowAutoFilter: true,
    }),
  );
}

function freezePanes(worksheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetModel["freeze"]>): void {
  const { freezePanes: panes } = worksheet;
  if (rows > 0 && columns > 0) panes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}

const pointsOfMillimetre = 72 / 25.4;
/** From the paper's edge, where the page margin leaves that much. */
const headerMargin = 0.3 * 72;

function setPrint(worksheet: Excel.Worksheet, print: PrintModel): void {
  const { pageLayout } = worksheet;
  const [top, bottom] = [print.margins.top * pointsOfMillimetre, print.margins.bottom * pointsOfMillimetre];
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.topMargin = top;
  pageLayout.bottomMargin = bottom;
  pageLayout.leftMargin = print.margins.left * pointsOfMillimetre;
  pageLayout.rightMargin = print.margins.right * pointsOfMillimetre;
  pageLayout.headerMargin = Math.min(headerMargin, top);
  pageLayout.footerMargin = Math.min(headerMargin, bottom);
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: print.pagesWide ?? 1 };
  if (print.area !== undefined) pageLayout.setPrintArea(rangeToA1(print.area));
  setTitles(pageLayout, print);
  setHeaders(pageLayout, print);
}

function setTitles(pageLayout: Excel.PageLayout, { repeatRows, repeatColumns }: PrintModel): void {
  if (repeatRows !== undefined) {
    pageLayout.setPrintTitleRows(`$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`);
  }
  if (repeatColumns === undefined) return;
  pageLayout.setPrintTitleColumns(`$${columnName(repeatColumns[0])}:$${columnName(repeatColumns[1])}`);
}

function setHeaders({ headersFooters }: Excel.PageLayout, { header, footer }: PrintModel): void {
  const pages = headersFooters.defaultForAllPages;
  if (header !== undefined) {
    const { left, center, right } = headerSections(header);
    pages.leftHeader = left;
    pages.centerHeader = center;
    pages.rightHeader = right;
  }
  if (footer === undefined) return;
  const { left, center, right } = headerSections(footer);
  pages.leftFooter = left;
  pages.centerFooter = center;
  pages.rightFooter = right;
}
