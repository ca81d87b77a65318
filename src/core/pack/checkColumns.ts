import { assertNever } from "../assertNever.ts";
import { foldKey } from "../workbook/text/fold.ts";
import { checkDistinct } from "./checkDistinct.ts";
import { checkNames } from "./checkNames.ts";
import { checkTerms, unfit } from "./checkTerms.ts";
import { valuesOf } from "./checkValues.ts";
import { unknown } from "./complaints.ts";
import { packError, type PackError } from "./packError.ts";
import { isSummable } from "./packIndex.ts";
import type { ColumnValue, MatrixColumn } from "./summaryTable.ts";
import type { TableScope } from "./tableScope.ts";
import type { Term } from "./term.ts";

type ColumnScope = TableScope & { readonly path: string };

/** Columns of a summary table have ids of their own and show what exists. */
export function checkColumns(columns: readonly MatrixColumn[], scope: ColumnScope): readonly PackError[] {
  const { file, path, index } = scope;
  return [
    ...checkDistinct(
      "column",
      columns.map(({ id }, position) => ({ name: id, file, path: `${path}[${position}].id` })),
    ),
    ...columns.flatMap((column, position) =>
      column.values.flatMap((value, inner) => {
        const at = `${path}[${position}].values[${inner}]`;
        const kinds = { noun: "unitKind", file, path: `${at}.kinds`, known: index.kinds } as const;
        return [...checkNames(value.kinds ?? [], kinds), ...checkValue(value, { ...scope, path: at })];
      }),
    ),
  ];
}

function checkValue(value: ColumnValue, scope: ColumnScope): readonly PackError[] {
  switch (value.show) {
    case "sum":
      return checkFigures(value.terms, { ...scope, path: `${scope.path}.terms` });
    case "ratio":
      return [
        ...checkFigures(value.numerator, { ...scope, path: `${scope.path}.numerator` }),
        ...checkFigures(value.denominator, { ...scope, path: `${scope.path}.denominator` }),
      ];
    case "answer":
      return checkAnswer(value, scope);
    case "warnings":
      return checkNames(value.templates ?? [], {
        noun: "template",
        file: scope.file,
        path: `${scope.path}.templates`,
        known: scope.index.templates,
      });
    case "status":
      return [];
    default:
      return assertNever(value);
  }
}

/** Terms over facts: each a multiple of one indicator, its template named. */
function checkFigures(terms: readonly Term[], { file, path, index }: ColumnScope): readonly PackError[] {
  const scope = { file, path, index, indicators: new Map(), isAllowed: isSummable };
  return checkTerms(terms, { ...scope, plain: true, lastYear: true });
}

function checkAnswer(
  value: Extract<ColumnValue, { show: "answer" }>,
  { file, path, index, wording }: ColumnScope,
): readonly PackError[] {
  const template = index.templates.get(value.template);
  if (template === undefined) {
    return [packError(file, `${path}.template`, unknown("template", value.template, index.templates.keys()))];
  }
  const indicator = template.indicators.get(value.indicator)?.indicator;
  if (indicator === undefined) {
    return [
      packError(file, `${path}.indicator`, unknown("indicator", value.indicator, template.indicators.keys())),
    ];
  }
  if (indicator.type !== "bool" && indicator.type !== "choice") {
    return [packError(file, `${path}.indicator`, unfit(indicator))];
  }
  const known = valuesOf(indicator, wording) ?? [];
  const keys = new Set(known.map(foldKey));
  const named = [
    { answer: value.yes, at: `${path}.yes` },
    ...value.exclude.map((answer, position) => ({ answer, at: `${path}.exclude[${position}]` })),
  ];
  return named.flatMap(({ answer, at }) =>
    keys.has(foldKey(answer)) ? [] : [packError(file, at, unknown("choice", answer, known))],
  );
}
