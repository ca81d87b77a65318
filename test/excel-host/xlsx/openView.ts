import type ExcelJS from "exceljs";
import { parseBox } from "../model/address.ts";
import { columnLimit, rowLimit } from "../model/box.ts";
import type { Sheet } from "../model/sheet.ts";
import { type Store, childOf } from "../model/store.ts";

const papers: Readonly<Record<number, string>> = {
  1: "Letter",
  5: "Legal",
  8: "A3",
  9: "A4",
  11: "A5",
  14: "Folio",
};

function openPanes(sheet: Sheet, view: Partial<ExcelJS.WorksheetView> | undefined): void {
  sheet.showGridlines = view?.showGridLines ?? true;
  if (view?.state !== "frozen") return;
  const { ySplit = 0, xSplit = 0 } = view;
  sheet.frozen = {
    top: 0,
    left: 0,
    bottom: ySplit > 0 ? ySplit - 1 : rowLimit - 1,
    right: xSplit > 0 ? xSplit - 1 : columnLimit - 1,
  };
}

function openPage(layout: Store, page: Partial<ExcelJS.PageSetup>): void {
  const { values } = layout;
  values.set("orientation", page.orientation === "landscape" ? "Landscape" : "Portrait");
  const paper = papers[page.paperSize ?? 0];
  if (paper !== undefined) values.set("paperSize", paper);
  if (page.fitToPage) {
    values.set("zoom", {
      ...(page.fitToWidth && { horizontalFitToPages: page.fitToWidth }),
      ...(page.fitToHeight && { verticalFitToPages: page.fitToHeight }),
    });
  } else if (page.scale !== undefined) values.set("zoom", { scale: page.scale });
  for (const [side, inches] of Object.entries(page.margins ?? {})) values.set(`${side}Margin`, inches * 72);
  values.set("centerHorizontally", page.horizontalCentered ?? false);
}

/** "&LSở Y tế&CTrang &P" → its sections. A code that begins with L, C or R begins a section. */
function openSections(page: Store, text: string | undefined, kind: "Header" | "Footer"): void {
  const names: Readonly<Record<string, string>> = { L: "left", C: "center", R: "right" };
  for (const [, mark = "", content = ""] of (text ?? "").matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gsu)) {
    page.values.set(`${names[mark] ?? ""}${kind}`, content);
  }
}

/** How a sheet of a file is shown, printed, filtered and protected. */
export function openView(sheet: Sheet, file: ExcelJS.Worksheet): void {
  openPanes(sheet, file.views?.[0]);
  openPage(sheet.pageLayout, file.pageSetup);
  const page = childOf(childOf(sheet.pageLayout, "headersFooters"), "defaultForAllPages");
  // Null in a file without any, whatever the typings say.
  const headers: Partial<ExcelJS.HeaderFooter> | null = file.headerFooter;
  openSections(page, headers?.oddHeader, "Header");
  openSections(page, headers?.oddFooter, "Footer");
  const filter = typeof file.autoFilter === "string" ? parseBox(file.autoFilter) : null;
  if (filter) sheet.autoFilter = { range: filter, criteria: new Map() };
  const isProtected: unknown = Reflect.get(Object(Reflect.get(file, "sheetProtection")), "sheet");
  if (isProtected === true) sheet.protection = { options: {}, password: null };
}
