import type ExcelJS from "exceljs";
import { boxText } from "../model/address.ts";
import { hasAllColumns, hasAllRows } from "../model/box.ts";
import type { Sheet } from "../model/sheet.ts";
import { type Store, childOf } from "../model/store.ts";
import { textOf } from "./textOf.ts";

const papers: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, Folio: 14 };

const inches = (layout: Store, name: string, standard: number): number => {
  const points = layout.values.get(name);
  return typeof points === "number" ? points / 72 : standard;
};

const pagesOf = (zoom: object, name: string): number => {
  const pages: unknown = Reflect.get(zoom, name);
  return typeof pages === "number" ? pages : 0;
};

function fitting(layout: Store): Partial<ExcelJS.PageSetup> {
  const zoom: unknown = layout.values.get("zoom");
  if (typeof zoom !== "object" || zoom === null) return {};
  const scale: unknown = Reflect.get(zoom, "scale");
  if (typeof scale === "number") return { scale };
  return {
    fitToPage: true,
    fitToWidth: pagesOf(zoom, "horizontalFitToPages"),
    fitToHeight: pagesOf(zoom, "verticalFitToPages"),
  };
}

function setPage(sheet: Sheet, saved: ExcelJS.Worksheet): void {
  const { pageLayout: layout } = sheet;
  const paper = papers[textOf(layout.values.get("paperSize"))];
  Object.assign(saved.pageSetup, {
    orientation: layout.values.get("orientation") === "Landscape" ? "landscape" : "portrait",
    ...(paper !== undefined && { paperSize: paper }),
    ...fitting(layout),
    margins: {
      left: inches(layout, "leftMargin", 0.7),
      right: inches(layout, "rightMargin", 0.7),
      top: inches(layout, "topMargin", 0.75),
      bottom: inches(layout, "bottomMargin", 0.75),
      header: inches(layout, "headerMargin", 0.3),
      footer: inches(layout, "footerMargin", 0.3),
    },
    horizontalCentered: layout.values.get("centerHorizontally") === true,
    showGridLines: layout.values.get("printGridlines") === true,
  });
}

function sections(page: Store, kind: "Header" | "Footer"): string {
  const parts = [
    ["&L", `left${kind}`],
    ["&C", `center${kind}`],
    ["&R", `right${kind}`],
  ] as const;
  return parts
    .map(([mark, name]) => [mark, textOf(page.values.get(name))])
    .filter(([, text]) => text !== "")
    .map((pair) => pair.join(""))
    .join("");
}

function setHeaders(sheet: Sheet, saved: ExcelJS.Worksheet): void {
  const page = childOf(childOf(sheet.pageLayout, "headersFooters"), "defaultForAllPages");
  const [header, footer] = [sections(page, "Header"), sections(page, "Footer")];
  if (header !== "") saved.headerFooter.oddHeader = header;
  if (footer !== "") saved.headerFooter.oddFooter = footer;
}

function setWindow(sheet: Sheet, saved: ExcelJS.Worksheet): void {
  const { frozen } = sheet;
  const shown = { showGridLines: sheet.showGridlines, showRowColHeaders: sheet.showHeadings };
  const ySplit = frozen && !hasAllRows(frozen) ? frozen.bottom + 1 : 0;
  const xSplit = frozen && !hasAllColumns(frozen) ? frozen.right + 1 : 0;
  saved.views = [frozen ? { state: "frozen", xSplit, ySplit, ...shown } : { state: "normal", ...shown }];
}

/** How a sheet is shown and printed; print areas and titles are names and written with them. */
export function addView(sheet: Sheet, saved: ExcelJS.Worksheet): void {
  setWindow(sheet, saved);
  setPage(sheet, saved);
  setHeaders(sheet, saved);
  if (sheet.autoFilter) saved.autoFilter = boxText(sheet.autoFilter.range);
}
