import { renameSheets } from "../../core/tables/renameSheets.ts";
import { sheetMarkName } from "../../core/tables/sheetMarks.ts";
import type { BookModel, SheetModel } from "../../core/tables/sheetModel.ts";
import { nameKey, safeSheetName } from "../../core/tables/sheetName.ts";
import type { ExistingSheet } from "./existingBook.ts";
import { isReferredTo, type KeptSheets } from "./keptSheets.ts";

export interface PlacedSheet {
  /** Under its final name. */
  readonly model: SheetModel;
  readonly givenName: string;
  /** The sheet whose place it takes. */
  readonly existing: ExistingSheet | null;
}

export interface Placement {
  /** In the order of the book model. */
  readonly placed: readonly PlacedSheet[];
  /** In tab order: the user's order, new sheets after the one they follow in the book model. */
  readonly tabs: readonly (ExistingSheet | PlacedSheet)[];
  /** Sheets that had to take another name than the book model's. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** Gives each sheet its name and place among those that stay. `userNames` are references in kept defined names. */
export function placeSheets(book: BookModel, kept: KeptSheets, userNames: string): Placement {
  const existing = new Map(
    kept.replaced.map((sheet) => [sheet.mark === null ? "" : sheetMarkName(sheet.mark), sheet]),
  );
  const pairs = book.sheets.map((model) => ({
    model,
    existing: existing.get(sheetMarkName(model.mark)) ?? null,
  }));
  const texts = new Map([...kept.texts, ["", userNames]]);
  const names = nameSheets(pairs, kept, texts);
  const renames = new Map<string, string>();
  for (const [from, { name }] of names) if (name !== from) renames.set(from, name);
  const { sheets } = renameSheets(book, renames);
  const placed = pairs.flatMap((pair, index) => {
    const model = sheets[index];
    const givenName = names.get(pair.model.name)?.givenName;
    return model === undefined || givenName === undefined
      ? []
      : [{ model, givenName, existing: pair.existing }];
  });
  return {
    placed,
    tabs: orderTabs(kept, placed),
    renamed: [...renames].map(([from, to]) => ({ from, to })),
  };
}

interface Pair {
  readonly model: SheetModel;
  readonly existing: ExistingSheet | null;
}

interface SheetNaming {
  readonly name: string;
  readonly givenName: string;
}

/** By the name in the model. Names that stay are dealt out first, so that no newcomer takes one. */
function nameSheets(
  pairs: readonly Pair[],
  kept: KeptSheets,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, SheetNaming> {
  const taken = kept.kept.map((sheet) => sheet.name);
  const names = new Map<string, SheetNaming>();
  for (const { model, existing } of pairs) {
    if (existing === null || !keepsName(model, existing, texts)) continue;
    const givenName = existing.name === model.name ? model.name : (existing.givenName ?? existing.name);
    names.set(model.name, { name: existing.name, givenName });
    taken.push(existing.name);
  }
  for (const { model } of pairs) {
    if (names.has(model.name)) continue;
    const name = safeSheetName(model.name, taken);
    names.set(model.name, { name, givenName: name });
    taken.push(name);
  }
  return names;
}

/** A name stays when the user chose it, or when formulas of the user's would lose their sheet. */
function keepsName(model: SheetModel, existing: ExistingSheet, texts: ReadonlyMap<string, string>): boolean {
  if (nameKey(existing.name) === nameKey(model.name)) return existing.name === model.name;
  const renamedByUser = existing.givenName !== undefined && existing.givenName !== existing.name;
  return renamedByUser || isReferredTo(existing.name, texts);
}

function orderTabs(
  { kept, replaced }: KeptSheets,
  placed: readonly PlacedSheet[],
): readonly (ExistingSheet | PlacedSheet)[] {
  const bySheet = new Map(placed.map((sheet) => [sheet.existing, sheet]));
  const stays = [...kept, ...replaced]
    .toSorted((a, b) => a.tab - b.tab)
    .flatMap((sheet): (ExistingSheet | PlacedSheet)[] => {
      const successor = kept.includes(sheet) ? sheet : bySheet.get(sheet);
      return successor === undefined ? [] : [successor];
    });
  placed.forEach((sheet, index) => {
    if (sheet.existing !== null) return;
    const before = placed[index - 1];
    const at = before === undefined ? stays.findIndex((tab) => "model" in tab) : stays.indexOf(before) + 1;
    stays.splice(Math.max(0, at), 0, sheet);
  });
  return stays;
}
