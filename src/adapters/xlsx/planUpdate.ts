import type { WritePlan } from "../../app/bookHost.ts";
import { describePlan } from "../../app/describePlan.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { placeSheets } from "../../core/tables/placeSheets.ts";
import type { BookModel } from "../../core/tables/sheetModel.ts";
import { withListSheet } from "../../core/tables/withListSheet.ts";
import { openPackage } from "../package/openPackage.ts";
import { layOut } from "./drawBook.ts";
import { openExistingBook, type UpdateProblem } from "./existingBook.ts";
import { isOurs } from "./updateBook.ts";

/** What `updateBook` would do to the sheets of an existing book; draws nothing. */
export function planUpdate(existing: Uint8Array, book: BookModel): Result<WritePlan, UpdateProblem> {
  const model = withListSheet(book);
  const parts = openPackage(existing);
  if (!parts.ok) return parts;
  const opened = openExistingBook(parts.value);
  if (!opened.ok) return opened;
  if (!isOurs(opened.value, model)) return err({ reason: "not-ours", detail: "no sheet is marked" });
  const layout = layOut(opened.value, model);
  if (!layout.ok) return layout;
  const { kept, isNeeded } = layout.value;
  const users = kept.kept.filter((sheet) => sheet.mark === null);
  const placement = placeSheets(model.sheets, kept, isNeeded);
  // a file is written whole or not at all: nothing is ever left to repair
  return ok(describePlan(placement, kept, { users, repairs: false }));
}
