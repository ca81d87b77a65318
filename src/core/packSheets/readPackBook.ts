import { canonicalJson } from "../ledger/canonicalJson.ts";
import { parseJson } from "../pack/parseJson.ts";
import { parsePack, type PackError, type PackSource } from "../pack/parsePack.ts";
import { err, ok, type Result } from "../result.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { RecordSheetId } from "./column.ts";
import { partsSheet, recordSheets, textsSheet } from "./packSheetList.ts";
import { putTogether } from "./putTogether.ts";
import { readParts } from "./readParts.ts";
import { readRecords, type ReadRecord } from "./readRecords.ts";
import { readRows } from "./readRows.ts";
import { problemAt, type SheetPlace, type SheetProblem } from "./sheetProblem.ts";

/**
 * The files of the pack in a workbook that `packBook` drew and a user edited. What was not changed is the same to the
 * letter. Everything that is wrong is named at its cell: first what cannot be read, then what the pack's checks say.
 */
export function readPackBook(workbook: Workbook): Result<readonly PackSource[], readonly SheetProblem[]> {
  const read = recordSheets.map((sheet) => ({ id: sheet.id, ...readRecords(workbook, sheet) }));
  const records = new Map<RecordSheetId, readonly ReadRecord[]>(
    read.map((sheet) => [sheet.id, sheet.records]),
  );
  const built = putTogether(records);
  const parts = readParts(workbook, built);
  const problems = [...read.flatMap((sheet) => sheet.problems), ...built.problems, ...parts.problems];
  if (problems.length > 0) return err(problems);
  const files = textsOf(parts.files, keptTexts(workbook));
  const pack = parsePack(files);
  if (pack.ok) return ok(files);
  return err(pack.error.map((error) => problemAt(placeOf(error), error)));

  function placeOf({ file, path }: PackError): SheetPlace {
    return built.places.find(file, path) ?? { sheet: partsSheet.name, cell: "A1" };
  }
}

/** True for a workbook that looks like one of `packBook`. */
export function isPackBook(workbook: Workbook): boolean {
  return recordSheets.every(({ name }) => workbook.sheets.some((sheet) => sheet.name === name));
}

/** The texts of the files as they were when the workbook was drawn; none when its sheet is gone. */
function keptTexts(workbook: Workbook): ReadonlyMap<string, string> {
  const columns = textsSheet.keys.map((key) => ({ key, heading: key }));
  const { rows } = readRows(workbook, textsSheet.name, columns);
  const [name, text] = textsSheet.keys;
  return new Map(rows.map((row) => [String(row.cell(name) ?? ""), row.longText(text)] as const));
}

/** Files in name order; one that says the same as before keeps its text. */
function textsOf(
  files: ReadonlyMap<string, unknown>,
  kept: ReadonlyMap<string, string>,
): readonly PackSource[] {
  return [...files].map(([name, content]) => {
    const before = kept.get(name);
    const json = before === undefined ? null : parseJson(before);
    const isSame = json?.ok === true && canonicalJson(json.value) === canonicalJson(content);
    return { name, text: isSame && before !== undefined ? before : `${JSON.stringify(content, null, 2)}\n` };
  });
}
