import type { WrittenBook } from "../../../app/bookHost.ts";
import type { Cancellation, Progress } from "../../../app/ports.ts";
import { assertBookModel } from "../../../core/tables/assertBookModel.ts";
import { isPlaced } from "../../../core/tables/placeSheets.ts";
import type { BookModel } from "../../../core/tables/sheetModel.ts";
import { nameKey } from "../../../core/tables/sheetName.ts";
import { withListSheet } from "../../../core/tables/withListSheet.ts";
import { writingName } from "../book/ownNames.ts";
import { planBook } from "../book/planWrite.ts";
import { run, runCommand } from "../run.ts";
import { assertWritable } from "./assertWritable.ts";
import { firstCell, nameStep } from "./bookNames.ts";
import { checkValues } from "./checkValues.ts";
import { drawSheet } from "./drawSheet.ts";
import { finishSteps } from "./finishBook.ts";
import { leftoverSteps, removeLeftovers } from "./leftovers.ts";
import { createSender, step, type Sender, type Step } from "./sender.ts";
import { formulaSteps } from "./sheetValues.ts";
import { planTargets, type Target } from "./targets.ts";
import type { Writing } from "./writing.ts";

export interface WriteJob {
  readonly progress: Progress;
  readonly cancellation: Cancellation;
}

/**
 * Writes a book: new sheets are built out of sight, then the data sheets are changed in place, then come the formulas,
 * and one last request swaps the sheets. Until the second step a cancellation leaves the workbook as it was.
 */
export async function writeBook(book: BookModel, job: WriteJob): Promise<WrittenBook> {
  const model = withListSheet(book);
  assertBookModel(model);
  job.cancellation.throwIfAborted();
  try {
    return await runCommand((context) => write(context, model, job));
  } catch (error) {
    // What went wrong first is what counts; what cannot be removed now is removed by the next write.
    await run(removeLeftovers).catch(() => undefined);
    throw error;
  }
}

async function write(
  context: Excel.RequestContext,
  book: BookModel,
  { progress, cancellation }: WriteJob,
): Promise<WrittenBook> {
  const plan = await planBook(context, book.sheets);
  const targets = planTargets(plan, book);
  assertWritable(plan, targets);
  const writing = { context, plan, book, targets, worksheetOf: worksheetsOf(context) };
  const total = targets.length + 1;
  let done = 0;
  const onSheet = (name: string): void => progress.report("write", done++, total, name);
  context.runtime.enableEvents = false;
  await buildSheets(
    writing,
    createSender(context, () => cancellation.throwIfAborted()),
    onSheet,
  );
  cancellation.throwIfAborted();
  const sender = createSender(context, () => undefined);
  await changeSheets(writing, sender, onSheet);
  await sender.send(finishSteps(writing));
  context.runtime.enableEvents = true;
  await sender.flush();
  const check = await checkValues(context, targets);
  progress.report("write", total, total, "");
  return { ...describeWritten(writing), check };
}

/** The sheets that are new or take another one's place, all but their formulas. */
async function buildSheets(
  { context, plan, book, targets, worksheetOf }: Writing,
  sender: Sender,
  onSheet: (name: string) => void,
): Promise<void> {
  const built = targets.filter(({ inPlace }) => inPlace === null);
  await sender.send(leftoverSteps(context.workbook, plan.book));
  await sender.send(built.map((target) => addStep(context, target, worksheetOf)));
  for (const target of built) {
    onSheet(target.model.name);
    await sender.send(drawSheet(worksheetOf(target), target, book.font));
  }
  await sender.flush();
}

/** The sheets that keep their place, then the formulas of all. A mark stands in the book meanwhile. */
async function changeSheets(
  { context, plan, book, targets, worksheetOf }: Writing,
  sender: Sender,
  onSheet: (name: string) => void,
): Promise<void> {
  const [first, ...others] = targets.filter(({ inPlace }) => inPlace !== null);
  if (first !== undefined) {
    const isMarked = plan.book.names.some(({ name }) => nameKey(name) === nameKey(writingName));
    const mark = { name: writingName, refersTo: firstCell(first.presentName), hidden: true };
    await sender.send([nameStep(context.workbook.names, mark, isMarked)]);
    for (const target of [first, ...others]) {
      onSheet(target.model.name);
      await sender.send(drawSheet(worksheetOf(target), target, book.font));
    }
  }
  for (const target of targets) await sender.send(formulaSteps(worksheetOf(target), target.draft));
  await sender.flush();
}

function addStep(
  { workbook }: Excel.RequestContext,
  target: Target,
  worksheetOf: Writing["worksheetOf"],
): Step {
  const { presentName } = target;
  return step(9, 0, () => {
    workbook.worksheets.add(presentName).visibility = "VeryHidden";
    workbook.names.add(presentName, `=${firstCell(presentName)}`).visible = false;
    worksheetOf(target);
  });
}

/** One proxy a sheet: it stays the same sheet whatever its name becomes. */
function worksheetsOf({ workbook }: Excel.RequestContext): Writing["worksheetOf"] {
  const known = new Map<Target, Excel.Worksheet>();
  return (target) => {
    const worksheet = known.get(target) ?? workbook.worksheets.getItem(target.presentName);
    known.set(target, worksheet);
    return worksheet;
  };
}

function describeWritten({ plan }: Writing): Omit<WrittenBook, "check"> {
  const { placement, divided } = plan;
  return {
    sheets: placement.tabs.flatMap((tab) =>
      isPlaced(tab) && tab.sheet.visibility === "visible" ? [{ name: tab.sheet.name, title: tab.name }] : [],
    ),
    renamed: placement.renamed,
    left: divided.kept.flatMap(({ mark, name }) => (mark === null ? [] : [name])),
  };
}
