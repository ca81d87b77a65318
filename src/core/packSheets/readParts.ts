import type { Workbook } from "../workbook/workbook.ts";
import { isRecord } from "./jsonRecord.ts";
import { partsSheet, roots } from "./packSheetList.ts";
import { readPart } from "./partText.ts";
import type { BuiltFiles } from "./putTogether.ts";
import { readRows } from "./readRows.ts";
import { codeMissing, codeRepeated, hasSheetOfItsOwn, problemAt, type SheetProblem } from "./sheetProblem.ts";

/** The files with the members that have no sheet of their own. */
export function readParts(
  workbook: Workbook,
  { files: built, places }: BuiltFiles,
): { readonly files: ReadonlyMap<string, unknown>; readonly problems: readonly SheetProblem[] } {
  const [fileKey, memberKey, contentKey] = partsSheet.keys;
  const columns = partsSheet.keys.map((key, index) => ({ key, heading: partsSheet.headings[index] ?? key }));
  const { rows, problems: unread } = readRows(workbook, partsSheet.name, columns);
  const files = new Map(built);
  const problems = [...unread];
  for (const row of rows) {
    const file = String(row.cell(fileKey) ?? "");
    const member = String(row.cell(memberKey) ?? "");
    const content = readPart(row.longText(contentKey).trim());
    const before = files.get(file) ?? {};
    if (file === "") problems.push(problemAt(row.place(fileKey), codeMissing));
    else if (member === "") problems.push(problemAt(row.place(memberKey), codeMissing));
    else if (!isRecord(before) || isWhole(file)) {
      problems.push(problemAt(row.place(fileKey), hasSheetOfItsOwn));
    } else if (Object.hasOwn(before, member)) {
      const first = places.find(file, member);
      problems.push(problemAt(row.place(memberKey), codeRepeated(member, first?.cell ?? "")));
    } else if (!content.ok) problems.push(problemAt(row.place(contentKey), content.error));
    else {
      files.set(file, { ...before, [member]: content.value });
      places.add(file, "", row.place(fileKey));
      places.add(file, member, row.place(contentKey));
    }
  }
  return { files, problems };
}

/** Every record of such a file has a row in a sheet of its own. */
function isWhole(file: string): boolean {
  return roots.some(
    ({ place }) =>
      (place.type === "folder" && file.startsWith(place.folder)) ||
      (place.type === "file" && file === place.file),
  );
}
