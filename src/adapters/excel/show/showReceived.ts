import type { CellMark, ShownSheet } from "../../../app/bookHost.ts";
import { openBook, userSheets, type OpenBook } from "../book/openBook.ts";
import { deleteStep } from "../write/finishBook.ts";
import { firstCell, nameStep } from "../write/bookNames.ts";
import { createSender, step, type Step } from "../write/sender.ts";
import { copyMarkSteps, copySteps } from "./drawCopy.ts";
import { markSteps, removeMarks } from "./markFormat.ts";
import { copyComment, findCopy, marksKey, newCopy, workingCopies, type WorkingCopy } from "./workingCopy.ts";

/** Shows a received sheet as a working copy and selects a cell of it; a copy that is there with the same marks is kept. */
export async function showReceived(
  context: Excel.RequestContext,
  shown: ShownSheet,
  cell: string | null,
): Promise<void> {
  const book = await openBook(context);
  const standing = findCopy(book.names, shown);
  if (standing?.marks === marksKey(shown.marks)) {
    selectCell(context.workbook.worksheets.getItem(standing.title), cell);
    await context.sync();
    return;
  }
  const copy = newCopy(book, shown);
  const sender = createSender(context, () => undefined);
  await sender.send(makeSteps(context, book, { shown, copy, standing }));
  await sender.send([step(6, 0, () => selectCell(context.workbook.worksheets.getItem(copy.title), cell))]);
  await sender.flush();
}

/** Colours cells of a sheet of the user's; marks from before go. */
export async function markCells(
  context: Excel.RequestContext,
  name: string,
  marks: readonly CellMark[],
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(name);
  await removeMarks(context, [worksheet]);
  const sender = createSender(context, () => undefined);
  await sender.send(markSteps(worksheet, marks));
  await sender.flush();
}

/** Takes off every mark and every working copy. */
export async function clearMarks(context: Excel.RequestContext): Promise<void> {
  const book = await openBook(context);
  const { worksheets, names } = context.workbook;
  for (const sheet of book.sheets) if (sheet.isCopy) deleteStep(worksheets, sheet).queue();
  for (const { markName } of workingCopies(book.names)) names.getItem(markName).delete();
  await removeMarks(
    context,
    userSheets(book).map(({ id }) => worksheets.getItem(id)),
  );
}

/** Shows a cell; a sheet that is hidden has to be shown for that. The focus stays where it is. */
export function selectCell(worksheet: Excel.Worksheet, cell: string | null): void {
  worksheet.visibility = "Visible";
  worksheet.activate();
  if (cell !== null) worksheet.getRange(cell).select();
}

interface Making {
  readonly shown: ShownSheet;
  readonly copy: WorkingCopy;
  /** The copy with other marks, whose place the new one takes. */
  readonly standing: WorkingCopy | undefined;
}

function* makeSteps(
  { workbook }: Excel.RequestContext,
  book: OpenBook,
  { shown, copy, standing }: Making,
): Generator<Step> {
  const worksheet = workbook.worksheets.add(copy.title);
  const refersTo = firstCell(copy.title);
  const mark = { name: copy.markName, refersTo, hidden: true, comment: copyComment(copy) };
  yield nameStep(workbook.names, mark, false);
  yield* copySteps(worksheet, shown.sheet);
  yield* copyMarkSteps(worksheet, shown.marks);
  if (standing === undefined) return;
  const old = book.sheets.find(({ name }) => name === standing.title);
  if (old !== undefined) yield deleteStep(workbook.worksheets, old);
  yield step(2, 0, () => workbook.names.getItem(standing.markName).delete());
}
