import type { OpenSheet } from "../../../app/bookHost.ts";
import { isTelling } from "../../../core/workbook/text/legacyFonts/legacyReading.ts";
import { openBook, userSheets, type BookSheet } from "../book/openBook.ts";
import { askSheet, hiddenLines, mergedRanges, type AskedSheet } from "./askSheet.ts";
import { askComments, askPlaces, commentsBySheet, type Comments } from "./readComments.ts";
import { toSheet } from "./toSheet.ts";
import { isEmptyGrid, readGrids, type Grid } from "./usedRange.ts";

/**
 * Every sheet of the user's that holds anything, as a workbook of its own: two round trips, a third when there are
 * comments or texts whose fonts tell how they are encoded, and more only by size.
 */
export async function readSheets(context: Excel.RequestContext): Promise<readonly OpenSheet[]> {
  return readUserSheets(context, userSheets(await openBook(context)));
}

/** The sheets that hold anything among these. */
export async function readUserSheets(
  context: Excel.RequestContext,
  sheets: readonly BookSheet[],
): Promise<readonly OpenSheet[]> {
  if (sheets.length === 0) return [];
  let asked: readonly AskedSheet[] = [];
  let comments = askComments(context);
  const grids = await readGrids(context, () => {
    comments = askComments(context);
    asked = sheets.map((sheet) => askSheet(context, sheet));
    return asked.map(({ used }) => used);
  });
  const filled = asked.flatMap((sheet, index) => {
    const grid = grids[index];
    return grid === undefined || isEmptyGrid(grid)
      ? []
      : [{ asked: sheet, grid, fonts: askFonts(sheet, grid) }];
  });
  const places = askPlaces(comments);
  if (places.length > 0 || filled.some(({ fonts }) => fonts !== null)) await context.sync();
  const located = commentsBySheet(places);
  return filled.map((sheet) => toOpenSheet(sheet, located));
}

type CellFonts = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

interface FilledSheet {
  readonly asked: AskedSheet;
  readonly grid: Grid;
  /** The font of each cell, where they differ and matter. */
  readonly fonts: CellFonts | null;
}

/** Fonts matter where texts have letters that no Vietnamese in Unicode has. */
function askFonts({ used }: AskedSheet, { values }: Grid): CellFonts | null {
  // Excel tells no name when the fonts of a range differ.
  if (used.format.font.name) return null;
  const isLegacy = values.some((row) => row.some((value) => typeof value === "string" && isTelling(value)));
  return isLegacy ? used.getCellProperties({ format: { font: { name: true } } }) : null;
}

function toOpenSheet({ asked, grid, fonts }: FilledSheet, comments: Comments): OpenSheet {
  const { sheet, used, rows, columns, shapes, charts } = asked;
  const common = used.format.font.name || null;
  const read = toSheet(grid, {
    name: sheet.name,
    visibility: sheet.visibility,
    merges: mergedRanges(asked),
    hiddenRows: hiddenLines(
      rows.value.map((row) => row.rowHidden),
      grid.top,
    ),
    hiddenColumns: hiddenLines(
      columns.value.map((column) => column.columnHidden),
      grid.left,
    ),
    hasDrawings: shapes.value + charts.value > 0,
    fontAt: (row, column) =>
      fonts === null
        ? common
        : (fonts.value[row - grid.top]?.[column - grid.left]?.format?.font?.name ?? null),
    comments: comments.get(sheet.name) ?? new Map<string, string>(),
  });
  return {
    path: sheet.name,
    workbook: { sheets: [read], names: [], hasMacros: false, hasExternalLinks: false },
  };
}
