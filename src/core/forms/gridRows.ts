import { assertNever } from "../assertNever.ts";
import { unitsOf } from "../pack/lookup.ts";
import type { RowDimension } from "../pack/template.ts";
import type { Unit } from "../pack/unit.ts";
import type { FormContext } from "./formContext.ts";
import { formWords } from "./formWords.ts";
import { unitsOwing } from "./owedTemplates.ts";

/** A row of a blank grid. `open` rows wait for a label of the unit's own; `total` rows sum the others. */
export interface GridRow {
  readonly kind: "group" | "data" | "open" | "total";
  readonly label: string;
  /** Id of the category that the row is. */
  readonly category?: string;
  /** The unit that the row speaks of. */
  readonly unit?: Unit;
  /** Counts the rows that take figures, null for the others. */
  readonly ordinal: number | null;
}

const openRows = 5;

/** The rows that this reporter's grid has. */
export function gridRows(context: FormContext, dimension: RowDimension): readonly GridRow[] {
  switch (dimension.kind) {
    case "unit":
      return isConsolidated(context, dimension) ? consolidatedRows(context) : [data(context.unit, 1)];
    case "fixed":
      return numbered(
        dimension.categories.map(({ id, label, total }) => ({
          kind: total ? "total" : "data",
          label,
          category: id,
        })),
      );
    case "open":
      return numbered([
        ...dimension.categories.map(({ id, label, total }): Unnumbered => ({
          kind: total ? "total" : "data",
          label,
          category: id,
        })),
        ...Array.from({ length: openRows }, (): Unnumbered => ({ kind: "open", label: "" })),
        ...(dimension.categories.some((category) => category.total) ? [] : [totalRow]),
      ]);
    default:
      return assertNever(dimension);
  }
}

/** Whether the reporter speaks for all units that owe the template, not for itself alone. */
export function isConsolidated({ template, unit }: FormContext, dimension: RowDimension): boolean {
  if (dimension.kind !== "unit") return false;
  return (
    template.authority?.unit === unit.id ||
    template.variants.some((variant) => variant.units.includes(unit.id))
  );
}

type Unnumbered = Pick<GridRow, "kind" | "label" | "unit" | "category">;
const totalRow: Unnumbered = { kind: "total", label: formWords.total };

function data(unit: Unit, ordinal: number): GridRow {
  return { ...unitRow(unit), ordinal };
}

function consolidatedRows(context: FormContext): readonly GridRow[] {
  const units = subjects(context);
  const grouped = context.pack.unitGroups.flatMap((group): readonly Unnumbered[] => {
    const rows = group.subgroups.flatMap((subgroup) => subgroupRows(units, subgroup));
    return rows.length === 0 ? [] : [{ kind: "group", label: group.label }, ...rows];
  });
  const kinds = new Set(
    context.pack.unitGroups.flatMap(({ subgroups }) => subgroups.flatMap(({ kinds: k }) => k)),
  );
  const ungrouped = units.filter((unit) => !kinds.has(unit.kind)).map(unitRow);
  return numbered([...grouped, ...ungrouped, totalRow]);
}

/** Those who owe the form too; where no own row would stand in, everyone whom the call asks for something. */
function subjects({ pack, call, template }: FormContext): readonly Unit[] {
  return template.authority?.whenMissing === "none" ? unitsOf(pack, call) : unitsOwing(pack, call, template);
}

function subgroupRows(
  units: readonly Unit[],
  subgroup: { readonly kinds: readonly string[]; readonly label?: string | undefined },
): readonly Unnumbered[] {
  const rows = units.filter((unit) => subgroup.kinds.includes(unit.kind)).map(unitRow);
  if (rows.length === 0 || subgroup.label === undefined) return rows;
  return [{ kind: "group", label: subgroup.label }, ...rows];
}

function unitRow(unit: Unit): Unnumbered {
  return { kind: "data", label: unit.name, unit };
}

function numbered(rows: readonly Unnumbered[]): readonly GridRow[] {
  let ordinal = 0;
  return rows.map((row) => {
    if (row.kind === "group" || row.kind === "total") return { ...row, ordinal: null };
    ordinal += 1;
    return { ...row, ordinal };
  });
}
