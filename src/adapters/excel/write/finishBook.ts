import { isPlaced } from "../../../core/tables/placeSheets.ts";
import { sheetMarkName } from "../../../core/tables/sheetMarks.ts";
import { isTemporaryName, temporaryName } from "../book/ownNames.ts";
import type { BookSheet } from "../book/openBook.ts";
import { nameSteps } from "./bookNames.ts";
import { step, type Step } from "./sender.ts";
import { protectionSteps, viewSteps } from "./sheetView.ts";
import type { Target } from "./targets.ts";
import type { Writing } from "./writing.ts";

/**
 * The swap, in one request: the new sheets are shown, the old ones deleted, names and places given. Nothing of the
 * user's refers to a sheet that goes here.
 */
export function* finishSteps(writing: Writing): Generator<Step> {
  const { context, plan, targets, book, worksheetOf } = writing;
  const { worksheets } = context.workbook;
  for (const target of targets) {
    yield step(2, 0, () => {
      worksheetOf(target).visibility = visibilities[target.model.visibility];
    });
  }
  for (const sheet of goingSheets(writing)) yield deleteStep(worksheets, sheet);
  yield* renameSteps(writing);
  yield* placeSteps(writing);
  const kept = new Set(plan.divided.kept.flatMap(({ mark }) => (mark === null ? [] : [sheetMarkName(mark)])));
  yield* nameSteps(context.workbook, plan.book, { targets, book, kept });
  for (const target of targets) {
    yield* viewSteps(worksheetOf(target), target.model);
    yield* protectionSteps(worksheetOf(target), target.model);
  }
  const active = activeTarget(writing);
  if (active !== null) yield step(2, 0, () => worksheetOf(active).activate());
}

/** Deletes a sheet; Excel refuses that for very hidden ones. */
export function deleteStep(
  worksheets: Excel.WorksheetCollection,
  { id, visibility }: Pick<BookSheet, "id" | "visibility">,
): Step {
  return step(4, 0, () => {
    const sheet = worksheets.getItem(id);
    if (visibility === "veryHidden") sheet.visibility = "Hidden";
    sheet.delete();
  });
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Sheets of ours that are built anew, and those that are no longer wanted. */
function goingSheets({ plan, targets }: Writing): readonly BookSheet[] {
  const staying = new Set(targets.flatMap(({ existing, inPlace }) => (inPlace === null ? [] : [existing])));
  return plan.divided.replaced.filter((sheet) => !staying.has(sheet));
}

/** In two steps where a sheet in place has another one's name. */
function* renameSteps({ targets, worksheetOf }: Writing): Generator<Step> {
  const moving = targets.filter(({ model, presentName }) => model.name !== presentName);
  const last = Math.max(
    0,
    ...targets.map(({ presentName }) => Number(/^_thbc_temp_(\d+)$/.exec(presentName)?.[1] ?? 0)),
  );
  const standing = moving.filter(({ presentName }) => !isTemporaryName(presentName));
  for (const [index, target] of standing.entries()) {
    yield step(2, 0, () => {
      worksheetOf(target).name = temporaryName(last + index + 1);
    });
  }
  for (const target of moving) {
    yield step(2, 40, () => {
      worksheetOf(target).name = target.model.name;
    });
  }
}

/** New sheets stand at the end; from the first tab on each goes to its place. */
function* placeSteps({ plan, targets, worksheetOf }: Writing): Generator<Step> {
  const bySheet = new Map(plan.placement.placed.map((placed, index) => [placed, targets[index]]));
  for (const [position, tab] of plan.placement.tabs.entries()) {
    const target = isPlaced(tab) ? bySheet.get(tab) : undefined;
    if (target === undefined || target.inPlace !== null) continue;
    yield step(2, 0, () => {
      worksheetOf(target).position = position;
    });
  }
}

/** The book opens on its first page; the user stays on a sheet of her own, or on the successor of the one she was on. */
function activeTarget({ plan, targets, book }: Writing): Target | null {
  const was = plan.book.sheets.find(({ name }) => name === plan.book.activeSheet);
  const isNew = targets.every(({ existing }) => existing === null);
  if (!isNew && was !== undefined && plan.divided.kept.includes(was)) return null;
  const successor = targets.find(
    ({ existing, model }) => existing === was && was !== undefined && model.visibility === "visible",
  );
  return successor ?? targets[book.activeSheet] ?? null;
}
