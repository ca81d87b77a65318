import type { DividedSheets, StandingSheet } from "./divideSheets.ts";
import { sheetMarkName } from "./sheetMarks.ts";
import type { SheetModel } from "./sheetModel.ts";
import { nameKey, safeSheetName } from "./sheetName.ts";

/** What must be known of a sheet to give it its place. */
export type ComingSheet = Pick<SheetModel, "name" | "mark">;

export interface PlacedSheet<S, M> {
  readonly sheet: M;
  /** Its final name. */
  readonly name: string;
  /** The name to remember as given by us, so that a renaming by the user is seen next time. */
  readonly givenName: string;
  /** The sheet whose place it takes. */
  readonly existing: S | null;
}

export interface Placement<S, M> {
  /** In the order in which they come. */
  readonly placed: readonly PlacedSheet<S, M>[];
  /** In tab order: the user's order, new sheets after the one that they follow. */
  readonly tabs: readonly (S | PlacedSheet<S, M>)[];
  /** Sheets that had to take another name than their own. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** Gives each sheet its name and place among those that stay. */
export function placeSheets<S extends StandingSheet, M extends ComingSheet>(
  coming: readonly M[],
  divided: DividedSheets<S>,
  isReferredTo: (sheet: S) => boolean,
): Placement<S, M> {
  const existing = new Map(
    divided.replaced.map((sheet) => [sheet.mark === null ? "" : sheetMarkName(sheet.mark), sheet]),
  );
  const pairs = coming.map((sheet) => ({ sheet, existing: existing.get(sheetMarkName(sheet.mark)) ?? null }));
  const placed = nameSheets(pairs, divided.kept, isReferredTo);
  return {
    placed,
    tabs: orderTabs(divided, placed),
    renamed: placed.flatMap(({ sheet, name }) =>
      sheet.name === name ? [] : [{ from: sheet.name, to: name }],
    ),
  };
}

export function isPlaced<S extends object, M>(tab: S | PlacedSheet<S, M>): tab is PlacedSheet<S, M> {
  return "existing" in tab;
}

interface Pair<S, M> {
  readonly sheet: M;
  readonly existing: S | null;
}

/** Names that stay are dealt out first, so that no newcomer takes one. */
function nameSheets<S extends StandingSheet, M extends ComingSheet>(
  pairs: readonly Pair<S, M>[],
  kept: readonly S[],
  isReferredTo: (sheet: S) => boolean,
): readonly PlacedSheet<S, M>[] {
  const taken = kept.map((sheet) => sheet.name);
  const names = new Map<M, string>();
  for (const { sheet, existing } of pairs) {
    if (existing === null || !keepsName(sheet, existing, isReferredTo)) continue;
    names.set(sheet, existing.name);
    taken.push(existing.name);
  }
  return pairs.map(({ sheet, existing }) => {
    const stays = names.get(sheet);
    if (stays !== undefined) return { sheet, name: stays, givenName: givenName(sheet, existing), existing };
    const name = safeSheetName(sheet.name, taken);
    taken.push(name);
    return { sheet, name, givenName: name, existing };
  });
}

/** A name stays when the user chose it, or when formulas of the user's would lose their sheet. */
function keepsName<S extends StandingSheet>(
  sheet: ComingSheet,
  existing: S,
  isReferredTo: (sheet: S) => boolean,
): boolean {
  if (nameKey(existing.name) === nameKey(sheet.name)) return existing.name === sheet.name;
  const renamedByUser = existing.givenName !== undefined && existing.givenName !== existing.name;
  return renamedByUser || isReferredTo(existing);
}

function givenName(sheet: ComingSheet, existing: StandingSheet | null): string {
  return existing === null || existing.name === sheet.name
    ? sheet.name
    : (existing.givenName ?? existing.name);
}

function orderTabs<S extends StandingSheet, M>(
  { kept, replaced }: DividedSheets<S>,
  placed: readonly PlacedSheet<S, M>[],
): readonly (S | PlacedSheet<S, M>)[] {
  const bySheet = new Map(placed.map((sheet) => [sheet.existing, sheet]));
  const stays = [...kept, ...replaced]
    .toSorted((a, b) => a.tab - b.tab)
    .flatMap((sheet): (S | PlacedSheet<S, M>)[] => {
      const successor = kept.includes(sheet) ? sheet : bySheet.get(sheet);
      return successor === undefined ? [] : [successor];
    });
  placed.forEach((sheet, index) => {
    if (sheet.existing !== null) return;
    const before = placed[index - 1];
    const at = before === undefined ? stays.findIndex((tab) => isPlaced(tab)) : stays.indexOf(before) + 1;
    stays.splice(Math.max(0, at), 0, sheet);
  });
  return stays;
}
