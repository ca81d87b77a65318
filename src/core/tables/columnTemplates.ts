import { assertNever } from "../assertNever.ts";
import type { ColumnValue, MatrixColumn } from "../pack/summaryTable.ts";
import type { Term } from "../pack/term.ts";

/** The templates whose reports a column shows. */
export function templatesOfColumn(column: MatrixColumn, template?: string): readonly string[] {
  return column.values.flatMap((value) => templatesOfValue(value, template));
}

export function templatesOfValue(value: ColumnValue, template: string | undefined): readonly string[] {
  const own = template === undefined ? [] : [template];
  switch (value.show) {
    case "sum":
      return [...templatesIn(value.terms), ...own];
    case "ratio":
      return [...templatesIn([...value.numerator, ...value.denominator]), ...own];
    case "answer":
      return [value.template];
    case "status":
    case "warnings":
      return [];
    default:
      return assertNever(value);
  }
}

/** Whether a column has figures of the same period last year. */
export function showsLastYear({ values }: MatrixColumn): boolean {
  return values.some((value) =>
    termsOf(value)
      .flatMap((term) => term.factors)
      .some((factor) => factor.kind === "indicator" && factor.period === "samePeriodLastYear"),
  );
}

function termsOf(value: ColumnValue): readonly Term[] {
  if (value.show === "sum") return value.terms;
  return value.show === "ratio" ? [...value.numerator, ...value.denominator] : [];
}

/** The templates that terms name. */
function templatesIn(terms: readonly Term[]): readonly string[] {
  return terms
    .flatMap((term) => term.factors)
    .flatMap((factor) =>
      factor.kind === "indicator" && factor.template !== undefined ? [factor.template] : [],
    );
}
