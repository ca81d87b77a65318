import { checkDistinct } from "./checkDistinct.ts";
import { checkName } from "./checkNames.ts";
import { complain } from "./complaints.ts";
import { packJson, type PackDraft } from "./packDraft.ts";
import { type Complaint, packError, type PackError } from "./packError.ts";
import type { PackIndex } from "./packIndex.ts";
import { quote } from "./quote.ts";

/** The focal point is a unit, and every kind of unit stands in exactly one group. */
export function checkOrganisation(draft: PackDraft, index: PackIndex): readonly PackError[] {
  const { organisation, unitKinds, unitGroups } = draft.pack;
  const placed = unitGroups.flatMap((group, position) =>
    group.subgroups.flatMap((subgroup, inner) =>
      subgroup.kinds.map((name, last) => ({
        name,
        file: packJson,
        path: `unitGroups[${position}].subgroups[${inner}].kinds[${last}]`,
      })),
    ),
  );
  const placedKinds = new Set(placed.map(({ name }) => name));
  return [
    ...checkName(organisation.focalPoint, {
      noun: "unit",
      file: packJson,
      path: "organisation.focalPoint",
      known: index.units,
    }),
    ...placed.flatMap(({ name, path }) =>
      checkName(name, { noun: "unitKind", file: packJson, path, known: index.kinds }),
    ),
    ...checkDistinct("unitKind", placed),
    ...unitKinds.flatMap(({ id }, position) =>
      placedKinds.has(id) ? [] : [packError(packJson, `unitKinds[${position}].id`, withoutGroup(id))],
    ),
  ];
}

function withoutGroup(kind: string): Complaint {
  return complain(
    [
      `Loại đơn vị ${quote(kind)} không thuộc nhóm nào.`,
      `The kind of unit ${quote(kind)} stands in no group.`,
    ],
    [
      "Thêm loại này vào kinds của một nhóm trong unitGroups.",
      "Add the kind to the kinds of a group in unitGroups.",
    ],
  );
}
