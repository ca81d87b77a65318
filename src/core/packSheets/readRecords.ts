import { parseJson } from "../pack/parseJson.ts";
import { err, ok, type Result } from "../result.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { readMember } from "./cellText.ts";
import { restKey, type RecordSheet } from "./column.ts";
import { isRecord, memberAt, withMember, type JsonRecord } from "./jsonRecord.ts";
import { readRows, type SheetRow } from "./readRows.ts";
import { notAnObject, problemAt, type SheetPlace, type SheetProblem } from "./sheetProblem.ts";

/** A row of a record sheet as it was read. */
export interface ReadRecord {
  readonly parents: readonly string[];
  readonly value: JsonRecord;
  /** Members of `value` that stand in the last cell. */
  readonly rest: readonly string[];
  place(key: string): SheetPlace;
}

export interface ReadRecords {
  readonly records: readonly ReadRecord[];
  readonly problems: readonly SheetProblem[];
}

const restColumn = { key: restKey, heading: "Phần khác (JSON)" };

export function readRecords(workbook: Workbook, sheet: RecordSheet): ReadRecords {
  const columns = [...sheet.parents, ...sheet.columns, restColumn];
  const { rows, problems } = readRows(workbook, sheet.name, columns);
  const read = rows.map((row) => readRecord(row, sheet));
  return {
    records: read.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: [...problems, ...read.flatMap((result) => (result.ok ? [] : [result.error]))],
  };
}

function readRecord(row: SheetRow, sheet: RecordSheet): Result<ReadRecord, SheetProblem> {
  const rest = readRest(row);
  if (!rest.ok) return rest;
  let value: JsonRecord = {};
  for (const { key, kind } of sheet.columns) {
    const cell = row.cell(key);
    if (cell === null && memberAt(rest.value, key) !== undefined) continue;
    const member = readMember(cell, kind);
    if (member !== undefined) value = withMember(value, key, member);
  }
  return ok({
    parents: sheet.parents.map(({ key }) => String(row.cell(key) ?? "")),
    value: joined(value, rest.value),
    rest: Object.keys(rest.value),
    place: (key) => row.place(key),
  });
}

function readRest(row: SheetRow): Result<JsonRecord, SheetProblem> {
  const text = row.longText(restKey).trim();
  if (text === "") return ok({});
  const json = parseJson(text);
  if (!json.ok) return err(problemAt(row.place(restKey), json.error));
  return isRecord(json.value) ? ok(json.value) : err(problemAt(row.place(restKey), notAnObject));
}

/** What stands in cells of its own goes before what stands in the last one. */
function joined(cells: JsonRecord, rest: JsonRecord): JsonRecord {
  let value = cells;
  for (const [name, member] of Object.entries(rest)) {
    const own = value[name];
    if (own === undefined) value = { ...value, [name]: member };
    else if (isRecord(own) && isRecord(member)) value = { ...value, [name]: joined(own, member) };
  }
  return value;
}
