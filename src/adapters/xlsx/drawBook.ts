import type { OpenPackStream } from "../../app/ports.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { assertSheetOf } from "../../core/tables/assertBookModel.ts";
import { sheetMarkName } from "../../core/tables/sheetMarks.ts";
import type { BookModel } from "../../core/tables/sheetModel.ts";
import { nameKey } from "../../core/tables/sheetName.ts";
import type { PackagePart } from "../package/packagePart.ts";
import { textOf } from "../package/xmlElement.ts";
import { escapeText } from "../package/xmlText.ts";
import type { XmlElement } from "../package/xmlTree.ts";
import { findActiveTab } from "./activeTab.ts";
import { assembleBook } from "./assembleBook.ts";
import { keptNames } from "./definedNames.ts";
import { drawSheet, type DrawnSheet } from "./drawSheet.ts";
import type { ExistingBook, ExistingSheet, UpdateProblem } from "./existingBook.ts";
import { isReferredTo, keepSheets, linksWithout, type KeptSheets } from "./keptSheets.ts";
import { createNumbers, createPartNames } from "./partNames.ts";
import { reachableParts } from "./partLinks.ts";
import { placeSheets, type PlacedSheet, type Placement } from "./placeSheets.ts";
import { openSharedParts, type SharedParts } from "./sharedParts.ts";

export interface DrawnBook {
  readonly parts: readonly PackagePart[];
  /** Sheets that are named otherwise than in the model: their name was taken, or the user had renamed them. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Sheets of ours that are no longer wanted but stay because the user's formulas refer to them. */
  readonly left: readonly string[];
}

/** Puts the sheets of a model into an existing book (an empty one for a new book). */
export function drawBook(
  existing: ExistingBook,
  model: BookModel,
  pack: OpenPackStream,
): Result<DrawnBook, UpdateProblem> {
  const layout = layOut(existing, model);
  if (!layout.ok) return layout;
  const { kept, names, isNeeded } = layout.value;
  const shared = openSharedParts(existing, kept, model.font);
  if (!shared.ok) return shared;
  const placement = placeSheets(model, kept, isNeeded);
  const active = findActiveTab(existing, kept, placement.placed[model.activeSheet]);
  const keptParts = partsThatStay(existing, kept);
  const drawing = { model, kept, shared: shared.value, keptParts, pack };
  const drawn = drawSheets(placement, active, drawing);
  const activeTab = placement.tabs.findIndex((tab) => tab === active);
  const change = { ...drawing, names, placement, drawn, activeTab };
  const left = kept.kept.filter((sheet) => sheet.mark !== null).map((sheet) => sheet.name);
  return ok({ parts: assembleBook(existing, change), renamed: placement.renamed, left });
}

/** What of an existing book stays when a model's sheets come. */
export interface Layout {
  readonly kept: KeptSheets;
  /** The user's names. */
  readonly names: readonly XmlElement[];
  /** True for a sheet that something which stays refers to. */
  readonly isNeeded: (sheet: ExistingSheet) => boolean;
}

export function layOut(existing: ExistingBook, model: BookModel): Result<Layout, UpdateProblem> {
  const wanted = new Set(model.sheets.map((sheet) => sheetMarkName(sheet.mark)));
  const kept = keepSheets(existing, wanted);
  if (!kept.ok) return kept;
  const clash = clashingTable(model, kept.value);
  if (clash !== undefined) return err({ reason: "table-name-taken", detail: clash });
  const names = keptNames(existing, kept.value, model);
  const namedCells = names.map((name) => escapeText(textOf(name))).join("\n");
  const texts = new Map([...kept.value.texts, ["", namedCells]]);
  return ok({ kept: kept.value, names, isNeeded: (sheet) => isReferredTo(sheet.name, texts) });
}

/** All parts but those that only our old sheets, or the order of calculation, led to. */
function partsThatStay(existing: ExistingBook, kept: KeptSheets): ReadonlySet<string> {
  const before = reachableParts(existing.links, () => true);
  const after = reachableParts(existing.links, linksWithout(kept.replaced));
  return new Set([...existing.parts.keys()].filter((name) => after.has(name) || !before.has(name)));
}

interface Drawing {
  readonly model: BookModel;
  readonly kept: KeptSheets;
  readonly shared: SharedParts;
  readonly keptParts: ReadonlySet<string>;
  readonly pack: OpenPackStream;
}

function drawSheets(
  { placed }: Placement,
  active: unknown,
  { model, kept, shared, keptParts, pack }: Drawing,
): ReadonlyMap<PlacedSheet, DrawnSheet> {
  const names = createPartNames(keptParts);
  const known = new Map(kept.tables.map((table) => [nameKey(table.name), table.id]));
  const nextId = createNumbers(known.values());
  const tableId = (name: string): number => known.get(nameKey(name)) ?? nextId();
  const context = { ...shared, book: model, names, tableId, pack };
  const final = { sheets: placed.map((sheet) => sheet.model) };
  return new Map(
    placed.map((sheet) => {
      assertSheetOf(final, sheet.model);
      return [sheet, drawSheet(sheet.model, { ...context, selected: sheet === active })];
    }),
  );
}

/** The name of a table on a kept sheet that one of ours would have as well. */
function clashingTable(model: BookModel, kept: KeptSheets): string | undefined {
  const ours = new Set(model.sheets.flatMap((sheet) => sheet.tables.map((table) => nameKey(table.name))));
  const parts = new Set(kept.kept.map((sheet) => sheet.relationship.target));
  return kept.tables.find((table) => parts.has(table.sheetPart) && ours.has(nameKey(table.name)))?.name;
}
