import type { Finding } from "../findings/finding.ts";
import type { UnitId } from "../pack/unit.ts";
import { unitById } from "../pack/lookup.ts";
import { formFinding, type FormContext } from "./formContext.ts";
import { grandTotals, isGroupRow, isTotalLabel, uniqueKey } from "./rowLabels.ts";
import { rowMeaning, rowAnswer } from "./rowMeaning.ts";
import type { RowEntry } from "./submission.ts";
import type { TableRow } from "./tableRows.ts";
import { matchUnit, nearUnits } from "./unitNames.ts";

/** The rows of a grid by unit, and what is to be said about them. */
export interface NamedRows {
  readonly rows: readonly RowEntry[];
  readonly findings: readonly Finding[];
}

type Naming =
  | { readonly role: "data"; readonly subject: UnitId }
  | { readonly role: "total" | "subtotal" | "group" | "unknown" };

export function unitRows(context: FormContext, section: string, rows: readonly TableRow[]): NamedRows {
  const own = ownRow(context, rows);
  const totals = rows.filter((row) => row !== own && isTotalLabel(row.label, context.index.words));
  const grand = grandTotals(rows, totals, context.index.words);
  const taken = new Set<string>();
  const findings: Finding[] = [];
  const entries = rows.flatMap((row): readonly RowEntry[] => {
    const naming = nameRow(context, row, { own, totals, grand });
    if (naming === null) return [];
    findings.push(...rowFindings(context, row, { naming, own, rows }));
    const subject = naming.role === "data" ? naming.subject : null;
    const key = subject ?? uniqueKey(`${naming.role}:`, row.label, taken);
    taken.add(key);
    return [{ section, key, label: row.label, role: naming.role, subject, sheetRow: row.row }];
  });
  return { rows: entries, findings };
}

interface TableContext {
  readonly own: TableRow | null;
  readonly totals: readonly TableRow[];
  readonly grand: readonly TableRow[];
}

function nameRow(context: FormContext, row: TableRow, table: TableContext): Naming | null {
  if (row === table.own) return { role: "data", subject: context.reporter.id };
  const match = matchUnit(context.index.units, row.label, context.known);
  if (match !== null) return { role: "data", subject: match.unit };
  if (table.grand.includes(row)) return { role: "total" };
  if (table.totals.includes(row)) return { role: "subtotal" };
  const answer = rowAnswer(context, row);
  if (answer !== undefined && context.known.has(answer)) return { role: "data", subject: answer };
  if (isGroupRow(row, context.index.words)) return { role: "group" };
  // A row without label and figures is decoration.
  return row.label === "" && !row.hasFigures ? null : { role: "unknown" };
}

/**
 * The row that a unit reporting for itself fills in when it carries no unit's name: blank, numbered, or labelled
 * as the unit likes. Only the one row with figures can be it.
 */
function ownRow(context: FormContext, rows: readonly TableRow[]): TableRow | null {
  const { template } = context.block.shape;
  if (template.authority?.unit === context.reporter.id) return null;
  const named = rows.some((row) => matchUnit(context.index.units, row.label, context.known) !== null);
  if (named) return null;
  const figures = rows.filter((row) => row.hasFigures);
  const plain = figures.filter((row) => !isTotalLabel(row.label, context.index.words));
  const [only, ...others] = plain.length > 0 ? plain : figures;
  if (only !== undefined) return others.length === 0 || plain.length === 0 ? only : null;
  const [blank, ...more] = rows.filter((row) => !isTotalLabel(row.label, context.index.words));
  return blank !== undefined && more.length === 0 ? blank : null;
}

function rowFindings(
  context: FormContext,
  row: TableRow,
  found: { readonly naming: Naming; readonly own: TableRow | null; readonly rows: readonly TableRow[] },
): readonly Finding[] {
  const { naming, own, rows } = found;
  if (naming.role === "unknown") return [unknownRow(context, row)];
  if (naming.role !== "data") return [];
  if (row === own) {
    const plain = row.label === "" || /^\d+$/.test(row.label) || isTotalLabel(row.label, context.index.words);
    return plain
      ? []
      : [
          formFinding(context, "row-unknown", {
            severity: "note",
            at: row.labelAt,
            data: { label: row.label },
          }),
        ];
  }
  return isForeign(context, naming.subject, rows)
    ? [
        formFinding(context, "subject-not-reporter", {
          severity: "error",
          at: row.labelAt,
          place: { row: naming.subject },
          data: { label: row.label, reporterName: context.reporter.name },
        }),
      ]
    : [];
}

/** Another unit's row is only the authority's business, or that of a list of many units. */
function isForeign(context: FormContext, subject: UnitId, rows: readonly TableRow[]): boolean {
  if (subject === context.reporter.id) return false;
  const { authority } = context.block.shape.template;
  if (authority !== undefined) return authority.unit !== context.reporter.id;
  const subjects = rows.flatMap(
    (row) => matchUnit(context.index.units, row.label, context.known)?.unit ?? [],
  );
  return new Set(subjects).size === 1;
}

function unknownRow(context: FormContext, row: TableRow): Finding {
  const data = { label: row.label };
  if (!row.hasFigures || rowAnswer(context, row) === "ignore") {
    return formFinding(context, "row-unknown", { severity: "note", at: row.labelAt, data });
  }
  const near = nearUnits(context.index.units, row.label, context.known);
  const own = near.includes(context.reporter) ? [] : [unitById(context.index.pack, context.reporter.id)];
  return formFinding(context, "row-unknown", {
    severity: "error",
    at: row.labelAt,
    place: { row: row.label },
    data,
    question: rowMeaning(
      context,
      row,
      [...near, ...own].map((unit) => ({ answer: unit.id, label: unit.name })),
    ),
  });
}
