import type { Finding } from "../findings/finding.ts";
import type { Category, RowDimension, SectionOf } from "../pack/template.ts";
import { bareLabelKey, labelKey } from "../workbook/text/words.ts";
import { assign } from "./assign.ts";
import { formFinding, type FormContext } from "./formContext.ts";
import { labelMatcher, matchEither, type LabelMatcher } from "./labelMatcher.ts";
import { grandTotals, isGroupRow, isTotalLabel, uniqueKey } from "./rowLabels.ts";
import { rowAnswer, rowMeaning } from "./rowMeaning.ts";
import type { RowEntry } from "./submission.ts";
import type { TableRow } from "./tableRows.ts";
import type { NamedRows } from "./unitRows.ts";

interface CategoryTable {
  readonly section: SectionOf<"grid">;
  readonly dimension: Exclude<RowDimension, { kind: "unit" }>;
  readonly rows: readonly TableRow[];
}

const limits = { inOrder: 0.7, moved: 0.7 };

/** The rows of a grid by fixed or open categories. */
export function categoryRows(context: FormContext, table: CategoryTable): NamedRows {
  const { dimension, rows, section } = table;
  const labels = rows.map((row) => [labelKey(row.label), bareLabelKey(row.label)] as const);
  const matchers = dimension.categories.map(categoryMatcher);
  const assigned = assign(
    matchers.length,
    labels.length,
    (item, place) => {
      const [label, bareLabel] = labels[place] ?? ["", ""];
      const matcher = matchers[item];
      return matcher === undefined ? 0 : matchEither(matcher, label, bareLabel);
    },
    limits,
  );
  const categoryOf = new Map([...assigned].map(([item, place]) => [rows[place], dimension.categories[item]]));
  const missing = dimension.categories.filter((_, item) => !assigned.has(item));
  const totals = rows.filter((row) => !categoryOf.has(row) && isTotalLabel(row.label, context.index.words));
  const grand = grandTotals(rows, totals, context.index.words);
  const taken = new Set<string>();
  const findings: Finding[] =
    dimension.kind === "fixed" ? missing.map((row) => missingRow(context, row)) : [];
  const entries = rows.flatMap((row): readonly RowEntry[] => {
    const category = categoryOf.get(row) ?? answered(context, row, missing);
    const role =
      category?.total === true ? "total" : roleOf(context, row, { category, totals, grand, dimension });
    if (role === null) return [];
    if (role === "unknown") findings.push(unknownRow(context, row, missing));
    const key = category?.id ?? uniqueKey(role === "data" ? "+" : `${role}:`, row.label, taken);
    taken.add(key);
    const subject = role === "data" ? context.reporter.id : null;
    return [{ section: section.id, key, label: row.label, role, subject, sheetRow: row.row }];
  });
  return { rows: entries, findings };
}

/** The wordings of a category. */
export function categoryMatcher(category: Category): LabelMatcher {
  return labelMatcher([category.label, ...category.aliases].map(labelKey));
}

function roleOf(
  context: FormContext,
  row: TableRow,
  found: {
    readonly category: Category | undefined;
    readonly totals: readonly TableRow[];
    readonly grand: readonly TableRow[];
    readonly dimension: CategoryTable["dimension"];
  },
): RowEntry["role"] | null {
  if (found.category !== undefined) return "data";
  if (found.totals.includes(row)) return found.grand.includes(row) ? "total" : "subtotal";
  if (isGroupRow(row, context.index.words)) return "group";
  if (row.label === "" && !row.hasFigures) return null;
  if (found.dimension.kind === "fixed" || row.label === "") return "unknown";
  return row.hasFigures ? "data" : "group";
}

function answered(context: FormContext, row: TableRow, missing: readonly Category[]): Category | undefined {
  const answer = rowAnswer(context, row);
  return missing.find((category) => category.id === answer);
}

function missingRow(context: FormContext, category: Category): Finding {
  return formFinding(context, "row-missing", {
    // A total that is not there is computed; figures that are not there are nobody's.
    severity: category.total ? "warning" : "error",
    data: { label: category.label },
    place: { row: category.id },
  });
}

function unknownRow(context: FormContext, row: TableRow, missing: readonly Category[]): Finding {
  const about = { at: row.labelAt, data: { label: row.label } };
  if (!row.hasFigures || rowAnswer(context, row) === "ignore") {
    return formFinding(context, "row-unknown", { ...about, severity: "note" });
  }
  const options = missing.map((category) => ({ answer: category.id, label: category.label }));
  return formFinding(context, "row-unknown", {
    ...about,
    severity: "error",
    question: rowMeaning(context, row, options),
  });
}
