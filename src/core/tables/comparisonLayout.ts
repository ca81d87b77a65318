import type { Indicator } from "../pack/indicator.ts";
import { labelOf } from "../pack/lookup.ts";
import type { SummaryTableOf } from "../pack/summaryTable.ts";
import type { Template } from "../pack/template.ts";
import type { Unit } from "../pack/unit.ts";
import { columnName } from "../workbook/address.ts";
import type { AnnexColumn } from "./annexModel.ts";
import type { TableContext } from "./tableContext.ts";
import { comparisonWords, words } from "./words.ts";

export const comparisonColumns: readonly AnnexColumn[] = [
  { path: [words.number], width: 5 },
  { path: [words.unit], width: 27 },
  { path: [words.thisPeriod], width: 11 },
  { path: [words.samePeriod], width: 11 },
  { path: [words.compared, words.change], width: 11 },
  { path: [words.compared, words.changeRate], width: 12 },
  { path: [comparisonWords.rank], width: 8 },
  { path: [words.remark], width: 20 },
];
export const headerRows = 3;

/** Hidden on the right: how each unit's keys begin, its short name, then what can be chosen and its code. */
export const helper = {
  key: comparisonColumns.length,
  shortName: comparisonColumns.length + 1,
  label: comparisonColumns.length + 2,
  code: comparisonColumns.length + 3,
} as const;
export const [keyLetter, labelLetter, codeLetter] = [helper.key, helper.label, helper.code].map(columnName);

/** What the parts of the sheet are made from. */
export interface Comparison {
  readonly context: TableContext;
  readonly table: SummaryTableOf<"unitComparison">;
  readonly template: Template;
  readonly units: readonly Unit[];
  readonly choices: readonly Indicator[];
  readonly chosen: Indicator;
  /** Sheet row of the first unit, from 0. */
  readonly first: number;
}

/** The code keeps two indicators of one wording apart. */
export function choiceText(indicator: Indicator): string {
  const unit = indicator.unitOfMeasure === undefined ? "" : ` (${indicator.unitOfMeasure})`;
  return `${indicator.code}. ${labelOf(indicator)}${unit}`;
}

/** The row of the cell in which the indicator is chosen, above the unit of measure and the header. */
export function choiceRow({ first }: Pick<Comparison, "first">): number {
  return first - headerRows - 2;
}

/** The cell with the chosen indicator's code, beside the first of the codes. */
export function codeCell({ first }: Pick<Comparison, "first">): string {
  return `$${codeLetter}$${first}`;
}
