import type { DividedSheets, StandingSheet } from "../core/tables/divideSheets.ts";
import type { Placement } from "../core/tables/placeSheets.ts";
import type { SheetMark } from "../core/tables/sheetModel.ts";
import type { SheetOutline, WritePlan } from "./bookHost.ts";

/** A sheet that stands in the book, as a plan tells of it. */
export interface PlannedSheet extends StandingSheet {
  readonly visibility: SheetOutline["visibility"];
}

/** What was decided about the sheets of a book, for people. */
export function describePlan<S extends PlannedSheet>(
  { placed, renamed }: Placement<S, SheetOutline>,
  { replaced }: DividedSheets<S>,
  { users, repairs }: { readonly users: readonly S[]; readonly repairs: boolean },
): WritePlan {
  const shown = placed.filter(({ sheet }) => sheet.visibility === "visible");
  const successors = new Set(placed.map(({ existing }) => existing));
  const existing = (inPlace: boolean): readonly string[] =>
    shown.flatMap((sheet) =>
      sheet.existing === null || staysInPlace(sheet.sheet.mark) !== inPlace ? [] : [sheet.existing.name],
    );
  return {
    added: shown.filter((sheet) => sheet.existing === null).map(({ name }) => name),
    replaced: existing(false),
    updated: existing(true),
    removed: replaced
      .filter((sheet) => sheet.visibility === "visible" && !successors.has(sheet))
      .map(({ name }) => name),
    kept: users.map(({ name }) => name),
    renamed,
    repairs,
  };
}

/** Sheets whose tables the user's formulas may know are brought up to date; the others are made anew. */
export function staysInPlace({ kind }: SheetMark): boolean {
  return kind === "data" || kind === "coverage" || kind === "list";
}
