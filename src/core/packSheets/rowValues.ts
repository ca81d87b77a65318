import { cutIntoCells } from "../ledger/eventRow.ts";
import type { ModelValue } from "../tables/sheetModel.ts";
import { writeMember } from "./cellText.ts";
import type { RecordSheet } from "./column.ts";
import { memberAt, withoutMember } from "./jsonRecord.ts";
import { readPart } from "./partText.ts";
import type { PartRow, RecordRow } from "./takeApart.ts";

/** A record as the cells of its row; members that no column can say stand in the last cells as JSON. */
export function recordValues(
  { parents, value }: RecordRow,
  sheet: RecordSheet,
): readonly (ModelValue | null)[] {
  let rest = value;
  const cells = sheet.columns.map(({ key, kind }) => {
    const member = memberAt(value, key);
    const written = member === undefined ? null : writeMember(member, kind);
    if (written !== null) rest = withoutMember(rest, key);
    return written;
  });
  const left = Object.keys(rest).length === 0 ? [null] : cutIntoCells(JSON.stringify(rest));
  return [...parents, ...cells, ...left];
}

/** A member of a file as the cells of its row. */
export function partValues({ file, member, content }: PartRow): readonly ModelValue[] {
  return [file, member, ...cutIntoCells(partText(content))];
}

const shortLine = 200;

function partText(content: unknown): string {
  if (typeof content === "string" && content === content.trim()) {
    const read = readPart(content);
    if (read.ok && read.value === content) return content;
  }
  const line = JSON.stringify(content);
  return line.length <= shortLine ? line : JSON.stringify(content, null, 1);
}
