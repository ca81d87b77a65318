import { spend, type Meter } from "../../meter.ts";
import { refuse } from "../../refusal.ts";
import { showsContent } from "../../xlsx/drawing.ts";
import { openParts } from "../../xlsx/parts.ts";
import { readRelationships } from "../../xlsx/relationships.ts";
import { uint32 } from "../../zip/littleEndian.ts";
import type { Package } from "../../zip/openPackage.ts";
import type { BookFacts, SheetFacts } from "../sheetFacts.ts";
import { eachBinaryRecord, wideText } from "./records.ts";
import { readSheetCells } from "./sheetCells.ts";
import { readStringFonts, readStyles } from "./tables.ts";

const workbookPart = "xl/workbook.bin";
const bundledSheet = 156;
const visibilities = ["visible", "hidden", "veryHidden"] as const;

/** Walks through the binary parts of an .xlsb: what is cut off or out of range refuses it. */
export function readXlsbFacts(container: Package, meter: Meter): BookFacts {
  const parts = openParts(container, meter);
  const relationships = readRelationships(parts, workbookPart);
  const partOf = (kind: string) => relationships.find((relationship) => relationship.kind === kind)?.target;
  const stylesPart = partOf("styles");
  const stringsPart = partOf("sharedStrings");
  const tables = {
    ...(stylesPart === undefined
      ? { fonts: [], formats: [] }
      : readStyles(stylesPart, part(container, stylesPart))),
    strings: stringsPart === undefined ? [] : readStringFonts(stringsPart, part(container, stringsPart)),
    meter,
  };
  const sheets = readSheetEntries(container, meter).flatMap((entry, index): readonly SheetFacts[] => {
    const target = relationships.find(({ id }) => id === entry.relationship);
    if (target === undefined) return refuse("workbook-damaged", "a sheet names no part");
    if (target.kind !== "worksheet") return [];
    const cells = readSheetCells(target.target, part(container, target.target), tables);
    const hasDrawings = readRelationships(parts, target.target).some(({ kind, target: besides }) => {
      const drawing = kind === "drawing" ? parts.open(besides) : null;
      return drawing !== null && showsContent(drawing);
    });
    return [{ index, visibility: entry.visibility, hasDrawings, ...cells }];
  });
  return {
    sheets,
    hasMacros: relationships.some(({ kind }) => kind === "vbaProject" || /macrosheet$/i.test(kind)),
    hasExternalLinks: partOf("externalLink") !== undefined,
  };
}

interface SheetEntry {
  readonly visibility: SheetFacts["visibility"];
  readonly relationship: string;
}

function readSheetEntries(container: Package, meter: Meter): readonly SheetEntry[] {
  const bytes = part(container, workbookPart);
  const entries: SheetEntry[] = [];
  for (const { type, at } of eachBinaryRecord(workbookPart, bytes)) {
    if (type !== bundledSheet) continue;
    spend(meter, "sheets", 1);
    const visibility = visibilities[uint32(bytes, at) & 3] ?? "visible";
    entries.push({ visibility, relationship: wideText(bytes, at + 8).text });
  }
  return entries.length > 0 ? entries : refuse("workbook-damaged", "no sheets");
}

function part(container: Package, partName: string): Uint8Array {
  return container.part(partName) ?? refuse("workbook-damaged", `no part ${partName}`);
}
