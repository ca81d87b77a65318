import type { Finding } from "../findings/finding.ts";
import { labelOf } from "../pack/lookup.ts";
import { columnName } from "../workbook/address.ts";
import { formFinding, type FormContext } from "./formContext.ts";
import { isAskedFor } from "../pack/isAskedFor.ts";
import type { AlignedTable } from "./findBlocks.ts";
import type { Alignment, RowEntry } from "./submission.ts";
import type { SectionShape } from "./templateShape.ts";

// Below this an accepted form is told to look unlike its template.
const weakBelow = 0.8;
const surely = 0.95;

/** How well the block fits its template: places found, what is missing and what is too much. */
export function alignmentOf(context: FormContext, stamped: boolean): Alignment {
  const { block } = context;
  const places = new Map<string, number>();
  const missing: string[] = [];
  for (const shape of tableSections(context)) {
    const found = placesOf(block.tables.find((table) => table.shape === shape));
    shape.indicators.forEach(({ indicator }, position) => {
      const key = `${shape.section.id}.${indicator.code}`;
      const place = found.get(position);
      if (place === undefined) missing.push(key);
      else places.set(key, place);
    });
  }
  const score = places.size / Math.max(1, places.size + missing.length);
  const likeness = score >= surely ? "sure" : score >= weakBelow ? "likely" : "weak";
  return {
    score,
    certainty: stamped ? "stamped" : likeness,
    numberRow:
      block.tables.flatMap((table) => (table.kind === "columns" ? (table.numberRow ?? []) : []))[0] ?? null,
    places,
    missing,
    extra: block.tables.flatMap((table) => table.extra.map((extra) => extra.label)),
    shift: { rows: 0, columns: 0 },
  };
}

export function alignmentFindings(context: FormContext, alignment: Alignment): readonly Finding[] {
  const missing = tableSections(context).flatMap((shape) => missingPlaces(context, shape, alignment));
  const extra = context.block.tables.flatMap((table) => extraPlaces(context, table));
  const weak =
    alignment.score < weakBelow
      ? [
          formFinding(context, "alignment-weak", {
            severity: "warning",
            data: { score: alignment.score, missing: alignment.missing },
          }),
        ]
      : [];
  return [...missing, ...extra, ...numberRowFinding(context), ...weak];
}

function tableSections(context: FormContext): readonly SectionShape[] {
  return context.block.shape.sections.filter(({ section }) => section.kind !== "fields");
}

function placesOf(table: AlignedTable | undefined): ReadonlyMap<number, number> {
  if (table === undefined) return new Map();
  return table.kind === "columns" ? table.columns : table.rows;
}

function missingPlaces(context: FormContext, shape: SectionShape, alignment: Alignment): readonly Finding[] {
  return shape.indicators
    .filter(({ indicator }) => alignment.missing.includes(`${shape.section.id}.${indicator.code}`))
    .map(({ indicator, number }) => {
      const optional = indicator.type === "text" ? ("note" as const) : ("warning" as const);
      const severity = isAskedFor(indicator, context.call) ? ("error" as const) : optional;
      const about = { severity, place: { indicator: indicator.code } };
      const label = labelOf(indicator);
      return shape.section.kind === "rows"
        ? formFinding(context, "row-missing", { ...about, data: { label } })
        : formFinding(context, "column-missing", { ...about, data: { label, number } });
    });
}

function extraPlaces(context: FormContext, table: AlignedTable): readonly Finding[] {
  if (table.kind === "columns") {
    return table.extra.map(({ column, label }) =>
      formFinding(context, "column-extra", {
        severity: "note",
        at: { row: table.header.bottom, column },
        data: { label },
      }),
    );
  }
  const measures = [...table.measures.values()];
  const columns = table.extraColumns.map(({ row, column, label }) =>
    formFinding(context, "column-extra", { severity: "note", at: { row, column }, data: { label } }),
  );
  const rows = table.extra.map(({ row, label }) => {
    const hasFigures = measures.some((column) => !context.view.isBlank(row, column));
    return formFinding(context, "row-unknown", {
      severity: hasFigures ? "warning" : "note",
      at: { row, column: table.labelColumn },
      data: { label },
    });
  });
  return [...columns, ...rows];
}

/** Only forms that print column numbers can lose them. */
function numberRowFinding(context: FormContext): readonly Finding[] {
  const lost = context.block.tables.some(
    (table) =>
      table.kind === "columns" &&
      table.numberRow === null &&
      table.shape.indicators.some((indicator) => indicator.number !== null),
  );
  return lost ? [formFinding(context, "number-row-missing", { severity: "note", data: {} })] : [];
}

/** Rows and columns of the form that the sheet hides; they are read like the others. */
export function hiddenFindings(context: FormContext, rows: readonly RowEntry[]): readonly Finding[] {
  const { sheet } = context.view;
  const tables = context.block.tables;
  const ownRows = [
    ...rows.map((row) => row.sheetRow),
    ...tables.flatMap((table) => (table.kind === "rows" ? [...table.rows.values()] : [])),
  ];
  const ownColumns = tables.flatMap((table) =>
    table.kind === "columns" ? [...table.columns.values()] : [...table.measures.values()],
  );
  const hiddenRows = inOrder(ownRows.filter((row) => sheet.hiddenRows.has(row)));
  const hiddenColumns = inOrder(ownColumns.filter((column) => sheet.hiddenColumns.has(column)));
  const severity = "warning" as const;
  const found: Finding[] = [];
  if (hiddenRows.length > 0) {
    const numbers = hiddenRows.map((row) => String(row + 1)).join(", ");
    found.push(
      formFinding(context, "rows-hidden", { severity, data: { count: hiddenRows.length, rows: numbers } }),
    );
  }
  if (hiddenColumns.length > 0) {
    const columns = hiddenColumns.map(columnName).join(", ");
    found.push(
      formFinding(context, "columns-hidden", { severity, data: { count: hiddenColumns.length, columns } }),
    );
  }
  if (sheet.visibility !== "visible") {
    found.push(formFinding(context, "sheet-hidden", { severity, data: {} }));
  }
  return found;
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((left, right) => left - right);
}
