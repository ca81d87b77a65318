import type { Finding } from "../findings/finding.ts";
import type { SheetMark } from "../tables/sheetModel.ts";
import { findForms, numberLine, titleLine, type FormBlock } from "./formBlocks.ts";
import type { IntakeIndex } from "./intakeIndex.ts";
import { sidesOf } from "./sidesOf.ts";
import { viewSheet, type SheetView } from "./sheetView.ts";
import { selfCheckData, selfCheckSheet, stampSheet, type Stamp } from "./stamp.ts";
import { turnSheet } from "./turnSheet.ts";
import { zoneLines } from "./zoneLines.ts";

/** What a sheet turned out to be. */
export interface ScannedSheet {
  readonly view: SheetView;
  readonly stamp: Stamp | null;
  readonly outcome: "form" | "ignored" | "unknown";
  readonly blocks: readonly FormBlock[];
  readonly findings: readonly Finding[];
}

export interface ScanOptions {
  readonly index: IntakeIndex;
  readonly file: string;
  readonly stamp: Stamp | null;
  readonly mark: SheetMark | null;
}

/** Sheets of a blank workbook that are no report, known even where a program lost their marks. */
const ownSheets: ReadonlySet<string> = new Set([stampSheet, selfCheckSheet, selfCheckData]);

// A page that names several forms is a list of contents.
const titleRows = 20;
const surelySame = 0.95;
const leastLikeness = 0.65;
// Nobody turns a longer sheet on its side.
const longestTurned = 400;

export function scanSheet(view: SheetView, options: ScanOptions): ScannedSheet {
  const { index, stamp, mark, file } = options;
  const { sheet } = view;
  const base = { view, stamp, blocks: [], findings: [] };
  if (ownSheets.has(sheet.name) || view.rowCount === 0) return { ...base, outcome: "ignored" };
  const at = { file, sheet: sheet.name };
  const ignored = (reason: "working-copy" | "no-table"): ScannedSheet => ({
    ...base,
    outcome: "ignored",
    findings: [{ code: "sheet-ignored", severity: "note", at, data: { reason } }],
  });
  if (mark?.kind === "guide") return { ...base, outcome: "ignored" };
  if (mark !== null && mark.kind !== "form" && stamp === null) return ignored("working-copy");
  const found = sidesOf(view, index).flatMap((side) => findForms(side, index, stamp?.template ?? null));
  const accepted = found.filter((block) => isLikeEnough(block, index));
  const rejected = found.filter((block) => !accepted.includes(block)).flatMap((block) => refuse(block, at));
  if (accepted.length > 0) return { ...base, outcome: "form", blocks: accepted, findings: rejected };
  const turned = turnedForm(view, options);
  if (turned !== null) {
    const data = { title: turned.shape.template.title };
    return { ...base, outcome: "unknown", findings: [{ code: "form-turned", severity: "error", at, data }] };
  }
  if (rejected.length > 0) return { ...base, outcome: "unknown", findings: rejected };
  const guess = guessTemplate(view, options);
  if (guess === null && !hasTable(view)) return ignored("no-table");
  const data = {
    sheet: sheet.name,
    guess: guess?.code ?? null,
    guessTitle: guess?.title ?? null,
    score: 0,
  };
  const severity = guess === null ? "warning" : "error";
  return { ...base, outcome: "unknown", findings: [{ code: "form-unknown", severity, at, data }] };
}

/**
 * A form may lack or add columns, but not so many that it is rather another form; and where the printed numbers
 * say other columns, nearly all headers must say these.
 */
function isLikeEnough(block: FormBlock, index: IntakeIndex): boolean {
  const { fit, cover, renumbered } = block;
  if (fit < 1 - index.pack.alignment.maxMissingShare) return false;
  if (renumbered > 0.5 && fit < surelySame) return false;
  return (2 * fit * cover) / (fit + cover) >= leastLikeness;
}

/** The form that a sheet would be if its rows were its columns. */
function turnedForm(view: SheetView, { index, stamp }: ScanOptions): FormBlock | null {
  if (view.rowCount > longestTurned || view.columnCount > longestTurned) return null;
  const turned = viewSheet(turnSheet(view.sheet), view.index);
  return (
    findForms(turned, index, stamp?.template ?? null).find((block) => isLikeEnough(block, index)) ?? null
  );
}

/** A table that is too unlike its best template: another version of it when the form says so, else unknown. */
function refuse(block: FormBlock, at: { readonly file: string; readonly sheet: string }): readonly Finding[] {
  const { template } = block.shape;
  const named = block.witnesses.some((witness) => witness.kind === "title" || witness.kind === "form-number");
  if (named) {
    const data = { title: template.title, expected: template.version };
    return [{ code: "form-other-version", severity: "error", at, data }];
  }
  const data = { sheet: at.sheet, guess: template.code, guessTitle: template.title, score: block.fit };
  return [{ code: "form-unknown", severity: "warning", at, data }];
}

/** True for a sheet with figures in several rows and columns: somebody's table, if not one of the pack's. */
function hasTable(view: SheetView): boolean {
  const rows = view.sheet.rows.filter(
    (cells) => (cells ?? []).filter((cell) => cell?.type === "number").length >= 2,
  );
  return rows.length >= 2;
}

/** The form that a sheet without a readable table says it is. */
function guessTemplate(
  view: SheetView,
  options: ScanOptions,
): { readonly code: string; readonly title: string } | null {
  const { index, stamp } = options;
  const lines = zoneLines(view, 0, Math.min(view.rowCount, titleRows));
  const named = index.shapes.filter(
    (shape) => titleLine(shape, lines) !== null || numberLine(shape, lines) !== null,
  );
  const stamped = index.shapes.find((shape) => shape.template.code === stamp?.template);
  const [only, ...others] = stamped === undefined ? named : [stamped];
  return only === undefined || others.length > 0 ? null : only.template;
}
