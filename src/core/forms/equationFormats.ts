import { assertNever } from "../assertNever.ts";
import { guardHolds } from "../check/guard.ts";
import type { RuleOf } from "../pack/rule.ts";
import type { ConditionalFormatModel } from "../tables/sheetModel.ts";
import { parseA1, type CellRange } from "../workbook/address.ts";
import type { FormContext } from "./formContext.ts";
import { brokenFormat, doubtfulFormat } from "./formStyle.ts";
import { termsFormula, type PlaceOf, type TermsFormula } from "./termFormula.ts";

/** Where the cells of an equation stand. */
export interface EquationSite {
  readonly placeOf: PlaceOf;
  /** Widens a cell to the rows that share the equation. */
  readonly extent: (cell: CellRange) => CellRange;
  /** True when the rows speak of several units: what holds for some units only is then left to the check. */
  readonly manyUnits: boolean;
}

// Sums of decimals in binary carry dust far below this; figures have at most six decimals.
const dust = "0.0000005";

/** Colours the left side of every equation of the form that does not hold, as the person types. */
export function equationFormats(context: FormContext, site: EquationSite): readonly ConditionalFormatModel[] {
  return context.template.rules.flatMap((rule) => {
    if (rule.kind !== "compare" || rule.severity === "note" || !guardHolds(rule.guard, context)) return [];
    if (site.manyUnits && (rule.guard?.unitKinds ?? rule.guard?.units) !== undefined) return [];
    return ruleFormats(rule, site);
  });
}

function ruleFormats(rule: RuleOf<"compare">, site: EquationSite): readonly ConditionalFormatModel[] {
  const left = termsFormula(rule.left, site.placeOf);
  const right = termsFormula(rule.right, site.placeOf);
  if (left === null || right === null) return [];
  const formula = brokenWhen(rule, left, right);
  const style = rule.severity === "error" ? brokenFormat : doubtfulFormat;
  return left.cells.flatMap((cell) => {
    const at = parseA1(cell);
    if (at === null) return [];
    const range = site.extent({ top: at.row, bottom: at.row, left: at.column, right: at.column });
    return [{ range, formula, style }];
  });
}

function brokenWhen(rule: RuleOf<"compare">, left: TermsFormula, right: TermsFormula): string {
  const cells = [...new Set([...left.cells, ...right.cells])];
  const counted = `COUNT(${cells.join(",")})`;
  const present = rule.missing === "zeroIfAny" ? `${counted}>0` : `${counted}=${cells.length}`;
  return `AND(${present},${violated(rule, `(${left.text})-(${right.text})`)})`;
}

function violated(rule: RuleOf<"compare">, difference: string): string {
  const tolerance = rule.tolerance ?? dust;
  switch (rule.operator) {
    case "=":
      return `ABS(${difference})>${tolerance}`;
    case "!=":
      return `ABS(${difference})<=${tolerance}`;
    case "<=":
      return `${difference}>${tolerance}`;
    case ">=":
      return `${difference}<-${tolerance}`;
    case "<":
      return `${difference}>=-${tolerance}`;
    case ">":
      return `${difference}<=${tolerance}`;
    default:
      return assertNever(rule.operator);
  }
}
