import { toWords } from "../workbook/text/words.ts";
import { complain } from "./complaints.ts";
import { unitsJson, type PackDraft } from "./packDraft.ts";
import { type Complaint, packError, type PackError } from "./packError.ts";
import { quote } from "./quote.ts";
import type { Unit } from "./unit.ts";
import { prepareNameKeys } from "./unitNameKeys.ts";

interface NameOfUnit {
  readonly unit: Unit;
  readonly name: string;
  readonly path: string;
}

/** No name means two units that exist on a common day, and none is both an alias and denied to the same unit. */
export function checkUnitNames(draft: PackDraft): readonly PackError[] {
  const names = draft.units.flatMap(namesOf);
  const denied = new Map(
    draft.units.map((unit) => [unit, new Set(unit.denyAliases.map((alias) => toWords(alias).join("")))]),
  );
  return [
    ...checkShared(names, draft),
    ...names.flatMap((entry) => checkDenied(entry, denied.get(entry.unit) ?? new Set())),
  ];
}

function namesOf(unit: Unit, position: number): readonly NameOfUnit[] {
  const listed = (list: "aliases" | "weakAliases"): readonly NameOfUnit[] =>
    unit[list].map((name, index) => ({ unit, name, path: `[${position}].${list}[${index}]` }));
  return [
    { unit, name: unit.name, path: `[${position}].name` },
    { unit, name: unit.shortName, path: `[${position}].shortName` },
    ...listed("aliases"),
    ...listed("weakAliases"),
  ];
}

function checkShared(names: readonly NameOfUnit[], draft: PackDraft): readonly PackError[] {
  const keysOf = prepareNameKeys(draft);
  const owners = new Map<string, Map<Unit, NameOfUnit>>();
  return names.flatMap((entry) => {
    const keys = [...keysOf(entry.name, entry.unit.kind)];
    if (keys.length === 0) return [packError(unitsJson, entry.path, withoutLetters(entry.name))];
    const rival = keys
      .flatMap((key) => [...(owners.get(key)?.values() ?? [])])
      .find((other) => other.unit !== entry.unit && haveCommonDay(other.unit, entry.unit));
    for (const key of keys) {
      const ofKey = owners.get(key) ?? new Map<Unit, NameOfUnit>();
      owners.set(key, ofKey.set(entry.unit, entry));
    }
    return rival === undefined ? [] : [packError(unitsJson, entry.path, shared(entry, rival))];
  });
}

function haveCommonDay(left: Unit, right: Unit): boolean {
  const startsInTime = left.validTo === undefined || right.validFrom <= left.validTo;
  return startsInTime && (right.validTo === undefined || left.validFrom <= right.validTo);
}

function checkDenied({ name, path }: NameOfUnit, denied: ReadonlySet<string>): readonly PackError[] {
  if (!denied.has(toWords(name).join(""))) return [];
  const complaint = complain(
    [
      `Tên ${quote(name)} vừa là tên của đơn vị vừa nằm trong denyAliases của chính đơn vị đó.`,
      `${quote(name)} is a name of the unit and is in its own denyAliases too.`,
    ],
    ["Bỏ một trong hai.", "Take one of the two out."],
  );
  return [packError(unitsJson, path, complaint)];
}

function shared(entry: NameOfUnit, rival: NameOfUnit): Complaint {
  return complain(
    [
      `Tên ${quote(entry.name)} của ${entry.unit.id} trùng với tên ${quote(rival.name)} của ${rival.unit.id} (${rival.path}) khi bỏ dấu và các từ đứng trước, đứng sau.`,
      `The name ${quote(entry.name)} of ${entry.unit.id} is the same as ${quote(rival.name)} of ${rival.unit.id} (${rival.path}) once marks and the words around it are taken off.`,
    ],
    [
      "Xóa hoặc sửa một trong hai tên, hoặc sửa ngày hiệu lực của hai đơn vị.",
      "Delete or correct one of the names, or the days of validity of the two units.",
    ],
  );
}

function withoutLetters(name: string): Complaint {
  return complain(
    [
      `Tên ${quote(name)} không có chữ cái hay chữ số nào.`,
      `The name ${quote(name)} has no letter or digit.`,
    ],
    ["Xóa tên này.", "Delete the name."],
  );
}
