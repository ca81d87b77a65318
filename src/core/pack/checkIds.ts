import { checkDistinct } from "./checkDistinct.ts";
import { complain, type Noun } from "./complaints.ts";
import {
  callsJson,
  packJson,
  schemesFolder,
  tablesFolder,
  templatesFolder,
  unitsJson,
  type InFile,
  type PackDraft,
} from "./packDraft.ts";
import { packError, type PackError } from "./packError.ts";
import { quote } from "./quote.ts";

/** Ids occur once, and files are named after what they hold. */
export function checkIds(draft: PackDraft): readonly PackError[] {
  const { pack, units, calls, templates, tables, schemes } = draft;
  return [
    ...distinctIds("unitKind", pack.unitKinds, { file: packJson, list: "unitKinds" }),
    ...distinctIds("unitGroup", pack.unitGroups, { file: packJson, list: "unitGroups" }),
    ...distinctIds("unit", units, { file: unitsJson, list: "" }),
    ...distinctIds("call", calls, { file: callsJson, list: "" }),
    ...distinctFiles("template", templates, (template) => template.code),
    ...distinctFiles("table", tables, (table) => table.id),
    ...distinctFiles("scheme", schemes, (scheme) => scheme.id),
    ...templates.flatMap((entry) => checkFileName(entry, { id: entry.value.code, folder: templatesFolder })),
    ...tables.flatMap((entry) => checkFileName(entry, { id: entry.value.id, folder: tablesFolder })),
    ...schemes.flatMap((entry) => checkFileName(entry, { id: entry.value.id, folder: schemesFolder })),
  ];
}

function distinctIds(
  noun: Noun,
  members: readonly { readonly id: string }[],
  place: { readonly file: string; readonly list: string },
): readonly PackError[] {
  return checkDistinct(
    noun,
    members.map(({ id }, position) => ({
      name: id,
      file: place.file,
      path: `${place.list}[${position}].id`,
    })),
  );
}

function distinctFiles<T>(
  noun: Noun,
  entries: readonly InFile<T>[],
  idOf: (value: T) => string,
): readonly PackError[] {
  return checkDistinct(
    noun,
    entries.map(({ file, value }) => ({
      name: idOf(value),
      file,
      path: noun === "template" ? "code" : "id",
    })),
  );
}

function checkFileName(
  entry: InFile<unknown>,
  named: { readonly id: string; readonly folder: string },
): readonly PackError[] {
  const expected = `${named.folder}${named.id}.json`;
  if (entry.file === expected) return [];
  const complaint = complain(
    [
      `Tên tệp không khớp với mã ${quote(named.id)} bên trong.`,
      `The file's name does not fit the id ${quote(named.id)} inside.`,
    ],
    [`Đổi tên tệp thành ${expected}, hoặc sửa mã.`, `Name the file ${expected}, or correct the id.`],
  );
  return [packError(entry.file, "", complaint)];
}
