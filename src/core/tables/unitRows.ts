import type { Pack } from "../pack/pack.ts";
import type { Unit, UnitGroup } from "../pack/unit.ts";
import { runsOf, type TableRow } from "./tableRow.ts";
import { words } from "./words.ts";

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

export interface UnitRowPlan {
  readonly groups: readonly string[];
  readonly includes: (unit: Unit) => boolean;
  /** False for a table with one total, at its end. */
  readonly subtotals: boolean;
}

/** Groups, subgroups, their units and their totals, in the pack's order; groups without units are left out. */
export function planUnitRows(pack: Pack, plan: UnitRowPlan): readonly TableRow<Unit>[] {
  const groups = plan.groups
    .flatMap((id) => pack.unitGroups.filter((group) => group.id === id))
    .filter((group) => unitsOfGroup(pack, group).some((unit) => plan.includes(unit)));
  const rows: TableRow<Unit>[] = [];
  groups.forEach((group, index) => {
    const isAlone = groups.length === 1;
    const body = planSubgroups(pack, group, { ...plan, start: rows.length + (isAlone ? 0 : 1) });
    const total = { kind: "total" as const, label: group.totalLabel, runs: runsOf(body, rows.length + 1) };
    if (isAlone) rows.push(...body);
    else rows.push(groupRow(group, index), ...body, ...(plan.subtotals ? [total] : []));
  });
  return [...rows, { kind: "total", label: words.total, runs: runsOf(rows) }];
}

function groupRow(group: UnitGroup, index: number): TableRow<Unit> {
  return { kind: "group", ...markedLabel(group.label, String.fromCharCode(65 + index)) };
}

/** A group's subgroups with their labels and totals; where there is but one, only its units. */
function planSubgroups(
  pack: Pack,
  group: UnitGroup,
  plan: UnitRowPlan & { readonly start: number },
): readonly TableRow<Unit>[] {
  const subgroups = group.subgroups
    .map((subgroup) => ({
      ...subgroup,
      units: unitsOfKinds(pack, subgroup.kinds).filter((unit) => plan.includes(unit)),
    }))
    .filter((subgroup) => subgroup.units.length > 0);
  const isDivided = subgroups.length > 1;
  const rows: TableRow<Unit>[] = [];
  subgroups.forEach(({ label, totalLabel, units }, index) => {
    if (label !== undefined && isDivided) {
      rows.push({ kind: "subgroup", ...markedLabel(label, roman[index] ?? String(index + 1)) });
    }
    const from = plan.start + rows.length;
    rows.push(...units.map((subject, at) => ({ kind: "entry" as const, subject, ordinal: at + 1 })));
    if (totalLabel !== undefined && isDivided && plan.subtotals) {
      rows.push({ kind: "total", label: totalLabel, runs: [{ from, to: plan.start + rows.length - 1 }] });
    }
  });
  return subgroups.some(({ label }) => label !== undefined) ? rows : numberedThrough(rows);
}

/** Units are numbered inside a labelled subgroup, and through the whole group where none is labelled. */
function numberedThrough(rows: readonly TableRow<Unit>[]): readonly TableRow<Unit>[] {
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
