import { groupBy } from "../groupBy.ts";
import { formatPath } from "../pack/packError.ts";
import { toA1 } from "../workbook/address.ts";
import { restKey, type RecordSheet, type RecordSheetId } from "./column.ts";
import { identityOf } from "./identityOf.ts";
import type { JsonRecord } from "./jsonRecord.ts";
import { recordSheets, roots, type RecordRoot } from "./packSheetList.ts";
import { createPlaces, type Places } from "./places.ts";
import type { ReadRecord } from "./readRecords.ts";
import {
  codeMissing,
  codeRepeated,
  orphans,
  problemAt,
  type SheetPlace,
  type SheetProblem,
} from "./sheetProblem.ts";

export interface BuiltFiles {
  /** What each file says. */
  readonly files: ReadonlyMap<string, unknown>;
  readonly places: Places;
  readonly problems: readonly SheetProblem[];
}

type RecordsBySheet = ReadonlyMap<RecordSheetId, readonly ReadRecord[]>;

interface Building {
  /** The rows of each sheet that nothing took yet, by the records that they belong to. */
  readonly waiting: ReadonlyMap<RecordSheetId, Map<string, readonly ReadRecord[]>>;
  readonly files: Map<string, unknown>;
  readonly places: Places;
  readonly problems: SheetProblem[];
}

/** The records of all sheets as files, with the cell that each of their members came from. */
export function putTogether(records: RecordsBySheet): BuiltFiles {
  const building: Building = {
    waiting: new Map([...records].map(([id, rows]) => [id, byParents(rows)])),
    files: new Map(),
    places: createPlaces(),
    problems: [],
  };
  for (const root of roots) buildRoot(root, building);
  const { files, places, problems } = building;
  return {
    files,
    places,
    problems: [...problems, ...recordSheets.flatMap((sheet) => orphansOf(sheet, building))],
  };
}

function byParents(rows: readonly ReadRecord[]): Map<string, readonly ReadRecord[]> {
  return new Map(groupBy(rows, ({ parents }) => parents.join(", ")));
}

function buildRoot({ sheet, place }: RecordRoot, building: Building): void {
  const rows = takeRecords(sheet, [], building);
  if (place.type === "folder") {
    for (const row of rows) buildFile(row, { sheet, folder: place.folder }, building);
    return;
  }
  const start = place.type === "member" ? [place.member] : [];
  const list = rows.map((row, index) =>
    build(row, sheet, { file: place.file, path: [...start, index] }, building),
  );
  building.places.add(place.file, formatPath(start), topOf(sheet));
  if (list.length === 0 && (place.type === "member" || place.optional === true)) return;
  if (place.type === "file") building.files.set(place.file, list);
  else building.files.set(place.file, { [place.member]: list });
}

function buildFile(
  row: ReadRecord,
  { sheet, folder }: { readonly sheet: RecordSheet; readonly folder: string },
  building: Building,
): void {
  const code = identityOf(row.value, sheet);
  const place = row.place(sheet.identity);
  if (code === "") {
    building.problems.push(problemAt(place, codeMissing));
    return;
  }
  const file = `${folder}${code}.json`;
  if (building.files.has(file)) {
    building.problems.push(problemAt(place, codeRepeated(code, building.places.find(file, "")?.cell ?? "")));
    return;
  }
  building.files.set(file, build(row, sheet, { file, path: [] }, building));
}

interface Spot {
  readonly file: string;
  readonly path: readonly PropertyKey[];
}

/** A record with all that other sheets say of it. */
function build(row: ReadRecord, sheet: RecordSheet, spot: Spot, building: Building): JsonRecord {
  notePlaces(row, sheet, { spot, places: building.places });
  let { value } = row;
  for (const child of sheet.children) {
    const rows = takeRecords(child.sheet, [...row.parents, identityOf(row.value, sheet)], building);
    if (rows.length === 0) continue;
    const list = rows.map((inner, index) =>
      build(inner, child.sheet, { file: spot.file, path: [...spot.path, child.member, index] }, building),
    );
    value = { ...value, [child.member]: list };
  }
  return value;
}

/** The rows that belong to these parents, in the order of the sheet; each is given once. */
function takeRecords(
  { id }: RecordSheet,
  parents: readonly string[],
  { waiting }: Building,
): readonly ReadRecord[] {
  const rows = waiting.get(id)?.get(parents.join(", ")) ?? [];
  waiting.get(id)?.delete(parents.join(", "));
  return rows;
}

function notePlaces(
  row: ReadRecord,
  sheet: RecordSheet,
  { spot, places }: { readonly spot: Spot; readonly places: Places },
): void {
  const note = (path: readonly PropertyKey[], place: SheetPlace): void =>
    places.add(spot.file, formatPath([...spot.path, ...path]), place);
  note([], row.place(sheet.columns[0]?.key ?? restKey));
  for (const { key } of sheet.columns) {
    const parts = key.split(".");
    parts.forEach((_, index) => note(parts.slice(0, index + 1), row.place(key)));
  }
  for (const member of row.rest) note([member], row.place(restKey));
}

function topOf(sheet: RecordSheet): SheetPlace {
  return { sheet: sheet.name, cell: toA1({ row: 0, column: 0 }) };
}

/** Rows that nothing took: one problem for all that name the same. */
function orphansOf(sheet: RecordSheet, { waiting }: Building): readonly SheetProblem[] {
  const [first] = sheet.parents;
  if (first === undefined) return [];
  const parent = recordSheets.find(({ children }) => children.some((child) => child.sheet === sheet));
  return [...(waiting.get(sheet.id) ?? [])].flatMap(([names, [row, ...others]]) => {
    if (row === undefined) return [];
    return [problemAt(row.place(first.key), orphans(names, parent?.name ?? "", others.length + 1))];
  });
}
