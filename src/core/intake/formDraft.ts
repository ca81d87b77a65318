import type { UnitId } from "../pack/unit.ts";
import { periodLines, periodOfName, type PeriodWitness } from "./identifyPeriod.ts";
import type { FormBlock } from "./formBlocks.ts";
import type { IntakeIndex } from "./intakeIndex.ts";
import type { ScannedSheet } from "./scanSheet.ts";
import type { SheetView } from "./sheetView.ts";
import type { Stamp } from "./stamp.ts";
import { pathParts, unitLines, unitOfName, type UnitWitness } from "./unitWitnesses.ts";
import { zoneLines } from "./zoneLines.ts";

/** A form with everything that speaks for its reporter and its period. */
export interface FormDraft {
  readonly view: SheetView;
  readonly block: FormBlock;
  readonly blockIndex: number;
  /** Sheet index, and block index where the sheet holds several forms: the last part of question ids. */
  readonly place: string;
  readonly stamp: Stamp | null;
  readonly units: readonly UnitWitness[];
  readonly periods: readonly PeriodWitness[];
  /** The text of a unit cell that names nobody known. */
  readonly unmatched: string;
}

export interface DraftOptions {
  readonly index: IntakeIndex;
  readonly known: ReadonlySet<UnitId>;
  /** Path of the file. */
  readonly path: string;
}

// A cover page says who reports in its first rows.
const coverRows = 30;

/** The forms of a workbook with their witnesses; what one sheet does not say, the others of the file may. */
export function draftForms(sheets: readonly ScannedSheet[], options: DraftOptions): readonly FormDraft[] {
  const own = sheets.flatMap((sheet) => draftSheet(sheet, options));
  const covers = sheets
    .filter((sheet) => sheet.blocks.length === 0 && sheet.outcome === "ignored")
    .flatMap(({ view }) => unitLines(view, zoneLines(view, 0, coverRows), options).witnesses);
  const elsewhere = [...own.flatMap((draft) => draft.units), ...covers];
  const said = new Set(elsewhere.map(({ witness }) => witness.says));
  const { name, folders } = pathParts(options.path);
  const byName = [
    ...unitOfName("file-name", name, options),
    ...folders.flatMap((folder) => unitOfName("folder", folder, options)),
  ];
  // A file with the same form of several units was put together by somebody else, whom its name may say.
  const ofSeveral = holdsSeveralUnits(own);
  return own.map((draft) => {
    // Of the same form twice, the one without a name may be anybody's.
    const twin = own.some((other) => other.block.shape === draft.block.shape && other.units.length > 0);
    const lacks = draft.units.length === 0 && said.size === 1 && !twin;
    const borrowed = lacks ? elsewhere.slice(0, 1) : [];
    const units = [...draft.units, ...borrowed.map(withoutPlace), ...(ofSeveral ? [] : byName)];
    return { ...draft, units, periods: [...draft.periods, ...periodsByName(draft, options)] };
  });
}

function draftSheet(sheet: ScannedSheet, options: DraftOptions): readonly FormDraft[] {
  const { stamp, blocks } = sheet;
  const several = blocks.length > 1;
  const inherited: { units: readonly UnitWitness[]; periods: readonly PeriodWitness[] } = {
    units: [],
    periods: [],
  };
  const seen = new Set<string>();
  return blocks.map((block, blockIndex) => {
    const { view } = block;
    const { template } = block.shape;
    const lines = unitLines(view, block.lines, options);
    const periods = periodLines(view, block.lines, { index: options.index, template });
    // A second table of the same form without a name of its own is not the first unit's.
    const repeated = seen.has(template.code);
    seen.add(template.code);
    const byLines = lines.witnesses.length > 0 || repeated ? lines.witnesses : inherited.units;
    const byPeriods = periods.length > 0 ? periods : inherited.periods;
    if (lines.witnesses.length > 0) inherited.units = lines.witnesses;
    if (periods.length > 0) inherited.periods = periods;
    const stamped = stamp?.template === template.code ? stamp : null;
    const stacked = blocks.filter((other) => other.shape === block.shape).length > 1;
    const byName = stacked ? [] : unitOfName("sheet-name", view.sheet.name, options);
    return {
      view,
      block,
      blockIndex,
      place: several ? `${view.index}.${blockIndex}` : String(view.index),
      stamp: stamped,
      units: [...stampUnit(stamped, options), ...byLines, ...byName],
      periods: [...stampPeriod(stamped), ...byPeriods],
      unmatched: lines.unmatched,
    };
  });
}

function stampUnit(stamp: Stamp | null, options: DraftOptions): readonly UnitWitness[] {
  if (stamp === null || !options.known.has(stamp.unit)) return [];
  return [{ witness: { kind: "stamp", text: stamp.unit, says: stamp.unit }, weak: false }];
}

function stampPeriod(stamp: Stamp | null): readonly PeriodWitness[] {
  if (stamp === null) return [];
  const witness = { kind: "stamp" as const, text: stamp.call, says: stamp.call };
  return [{ witness, strong: true, fits: (call) => call.id === stamp.call }];
}

function periodsByName(draft: FormDraft, options: DraftOptions): readonly PeriodWitness[] {
  const { name, folders } = pathParts(options.path);
  const context = { index: options.index, template: draft.block.shape.template };
  return [
    ...periodOfName("sheet-name", draft.view.sheet.name, context),
    ...periodOfName("file-name", name, context),
    ...folders.flatMap((folder) => periodOfName("folder", folder, context)),
  ];
}

function holdsSeveralUnits(drafts: readonly FormDraft[]): boolean {
  const units = new Map<string, Set<UnitId>>();
  for (const draft of drafts) {
    const said = units.get(draft.block.shape.template.code) ?? new Set<UnitId>();
    for (const { witness } of draft.units) said.add(witness.says);
    units.set(draft.block.shape.template.code, said);
  }
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const { code } = draft.block.shape.template;
    if (draft.units.length > 0) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...units].some(([code, said]) => said.size > 1 && (counts.get(code) ?? 0) > 1);
}

/** A witness from another sheet: its address would point into the wrong one. */
function withoutPlace({ witness, weak }: UnitWitness): UnitWitness {
  return { witness: { kind: witness.kind, text: witness.text, says: witness.says }, weak };
}
