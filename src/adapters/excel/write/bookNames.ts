import { parseSheetMarkName, sheetMarkName } from "../../../core/tables/sheetMarks.ts";
import type { NameModel } from "../../../core/tables/sheetModel.ts";
import { nameKey, quoteSheetName } from "../../../core/tables/sheetName.ts";
import type { OpenBook } from "../book/openBook.ts";
import { writingName } from "../book/ownNames.ts";
import { bytesOf } from "./requestSize.ts";
import { step, type Step } from "./sender.ts";
import type { Target } from "./targets.ts";
import type { Writing } from "./writing.ts";

export interface GivenName {
  readonly name: string;
  /** Without "=". */
  readonly refersTo: string;
  readonly hidden: boolean;
  readonly comment?: string;
}

/** Puts a name into a collection, or changes the one that is there. */
export function nameStep(
  names: Excel.NamedItemCollection,
  { name, refersTo, hidden, comment = "" }: GivenName,
  exists: boolean,
): Step {
  return step(6, bytesOf([name, refersTo, comment]), () => {
    const item = exists ? names.getItem(name) : names.add(name, `=${refersTo}`, comment);
    if (exists) {
      item.formula = `=${refersTo}`;
      item.comment = comment;
    }
    item.visible = !hidden;
  });
}

export function firstCell(sheet: string): string {
  return `${quoteSheetName(sheet)}!$A$1`;
}

/**
 * Hands the marks over to the new sheets: first the old ones are marked as leftovers, then the new ones as ours. Wherever
 * that ends, each mark is on one whole sheet, and every other sheet of ours is known as a leftover.
 */
export function* markSteps(workbook: Excel.Workbook, { plan, targets }: Writing): Generator<Step> {
  for (const { existing, inPlace, presentName } of targets) {
    if (existing === null || inPlace !== null) continue;
    yield nameStep(
      workbook.names,
      { name: presentName, refersTo: firstCell(existing.name), hidden: true },
      true,
    );
  }
  const existing = namesOf(plan.book);
  for (const { model, givenName, presentName } of targets) {
    const name = sheetMarkName(model.mark);
    const mark = { name, refersTo: firstCell(presentName), hidden: true, comment: givenName };
    yield nameStep(workbook.names, mark, existing.has(nameKey(name)));
  }
}

/** The names of all sheets, then those of the book; names of ours that nothing needs any more go. */
export function* nameSteps(workbook: Excel.Workbook, writing: Writing): Generator<Step> {
  const { plan, targets, book } = writing;
  const existing = namesOf(plan.book);
  const global = (name: NameModel): Step => nameStep(workbook.names, name, existing.has(nameKey(name.name)));
  for (const target of targets) yield* sheetNameSteps(workbook, target, global);
  for (const name of book.names) yield global(name);
  for (const name of staleNames(writing)) {
    yield step(2, 0, () => workbook.names.getItem(name).delete());
  }
}

function namesOf({ names }: OpenBook): ReadonlySet<string> {
  return new Set(names.map(({ name }) => nameKey(name)));
}

/** Marks of sheets that are gone, and what stood in the book only while it was written. */
function staleNames({ plan, targets }: Writing): readonly string[] {
  const { names } = plan.book;
  const kept = new Set(plan.divided.kept.flatMap(({ mark }) => (mark === null ? [] : [sheetMarkName(mark)])));
  const written = new Set(targets.map(({ model }) => sheetMarkName(model.mark)));
  const marks = names
    .map(({ name }) => name)
    .filter((name) => parseSheetMarkName(name) !== null && !written.has(name) && !kept.has(name));
  const temporary = targets.flatMap(({ inPlace, presentName }) => (inPlace === null ? [presentName] : []));
  const isMarked =
    targets.some(({ inPlace }) => inPlace !== null) || names.some(({ name }) => name === writingName);
  return [...marks, ...temporary, ...(isMarked ? [writingName] : [])];
}

function* sheetNameSteps(
  workbook: Excel.Workbook,
  { model, inPlace }: Target,
  global: (name: NameModel) => Step,
): Generator<Step> {
  const local = new Set(inPlace?.localNames.map(nameKey));
  for (const name of model.names) {
    if (!name.local) yield global(name);
    else {
      const { names } = workbook.worksheets.getItem(model.name);
      yield nameStep(names, name, local.has(nameKey(name.name)));
    }
  }
}
