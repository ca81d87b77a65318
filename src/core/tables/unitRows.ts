import type { Pack } from "../pack/pack.ts";
import type { Unit, UnitGroup } from "../pack/unit.ts";
import { runsOf, type TableRow } from "./tableRow.ts";
import { words } from "./words.ts";

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** Groups, subgroups, their units and their totals, in the pack's order; groups without units are left out. */
export function planUnitRows(
  pack: Pack,
  groupIds: readonly string[],
  includes: (unit: Unit) => boolean,
): readonly TableRow<Unit>[] {
  const groups = groupIds
    .flatMap((id) => pack.unitGroups.filter((group) => group.id === id))
    .filter((group) => unitsOfGroup(pack, group).some(includes));
  const rows: TableRow<Unit>[] = [];
  groups.forEach((group, index) => {
    rows.push(...planGroup(pack, group, { index, start: rows.length, includes, alone: groups.length === 1 }));
  });
  rows.push({ kind: "total", label: words.total, runs: runsOf(rows) });
  return rows;
}

interface GroupPlace {
  readonly index: number;
  readonly start: number;
  readonly includes: (unit: Unit) => boolean;
  readonly alone: boolean;
}

function planGroup(pack: Pack, group: UnitGroup, place: GroupPlace): readonly TableRow<Unit>[] {
  const { marker, label } = markedLabel(group.label, String.fromCharCode(65 + place.index));
  const rows: TableRow<Unit>[] = place.alone ? [] : [{ kind: "group", marker, label }];
  const subgroups = group.subgroups
    .map((subgroup) => ({
      ...subgroup,
      units: unitsOfKinds(pack, subgroup.kinds).filter((unit) => place.includes(unit)),
    }))
    .filter((subgroup) => subgroup.units.length > 0);
  subgroups.forEach((subgroup, index) => {
    if (subgroup.label !== undefined && subgroups.length > 1) {
      rows.push({ kind: "subgroup", ...markedLabel(subgroup.label, roman[index] ?? String(index + 1)) });
    }
    const from = place.start + rows.length;
    rows.push(
      ...subgroup.units.map((unit, at) => ({ kind: "entry" as const, subject: unit, ordinal: at + 1 })),
    );
    if (subgroup.totalLabel !== undefined && subgroups.length > 1) {
      const runs = [{ from, to: place.start + rows.length - 1 }];
      rows.push({ kind: "total", label: subgroup.totalLabel, runs });
    }
  });
  if (place.alone)
    return numberedThrough(
      rows,
      subgroups.some((subgroup) => subgroup.label !== undefined),
    );
  return [
    ...numberedThrough(
      rows,
      subgroups.some((subgroup) => subgroup.label !== undefined),
    ),
    { kind: "total", label: group.totalLabel, runs: runsOf(rows, place.start) },
  ];
}

/** Units are numbered inside a labelled subgroup, and through the whole group where none is labelled. */
function numberedThrough(rows: readonly TableRow<Unit>[], isLabelled: boolean): readonly TableRow<Unit>[] {
  if (isLabelled) return rows;
  let ordinal = 0;
  return rows.map((row) => {
    if (row.kind !== "entry") return row;
    ordinal += 1;
    return { ...row, ordinal };
  });
}

/** The marker is the one of its place in this table, whatever marker the label brings along ("A. Xã, phường"). */
function markedLabel(label: string, marker: string): { readonly marker: string; readonly label: string } {
  return { marker, label: label.replace(/^(?:[A-Z]|[IVX]+)\.\s+/u, "") };
}

function unitsOfGroup(pack: Pack, group: UnitGroup): readonly Unit[] {
  return unitsOfKinds(
    pack,
    group.subgroups.flatMap((subgroup) => subgroup.kinds),
  );
}

function unitsOfKinds(pack: Pack, kinds: readonly string[]): readonly Unit[] {
  return pack.units
    .filter((unit) => kinds.includes(unit.kind))
    .toSorted((left, right) => left.order - right.order);
}
