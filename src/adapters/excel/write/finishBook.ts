import { isPlaced } from "../../../core/tables/placeSheets.ts";
import { isTemporaryName, temporaryName } from "../book/ownNames.ts";
import type { BookSheet } from "../book/openBook.ts";
import { markSteps, nameSteps } from "./bookNames.ts";
import { step, type Step } from "./sender.ts";
import { protectionSteps, viewSteps } from "./sheetView.ts";
import type { Target } from "./targets.ts";
import type { Writing } from "./writing.ts";

/**
 * The swap, in one request: the new sheets are shown and marked, the old ones deleted, names and places given. Nothing of
 * the user's refers to a sheet that goes here.
 */
export function* finishSteps(writing: Writing): Generator<Step> {
  const { context, targets, worksheetOf } = writing;
  const { worksheets } = context.workbook;
  for (const target of targets) {
    yield step(2, 0, () => {
      worksheetOf(target).visibility = visibilities[target.model.visibility];
    });
  }
  yield* placeSteps(writing);
  yield* markSteps(context.workbook, writing);
  for (const sheet of goingSheets(writing)) yield deleteStep(worksheets, sheet);
  yield* renameSteps(writing);
  yield* nameSteps(context.workbook, writing);
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

/** New sheets stand at the end; from the first tab on each goes to its place, behind the one that it replaces. */
function* placeSteps(writing: Writing): Generator<Step> {
  const targetOf = targetsByTab(writing);
  for (const [position, tab] of tabsBefore(writing, targetOf).entries()) {
    const target = targetOf.get(tab);
    if (target?.inPlace !== null) continue;
    yield step(2, 0, () => {
      writing.worksheetOf(target).position = position;
    });
  }
}

type Tab = Writing["plan"]["placement"]["tabs"][number];

function targetsByTab({ plan, targets }: Writing): ReadonlyMap<Tab, Target> {
  return new Map(
    plan.placement.placed.flatMap((placed, index) => {
      const target = targets[index];
      return target === undefined ? [] : [[placed, target] as const];
    }),
  );
}

/** The tabs while the sheets that will go are still there. */
function tabsBefore({ plan }: Writing, targetOf: ReadonlyMap<Tab, Target>): readonly Tab[] {
  const tabs: Tab[] = plan.book.sheets.filter((sheet) => !sheet.isTemporary);
  plan.placement.tabs.forEach((tab, index) => {
    if (!isPlaced(tab)) return;
    const before = tab.existing ?? plan.placement.tabs[index - 1];
    const at = before === undefined ? 0 : tabs.indexOf(before) + 1;
    // A sheet that is changed in place is the one that stands there.
    if (targetOf.get(tab)?.inPlace === null) tabs.splice(at, 0, tab);
    else tabs.splice(at - 1, 1, tab);
  });
  return tabs;
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
