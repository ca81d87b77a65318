import type { Crc32, Inflate, ReadProblem } from "../../../app/ports.ts";
import type { Result } from "../../../core/result.ts";
import type { Sheet, Workbook } from "../../../core/workbook/workbook.ts";
import { startMeter, type MeterOptions } from "../meter.ts";
import { refusable, refuse } from "../refusal.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { crc32 as plainCrc32 } from "../zip/crc32.ts";
import { openPackage } from "../zip/openPackage.ts";
import { addComments } from "./comments.ts";
import { showsContent } from "./drawing.ts";
import { openParts, type Parts } from "./parts.ts";
import { readRelationships, type Relationship } from "./relationships.ts";
import { readSharedStrings } from "./sharedStrings.ts";
import { readSheetPart } from "./sheetPart.ts";
import type { BookTables } from "./sheetScan.ts";
import { readStyles } from "./styles.ts";
import { readWorkbookPart, type SheetEntry } from "./workbookPart.ts";

export interface ReadXlsxOptions extends MeterOptions {
  readonly inflate: Inflate;
  /** A faster checksum than our own, where the host has one. */
  readonly crc32?: Crc32;
  /** Also reads what Excel lets be typed into cells, which reports are not read by. */
  readonly validations?: boolean;
}

/** Kinds of sheets that have no cells of their own, or only macros. */
const otherSheets: ReadonlySet<string> = new Set([
  "chartsheet",
  "dialogsheet",
  "xlMacrosheet",
  "xlIntlMacrosheet",
]);
const usualWorkbookPart = "xl/workbook.xml";

/** Reads an .xlsx or .xlsm. Damaged or hostile bytes end in a problem, never in a throw or in a sheet that lacks cells. */
export function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions): Result<Workbook, ReadProblem> {
  return refusable(() => {
    const meter = startMeter(options);
    const { inflate, crc32 = plainCrc32 } = options;
    const container = openPackage(bytes, {
      inflate,
      crc32,
      budgets: meter.budgets,
      damage: "workbook-damaged",
    });
    return readBook(openParts(container, meter), options.validations === true);
  });
}

function readBook(parts: Parts, withValidations: boolean): Workbook {
  const part = workbookPartName(parts);
  const x = parts.open(part) ?? refuse("not-a-workbook", `no part ${part}`);
  const { sheets, names, date1904, onDemand } = readWorkbookPart(x);
  const relationships = readRelationships(parts, part);
  const tables = readTables(parts, relationships, { date1904, withValidations });
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  return {
    sheets: sheets.flatMap((sheet) =>
      readSheet(parts, sheet, { tables, target: byId.get(sheet.relationship) }),
    ),
    names,
    hasMacros: relationships.some(({ kind }) => kind === "vbaProject" || /macrosheet$/i.test(kind)),
    hasExternalLinks: relationships.some(({ kind }) => kind === "externalLink"),
    ...(onDemand ? { calculatesOnDemand: true } : {}),
  };
}

function workbookPartName(parts: Parts): string {
  const root = readRelationships(parts, "").find(({ kind }) => kind === "officeDocument");
  const name = root?.target ?? usualWorkbookPart;
  return name.toLowerCase().endsWith(".bin") ? refuse("binary-excel", name) : name;
}

function readTables(
  parts: Parts,
  relationships: readonly Relationship[],
  { date1904, withValidations }: Pick<BookTables, "date1904" | "withValidations">,
): BookTables {
  const strings = openTable(parts, relationships, "sharedStrings");
  const styles = openTable(parts, relationships, "styles");
  return {
    strings: strings === null ? null : readSharedStrings(strings),
    styles: styles === null ? [] : readStyles(styles),
    date1904,
    isoDates: new Map(),
    withValidations,
  };
}

/** A part that a workbook may do without; one that it names must be there. */
function openTable(parts: Parts, relationships: readonly Relationship[], kind: string): XmlCursor | null {
  const target = relationships.find((relationship) => relationship.kind === kind)?.target;
  return target === undefined ? null : openNamed(parts, target);
}

function openNamed(parts: Parts, partName: string): XmlCursor {
  return parts.open(partName) ?? refuse("workbook-damaged", `no part ${partName}`);
}

interface SheetSource {
  readonly tables: BookTables;
  readonly target: Relationship | undefined;
}

function readSheet(parts: Parts, entry: SheetEntry, { tables, target }: SheetSource): readonly Sheet[] {
  if (target === undefined) return refuse("workbook-damaged", `sheet "${entry.name}" names no part`);
  if (otherSheets.has(target.kind)) return [];
  const part = readSheetPart(openNamed(parts, target.target), tables);
  let hasDrawings = false;
  for (const { kind, target: besides } of readRelationships(parts, target.target)) {
    const x = kind === "comments" || kind === "drawing" ? parts.open(besides) : null;
    if (x === null) continue;
    if (kind === "comments") addComments(x, part.rows);
    else hasDrawings ||= showsContent(x);
  }
  return [{ name: entry.name, visibility: entry.visibility, ...part, hasDrawings }];
}
