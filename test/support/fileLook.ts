import ExcelJS from "exceljs";

/** How a cell of a file looks, as ExcelJS reads it; what is left out means the same as what Excel takes for granted. */
export interface FileLook {
  readonly font: readonly unknown[];
  readonly fill: string;
  readonly border: readonly string[];
  readonly alignment: readonly unknown[];
  readonly format: string;
  readonly isLocked: boolean;
}

export async function openFile(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
}

/** `plain` is the book's own font. */
export function lookOf(
  { font, fill, border, alignment, numFmt, protection }: ExcelJS.Cell,
  plain: { readonly name: string; readonly size: number },
): FileLook {
  const {
    name = plain.name,
    size = plain.size,
    bold = false,
    italic = false,
    underline = false,
    color,
  } = font ?? {};
  return {
    font: [name, size, bold, italic, underline === true || underline === "single", color?.argb ?? "FF000000"],
    fill: fill?.type === "pattern" && fill.pattern === "solid" ? (fill.fgColor?.argb ?? "") : "",
    border: [border?.top, border?.bottom, border?.left, border?.right].map((line) => line?.style ?? ""),
    alignment: [
      alignment?.horizontal ?? "",
      alignment?.vertical ?? "bottom",
      alignment?.wrapText ?? false,
      alignment?.indent ?? 0,
    ],
    format: numFmt ?? "General",
    isLocked: protection?.locked ?? true,
  };
}

/** How a sheet is laid out and shown. */
export function layoutOf(sheet: ExcelJS.Worksheet, columns: number, rows: number) {
  const [view] = sheet.views;
  return {
    state: sheet.state,
    tabColor: sheet.properties.tabColor?.argb,
    widths: numbers(columns).map((column) => wholeCharacters(sheet.getColumn(column).width)),
    hidden: numbers(columns).filter((column) => sheet.getColumn(column).hidden),
    heights: numbers(rows).map((row) => rounded(sheet.getRow(row).height)),
    merges: new Set(sheet.model.merges),
    frozen: view?.state === "frozen" ? [view.xSplit ?? 0, view.ySplit ?? 0] : null,
    gridLines: view?.showGridLines,
    filter: sheet.autoFilter,
    isProtected: Reflect.get(sheet, "sheetProtection") instanceof Object,
  };
}

/** How a sheet is printed. */
export function printOf(sheet: ExcelJS.Worksheet) {
  const { orientation, fitToPage, fitToWidth, margins, printArea, printTitlesRow, paperSize } =
    sheet.pageSetup;
  return {
    page: { orientation, fitToPage, fitToWidth, printArea, printTitlesRow, paperSize },
    margins: Object.values(margins ?? {}).map((margin) => Math.round(margin * 100)),
    texts: Object.values(readHeaders(sheet)).filter((text) => typeof text === "string"),
  };
}

function numbers(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** ExcelJS says null where a sheet has none, against its types. */
function readHeaders(sheet: ExcelJS.Worksheet): object {
  const headers: unknown = sheet.headerFooter;
  return headers instanceof Object ? headers : {};
}

/** Without the few pixels beside the text that some writers count in. */
function wholeCharacters(width: number | undefined): number | null {
  return width === undefined ? null : Math.floor(width);
}

function rounded(size: number | undefined): number | null {
  return size === undefined ? null : Math.round(size * 10) / 10;
}
