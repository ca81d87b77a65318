import { parseJson } from "../pack/parseJson.ts";
import type { PackSource } from "../pack/packError.ts";
import type { RecordSheet, RecordSheetId } from "./column.ts";
import { identityOf } from "./identityOf.ts";
import { isRecord, type JsonRecord } from "./jsonRecord.ts";
import { roots, type RecordRoot } from "./packSheetList.ts";

/** A row of a record sheet. */
export interface RecordRow {
  /** What the row says of the records that it belongs to, the outermost first. */
  readonly parents: readonly string[];
  /** Without the lists that have a sheet of their own. */
  readonly value: JsonRecord;
}

/** A member of a file that has no sheet of its own. */
export interface PartRow {
  readonly file: string;
  readonly member: string;
  readonly content: unknown;
}

export interface PackRows {
  readonly records: ReadonlyMap<RecordSheetId, readonly RecordRow[]>;
  readonly parts: readonly PartRow[];
}

/** The files of a valid pack as rows of sheets; together the rows hold all that the files say. */
export function takeApart(files: readonly PackSource[]): PackRows {
  const records = new Map<RecordSheetId, RecordRow[]>();
  const parts: PartRow[] = [];
  for (const { name, text } of files) {
    const json = parseJson(text);
    if (!json.ok) throw new Error(`${name} is no JSON`);
    const left = takeRecords(name, json.value, records);
    if (!isRecord(left)) continue;
    parts.push(...Object.entries(left).map(([member, content]) => ({ file: name, member, content })));
  }
  return { records, parts };
}

type Rows = Map<RecordSheetId, RecordRow[]>;

/** Puts the records of a file in their sheets and gives what is left of it. */
function takeRecords(name: string, content: unknown, rows: Rows): unknown {
  const root = roots.find(({ place }) => holds(place, name));
  if (root === undefined) return content;
  const { place, sheet } = root;
  if (place.type === "folder") {
    takeAll([content], { sheet, parents: [], rows });
    return null;
  }
  if (place.type === "file") {
    takeAll(Array.isArray(content) ? content : [], { sheet, parents: [], rows });
    return null;
  }
  if (!isRecord(content)) return content;
  const { [place.member]: list, ...others } = content;
  if (!isList(list)) return content;
  takeAll(list, { sheet, parents: [], rows });
  return others;
}

function holds(place: RecordRoot["place"], name: string): boolean {
  return place.type === "folder" ? name.startsWith(place.folder) : name === place.file;
}

interface Taking {
  readonly sheet: RecordSheet;
  readonly parents: readonly string[];
  readonly rows: Rows;
}

function takeAll(values: readonly unknown[], { sheet, parents, rows }: Taking): void {
  const taken = rows.get(sheet.id) ?? [];
  rows.set(sheet.id, taken);
  for (const value of values) {
    if (!isRecord(value)) continue;
    const identity = identityOf(value, sheet);
    let own = value;
    for (const child of sheet.children) {
      const { [child.member]: list, ...others } = own;
      if (!isList(list)) continue;
      takeAll(list, { sheet: child.sheet, parents: [...parents, identity], rows });
      own = others;
    }
    taken.push({ parents, value: own });
  }
}

/** A list that rows can say: an empty one would be no row at all. */
function isList(value: unknown): value is readonly JsonRecord[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}
