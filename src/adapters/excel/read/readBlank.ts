import type { OpenSheet } from "../../../app/bookHost.ts";
import { openBook, userSheets } from "../book/openBook.ts";
import { readUserSheets } from "./readSheets.ts";
import { readValidations } from "./readValidations.ts";

/** The sheet that the user looks at, with what may be typed into its cells; null when it is ours, or empty. */
export async function readBlank(context: Excel.RequestContext): Promise<OpenSheet | null> {
  const book = await openBook(context);
  const active = userSheets(book).find(({ name }) => name === book.activeSheet);
  if (active === undefined) return null;
  const [open] = await readUserSheets(context, [active]);
  const [sheet] = open?.workbook.sheets ?? [];
  if (open === undefined || sheet === undefined) return null;
  const validations = await readValidations(context, active.id);
  return { ...open, workbook: { ...open.workbook, sheets: [{ ...sheet, validations }] } };
}
