import { headerRows } from "../../../app/verify/dataRows.ts";
import { editedColumns } from "../../../app/verify/handEdits.ts";
import type { Cell } from "../../../core/workbook/cell.ts";
import type { Sheet } from "../../../core/workbook/workbook.ts";
import { openBook, type BookSheet } from "../book/openBook.ts";
import { plainTraits, toSheet } from "./toSheet.ts";
import { readGrids, usedRange, type Grid } from "./usedRange.ts";

/** The data sheet with only the columns that tell its facts: the others would be most of what Excel has to send. */
export async function readData(context: Excel.RequestContext): Promise<Sheet | null> {
  const { sheets } = await openBook(context);
  const marked = sheets.filter(({ mark }) => mark?.kind === "data");
  const headers = await readGrids(context, () =>
    marked.map(({ id }) =>
      usedRange(context, id)
        .getRow(0)
        .getResizedRange(headerRows - 1, 0),
    ),
  );
  for (const [index, sheet] of marked.entries()) {
    const places = placesIn(headers[index]);
    // At most one sheet has these columns.
    if (places !== null) return readColumns(context, sheet, places);
  }
  return null;
}

/** Positions in the used range, null where a column is missing. */
function placesIn(top: Grid | undefined): readonly number[] | null {
  const rows = (top?.values ?? []).map((names) => editedColumns.map((column) => names.indexOf(column)));
  return rows.find((places) => places.every((place) => place >= 0)) ?? null;
}

async function readColumns(
  context: Excel.RequestContext,
  sheet: BookSheet,
  places: readonly number[],
): Promise<Sheet> {
  const traits = { ...plainTraits, name: sheet.name, visibility: sheet.visibility };
  const grids = await readGrids(context, () => {
    const used = usedRange(context, sheet.id);
    return places.map((place) => used.getColumn(place));
  });
  // Plain data: it is handed to a worker.
  const { fontAt: _fontAt, ...plain } = traits;
  return { ...plain, rows: joinRows(grids.map((grid) => toSheet(grid, traits).rows)) };
}

function joinRows(columns: readonly Sheet["rows"][]): Sheet["rows"] {
  const joined: (Cell | undefined)[][] = [];
  for (const rows of columns) {
    rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => ((joined[row] ??= [])[column] = cell));
    });
  }
  return joined;
}
