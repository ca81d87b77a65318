import type { OpenPackStream } from "../../app/ports.ts";
import { assertBookFrame } from "../../core/tables/assertBookModel.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { BookModel, SheetMark } from "../../core/tables/sheetModel.ts";
import { withListSheet } from "../../core/tables/withListSheet.ts";
import { openPackage } from "../package/openPackage.ts";
import { packWithFflate } from "../package/packWithFflate.ts";
import { writePackage } from "../package/writePackage.ts";
import { drawBook, type DrawnBook } from "./drawBook.ts";
import { openExistingBook, type ExistingBook, type UpdateProblem } from "./existingBook.ts";

export interface UpdatedBook extends Pick<DrawnBook, "renamed" | "left"> {
  readonly bytes: Uint8Array;
}

/**
 * An existing book of ours with its sheets replaced by those of the model; sheets that the user added are kept
 * byte for byte. Updating the result again with the same model and packer gives the same bytes.
 */
export function updateBook(
  existing: Uint8Array,
  book: BookModel,
  pack: OpenPackStream = packWithFflate,
): Result<UpdatedBook, UpdateProblem> {
  const model = withListSheet(book);
  assertBookFrame(model);
  const parts = openPackage(existing);
  if (!parts.ok) return parts;
  const opened = openExistingBook(parts.value);
  if (!opened.ok) return opened;
  if (!isOurs(opened.value, model)) return err({ reason: "not-ours", detail: "no sheet is marked" });
  const drawn = drawBook(opened.value, model, pack);
  if (!drawn.ok) return drawn;
  const { renamed, left } = drawn.value;
  return ok({ bytes: writePackage(drawn.value.parts), renamed, left });
}

// Sheets that books of every kind may have; they tell nothing.
const companions: readonly SheetMark["kind"][] = ["helper", "guide", "pack"];

/** Ours, and of the same kind: an issued form that someone has filled in is no summary to write over. */
export function isOurs({ sheets }: ExistingBook, model: BookModel): boolean {
  const kinds = new Set(model.sheets.map((sheet) => sheet.mark.kind));
  return sheets.some(({ mark }) => mark !== null && kinds.has(mark.kind) && !companions.includes(mark.kind));
}
