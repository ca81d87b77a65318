import { guardHolds } from "../check/guard.ts";
import { weeksOf } from "../check/weeks.ts";
import { indicatorsOf } from "../pack/lookup.ts";
import type { RuleOf } from "../pack/rule.ts";
import type { ConditionalFormatModel } from "../tables/sheetModel.ts";
import { parseA1, type CellRange } from "../workbook/address.ts";
import { comparisonFormula, type ComparisonSite } from "./comparisonFormula.ts";
import { decimalsOfFigure } from "./decimalsOfFigure.ts";
import type { FormContext } from "./formContext.ts";
import { brokenFormat, doubtfulFormat } from "./formStyle.ts";
import type { PlaceOf } from "./termFormula.ts";

/** Where the cells of an equation stand. */
export interface EquationSite {
  readonly placeOf: PlaceOf;
  /** Widens a cell to the rows that share the equation. */
  readonly extent: (cell: CellRange) => CellRange;
  /** True when the rows speak of several units: what holds for some units only is then left to the check. */
  readonly manyUnits: boolean;
}

/** Colours the left side of every equation of the form that does not hold, as the person types. */
export function equationFormats(context: FormContext, site: EquationSite): readonly ConditionalFormatModel[] {
  const figures: ComparisonSite = {
    placeOf: site.placeOf,
    decimalsOf: decimalsOfFigure(indicatorsOf(context.template)),
    weeks: weeksOf(context.call),
  };
  return context.template.rules.flatMap((rule) => {
    if (rule.kind !== "compare" || rule.severity === "note" || !guardHolds(rule.guard, context)) return [];
    if (site.manyUnits && (rule.guard?.unitKinds ?? rule.guard?.units) !== undefined) return [];
    return ruleFormats(rule, site, figures);
  });
}

function ruleFormats(
  rule: RuleOf<"compare">,
  site: EquationSite,
  figures: ComparisonSite,
): readonly ConditionalFormatModel[] {
  const formula = comparisonFormula(rule, rule, figures);
  if (formula === null) return [];
  const style = rule.severity === "error" ? brokenFormat : doubtfulFormat;
  return formula.leftCells.flatMap((cell) => {
    const at = parseA1(cell);
    if (at === null) return [];
    const range = site.extent({ top: at.row, bottom: at.row, left: at.column, right: at.column });
    return [{ range, formula: formula.broken, style }];
  });
}
