import { staysInPlace } from "../../../app/describePlan.ts";
import type { PlacedSheet } from "../../../core/tables/placeSheets.ts";
import { renameSheets } from "../../../core/tables/renameSheets.ts";
import { ownNamePrefix } from "../../../core/tables/sheetMarks.ts";
import type { BookModel, SheetModel } from "../../../core/tables/sheetModel.ts";
import { nameKey } from "../../../core/tables/sheetName.ts";
import { isReferredTo } from "../book/dependents.ts";
import type { BookSheet } from "../book/openBook.ts";
import { isTemporaryName, temporaryName } from "../book/ownNames.ts";
import type { BookPlan } from "../book/planWrite.ts";
import type { Standing } from "../book/standing.ts";

/** A sheet that is written, and where. */
export interface Target {
  /** Under final names. */
  readonly model: SheetModel;
  /** The same while it is written: references to sheets that still have other names. */
  readonly draft: SheetModel;
  readonly givenName: string;
  /** The sheet whose place it takes. */
  readonly existing: BookSheet | null;
  /** How the existing sheet stands that is changed in place; null for one that is built anew. */
  readonly inPlace: Standing | null;
  /** The name that the sheet has while it is written. */
  readonly presentName: string;
}

/** Where each sheet of the model is written. */
export function planTargets(plan: BookPlan<SheetModel>, book: BookModel): readonly Target[] {
  const { placement } = plan;
  const final = renameSheets(book, new Map(placement.renamed.map(({ from, to }) => [from, to])));
  const last = Math.max(
    0,
    ...plan.book.sheets.map(({ name }) => numberOf(name)),
    ...plan.book.names.map(({ name }) => numberOf(name)),
  );
  const places = placement.placed.map((placed, index) => {
    const inPlace = standingInPlace(plan, placed);
    const presentName =
      inPlace === null || placed.existing === null ? temporaryName(last + index + 1) : placed.existing.name;
    return { ...placed, inPlace, presentName };
  });
  const drafts = renameSheets(final, new Map(places.map(({ name, presentName }) => [name, presentName])));
  return places.map(({ sheet, givenName, existing, inPlace, presentName }, index) => ({
    model: final.sheets[index] ?? sheet,
    draft: drafts.sheets[index] ?? sheet,
    givenName,
    existing,
    inPlace,
    presentName,
  }));
}

function numberOf(name: string): number {
  return isTemporaryName(name) ? Number(name.slice(name.lastIndexOf("_") + 1)) : 0;
}

/**
 * Data sheets are changed in place, and so is any other sheet that something of the user's refers to: it would lose its
 * references when the sheet was deleted. What cannot be looked into counts as a reference to every visible sheet.
 */
function standingInPlace(
  { dependents, divided }: BookPlan<SheetModel>,
  { sheet, existing }: PlacedSheet<BookSheet, SheetModel>,
): Standing | null {
  const standing = existing === null ? undefined : dependents.standing.get(existing.name);
  if (existing === null || standing === undefined) return null;
  const isNeeded =
    staysInPlace(sheet.mark) ||
    isReferredTo(existing, dependents, divided.kept) ||
    (dependents.hasHidden && sheet.visibility === "visible") ||
    standing.localNames.some((name) => isUsersName(name, sheet));
  return isNeeded ? standing : null;
}

/** Names of Excel's own, and ours, are written anew. */
function isUsersName(name: string, sheet: SheetModel): boolean {
  if (/^(?:_xlnm\.|Print_Area$|Print_Titles$|_FilterDatabase$)/i.test(name)) return false;
  if (name.startsWith(ownNamePrefix)) return false;
  return !sheet.names.some((own) => own.local && nameKey(own.name) === nameKey(name));
}
