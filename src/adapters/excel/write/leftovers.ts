import { openBook, type OpenBook } from "../book/openBook.ts";
import { isTemporaryName } from "../book/ownNames.ts";
import { deleteStep } from "./finishBook.ts";
import { step, type Step } from "./sender.ts";

/** Takes away the sheets that an interrupted write was building, and the names that mark them. */
export function* leftoverSteps(workbook: Excel.Workbook, { sheets, names }: OpenBook): Generator<Step> {
  for (const sheet of sheets) if (sheet.isTemporary) yield deleteStep(workbook.worksheets, sheet);
  for (const { name } of names) {
    if (isTemporaryName(name)) yield step(2, 0, () => workbook.names.getItem(name).delete());
  }
}

/** After a write that did not come to its end: no half-built sheets stay, and events are told again. */
export async function removeLeftovers(context: Excel.RequestContext): Promise<void> {
  const book = await openBook(context);
  for (const { queue } of leftoverSteps(context.workbook, book)) queue();
  context.runtime.enableEvents = true;
  await context.sync();
}
