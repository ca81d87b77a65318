import { checkDistinct } from "./checkDistinct.ts";
import { checkName, checkNames } from "./checkNames.ts";
import { complain } from "./complaints.ts";
import { unitsJson, type PackDraft } from "./packDraft.ts";
import { packError, type PackError } from "./packError.ts";
import type { PackIndex } from "./packIndex.ts";
import type { Unit } from "./unit.ts";

/** Units have a known kind, an own position, days in order, and predecessors and successors that exist. */
export function checkUnits(draft: PackDraft, index: PackIndex): readonly PackError[] {
  const orders = draft.units.map((unit, position) => ({
    name: String(unit.order),
    file: unitsJson,
    path: `[${position}].order`,
  }));
  return [
    ...checkDistinct("order", orders),
    ...draft.units.flatMap((unit, position) => checkUnit(unit, `[${position}]`, index)),
  ];
}

function checkUnit(unit: Unit, path: string, index: PackIndex): readonly PackError[] {
  const relatives = { noun: "unit", file: unitsJson, known: index.units } as const;
  return [
    ...checkName(unit.kind, { noun: "unitKind", file: unitsJson, path: `${path}.kind`, known: index.kinds }),
    ...checkNames(unit.predecessors, { ...relatives, path: `${path}.predecessors` }),
    ...checkNames(unit.successors, { ...relatives, path: `${path}.successors` }),
    ...checkDays(unit, path),
  ];
}

function checkDays(unit: Unit, path: string): readonly PackError[] {
  if (unit.validTo === undefined || unit.validTo >= unit.validFrom) return [];
  const complaint = complain(
    ["Ngày hết hiệu lực đứng trước ngày có hiệu lực.", "The last day of validity is before the first."],
    ["Sửa validFrom hoặc validTo.", "Correct validFrom or validTo."],
  );
  return [packError(unitsJson, `${path}.validTo`, complaint)];
}
