import { cellMarks } from "../state/cellMarks.ts";
import { deskOf, languageOf, type SessionContext } from "./context.ts";
import { isOpenSheet, openSheetPath } from "./openSheets.ts";

/** Marks what was found on one sheet of the open workbook. */
export async function markOpenSheet(context: SessionContext, sheet: string): Promise<void> {
  const desk = deskOf(context);
  if (context.host === null || desk === null) return;
  const place = { path: openSheetPath(sheet), sheet };
  await context.host.markCells(sheet, cellMarks(desk.findings, place, languageOf(context)));
}

/** Marks what was found on the sheets of the open workbook, unless the user hid the marks. */
export async function markOpenSheets(context: SessionContext): Promise<void> {
  const { session } = context.store.state();
  if (session.step !== "open" || session.review.marksHidden) return;
  const sheets = new Set(
    (session.desk?.findings ?? []).flatMap(({ file, sheet, cell }) =>
      file !== null && sheet !== null && cell !== null && isOpenSheet(file) ? [sheet] : [],
    ),
  );
  for (const sheet of sheets) await markOpenSheet(context, sheet);
}
