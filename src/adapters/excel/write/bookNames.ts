import { parseSheetMarkName, sheetMarkName } from "../../../core/tables/sheetMarks.ts";
import type { BookModel, NameModel } from "../../../core/tables/sheetModel.ts";
import { nameKey, quoteSheetName } from "../../../core/tables/sheetName.ts";
import type { OpenBook } from "../book/openBook.ts";
import { writingName } from "../book/ownNames.ts";
import { bytesOf } from "./requestSize.ts";
import { step, type Step } from "./sender.ts";
import type { Target } from "./targets.ts";

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

/** The marks and names of all sheets, then those of the book; names of ours that nothing needs any more go. */
export function* nameSteps(
  workbook: Excel.Workbook,
  standing: OpenBook,
  {
    targets,
    book,
    kept,
  }: { readonly targets: readonly Target[]; readonly book: BookModel; readonly kept: ReadonlySet<string> },
): Generator<Step> {
  const existing = new Set(standing.names.map(({ name }) => nameKey(name)));
  const global = (name: GivenName): Step => nameStep(workbook.names, name, existing.has(nameKey(name.name)));
  for (const { model, givenName } of targets) {
    const mark = sheetMarkName(model.mark);
    yield global({ name: mark, refersTo: firstCell(model.name), hidden: true, comment: givenName });
  }
  for (const target of targets) yield* sheetNameSteps(workbook, target, global);
  for (const name of book.names) yield global(name);
  for (const name of staleNames(standing, targets, kept)) {
    yield step(2, 0, () => workbook.names.getItem(name).delete());
  }
}

/** Marks of sheets that are gone, and what stood in the book only while it was written. */
function staleNames(
  { names }: OpenBook,
  targets: readonly Target[],
  kept: ReadonlySet<string>,
): readonly string[] {
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
