import type { UnitId } from "../pack/unit.ts";
import { toWords } from "../workbook/text/words.ts";
import type { IntakeIndex } from "./intakeIndex.ts";
import type { SheetView } from "./sheetView.ts";
import type { Witness } from "./submission.ts";
import { findUnits, matchOpening, matchUnit, type UnitMatch } from "./unitNames.ts";
import { valueBehind, type ZoneLine } from "./zoneLines.ts";

/** A witness for the reporter; `weak` when it goes by a historical or wrong name. */
export interface UnitWitness {
  readonly witness: Witness;
  readonly weak: boolean;
}

/** What the lines above a table say about the reporter, and the text in a unit cell that names nobody known. */
export interface UnitLines {
  readonly witnesses: readonly UnitWitness[];
  readonly unmatched: string;
}

export function unitLines(
  view: SheetView,
  lines: readonly ZoneLine[],
  context: { readonly index: IntakeIndex; readonly known: ReadonlySet<UnitId> },
): UnitLines {
  const { index, known } = context;
  const witnesses: UnitWitness[] = [];
  let unmatched = "";
  for (const line of lines) {
    const value = valueBehind(view, line, index.words.unitLabels);
    if (value !== null) {
      const match = matchUnit(index.units, value, known) ?? matchOpening(index.units, value, known);
      if (match !== null) witnesses.push(toWitness("unit-cell", value, { match, line }));
      else if (value !== "") unmatched = value;
      continue;
    }
    if (line.text.includes(":")) continue;
    const match = matchUnit(index.units, withoutMarker(line.text), known);
    if (match !== null) witnesses.push(toWitness("letterhead", line.text, { match, line }));
  }
  return { witnesses, unmatched };
}

/** What a sheet, file or folder name says; a name with several units says nothing about one. */
export function unitOfName(
  kind: "sheet-name" | "file-name" | "folder",
  name: string,
  context: { readonly index: IntakeIndex; readonly known: ReadonlySet<UnitId> },
): readonly UnitWitness[] {
  const [match, ...others] = findUnits(context.index.units, name, context.known);
  return match === undefined || others.length > 0 ? [] : [toWitness(kind, name, { match })];
}

/** "a/b/BC.xlsx" or "a.zip!b/BC.xlsx" → its name without extension and its folders, innermost first. */
export function pathParts(path: string): { readonly name: string; readonly folders: readonly string[] } {
  const parts = path.split(/[/!\\]/).filter((part) => part !== "" && part !== "." && part !== "..");
  const file = parts.at(-1) ?? "";
  return { name: file.replace(/\.[A-Za-z0-9]{1,5}$/, ""), folders: parts.slice(0, -1).toReversed() };
}

/** The longest part of a file name that could be a unit's: what is left without numbers and short words. */
export function nameWithoutNoise(name: string): string {
  return toWords(name)
    .filter((word) => !/\d/.test(word) && word.length > 1)
    .join(" ");
}

function toWitness(
  kind: Witness["kind"],
  text: string,
  found: { readonly match: UnitMatch; readonly line?: ZoneLine },
): UnitWitness {
  const { match, line } = found;
  const witness = { kind, text, says: match.unit, ...(line === undefined ? {} : { at: line.at }) };
  return { witness, weak: match.weak };
}

/** "I. Phường Phổ Minh" → "Phường Phổ Minh"; "P. Phổ Minh" keeps its abbreviation. */
function withoutMarker(text: string): string {
  return text.replace(/^\s*(?:\d{1,2}|[IVX]{1,4}|[A-D])[.)]\s+/, "");
}
