import { factKey } from "../merge/factKey.ts";
import { templateByCode } from "../pack/lookup.ts";
import type { ColumnValue, MatrixColumn } from "../pack/summaryTable.ts";
import type { Unit } from "../pack/unit.ts";
import { templatesOfValue } from "./columnTemplates.ts";
import { coverageAmount, unitStatus } from "./coverageFigures.ts";
import { boundedKey } from "./factKeys.ts";
import { factText } from "./factFigures.ts";
import type { TextFigure } from "./figure.ts";
import { literal } from "./literal.ts";
import { amountOfTerms, callOf, unitPlace, type TableContext } from "./tableContext.ts";
import type { FigureColumn, ColumnFigures } from "./figureColumn.ts";
import { missingMark, words } from "./words.ts";

type ValueOf<K extends ColumnValue["show"]> = Extract<ColumnValue, { show: K }>;

/** A column of the pack as a column of a table by units; terms without a template are of `template`. */
export function matrixColumn(
  context: TableContext,
  column: MatrixColumn,
  template?: string,
): FigureColumn<Unit> {
  const { values } = column;
  const figures = columnFigures(context, column, template);
  const reports = values.some((value) => value.show !== "status" && value.show !== "warnings");
  return { path: labelWithUnit(column), width: column.width, reports, ...figures };
}

/**
 * True when the unit owes one of the forms about itself, or somebody reported about it there. An authority owes its
 * form about others: it is a subject only when it has figures of its own.
 */
export function isOwed(context: TableContext, unit: Unit, templates: readonly string[]): boolean {
  return templates.some((code) => {
    if (context.facts.hasFacts(unit.id, code)) return true;
    if (templateByCode(context.pack, code).authority?.unit === unit.id) return false;
    const item = context.coverage.find(callOf(context, code).id, unit.id, code);
    return item !== null && item.status !== "exempt";
  });
}

function columnFigures(
  context: TableContext,
  column: MatrixColumn,
  template: string | undefined,
): ColumnFigures<Unit> {
  const [first] = column.values;
  const { decimals } = column;
  const pick = valuePicker(context, column, template);
  switch (first?.show) {
    case "ratio":
      return {
        kind: "ratio",
        decimals,
        at: (unit) => ratioAt(context, { unit, value: pick(unit), template }),
      };
    case "answer":
      return {
        kind: "text",
        at: (unit) => answerAt(context, unit, pick(unit)),
        total: (values, ranges) => answerTotal(first, values, ranges),
      };
    case "status":
      return {
        kind: "text",
        at: (unit) => unitStatus(context.coverage, context.call.id, unit.id),
        total: completeTotal,
      };
    default:
      return {
        kind: "amount",
        decimals,
        summed: true,
        at: (unit) => amountAt(context, { unit, value: pick(unit), template }),
      };
  }
}

/** What the column shows for a unit: the value for its kind, null where it owes none. */
function valuePicker(
  context: TableContext,
  column: MatrixColumn,
  template: string | undefined,
): (unit: Unit) => ColumnValue | null {
  const choices = column.values.map((value) => ({ value, templates: templatesOfValue(value, template) }));
  return (unit) => {
    const choice = choices.find(({ value: { kinds } }) => kinds === undefined || kinds.includes(unit.kind));
    if (choice === undefined) return null;
    const { value, templates } = choice;
    if (value.show === "status" || value.show === "warnings") return value;
    return isOwed(context, unit, templates) ? value : null;
  };
}

interface UnitValue {
  readonly unit: Unit;
  readonly value: ColumnValue | null;
  readonly template: string | undefined;
}

function amountAt(context: TableContext, { unit, value, template }: UnitValue) {
  if (value?.show === "sum") return termsAt(context, value.terms, { unit, template });
  if (value?.show !== "warnings") return null;
  const call = context.call.id;
  return coverageAmount(
    context.coverage,
    "canh_bao",
    value.templates === undefined
      ? { kind: "unit", calls: [call], unit: unit.id }
      : { kind: "items", call, unit: unit.id, templates: value.templates },
  );
}

function ratioAt(context: TableContext, { unit, value, template }: UnitValue) {
  if (value?.show !== "ratio") return null;
  return {
    numerator: termsAt(context, value.numerator, { unit, template }),
    denominator: termsAt(context, value.denominator, { unit, template }),
  };
}

function termsAt(
  context: TableContext,
  terms: ValueOf<"sum">["terms"],
  of: { readonly unit: Unit; readonly template: string | undefined },
) {
  return amountOfTerms(context, terms, {
    ...(of.template === undefined ? {} : { template: of.template }),
    locate: (place) => unitPlace(context, of.unit, place),
  });
}

function answerAt(context: TableContext, unit: Unit, value: ColumnValue | null): TextFigure | null {
  if (value?.show !== "answer") return null;
  const { template, indicator } = value;
  const identity = { template, indicator, call: callOf(context, template).id, unit: unit.id };
  return factText(context.facts, boundedKey(factKey({ ...identity, row: null, measure: "current" })));
}

/** "yes / answers that count": what is excluded or missing leaves the denominator. */
function answerTotal(
  value: ValueOf<"answer">,
  values: readonly string[],
  ranges: readonly string[],
): TextFigure {
  const outside = [missingMark, ...value.exclude];
  const yes = values.filter((each) => each === value.yes).length;
  const asked = values.filter((each) => !outside.includes(each)).length;
  const minus = outside.map((each) => `-(${countIf(ranges, each)})`).join("");
  return {
    formula: `${countIf(ranges, value.yes)}&"/"&(COUNTA(${ranges.join(",")})${minus})`,
    value: `${yes}/${asked}`,
  };
}

function completeTotal(values: readonly string[], ranges: readonly string[]): TextFigure {
  const complete = values.filter((value) => value === words.complete).length;
  return {
    formula: `${countIf(ranges, words.complete)}&"/"&COUNTA(${ranges.join(",")})`,
    value: `${complete}/${values.length}`,
  };
}

function countIf(ranges: readonly string[], text: string): string {
  return ranges.map((range) => `COUNTIF(${range},${literal(text)})`).join("+");
}

/** A header path whose last part names the unit of measure. */
export function labelWithUnit(column: {
  readonly label: readonly string[];
  readonly unitOfMeasure?: string | undefined;
}): readonly string[] {
  const { label, unitOfMeasure } = column;
  const last = label.at(-1) ?? "";
  if (unitOfMeasure === undefined || last.includes(`(${unitOfMeasure})`)) return label;
  return [...label.slice(0, -1), `${last} (${unitOfMeasure})`];
}
