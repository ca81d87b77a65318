import { rangeToA1, type CellRange } from "../workbook/address.ts";
import { inReadingOrder } from "./annex.ts";
import {
  choiceRow,
  choiceText,
  codeLetter,
  comparisonColumns,
  headerRows,
  helper,
  labelLetter,
  type Comparison,
} from "./comparisonLayout.ts";
import type { ChartModel, ModelCell, SheetModel, ValidationModel } from "./sheetModel.ts";
import { tableStyle } from "./tableStyle.ts";
import { comparisonWords } from "./words.ts";

const chartRows = 16;
const chartColors = { current: "2F75B5", previous: "BFBFBF" } as const;

/** The list of what can be chosen, the code of what is chosen, and the drop-down that offers it. */
export function withChoice(sheet: SheetModel, comparison: Comparison): SheetModel {
  const { choices, first } = comparison;
  const style = tableStyle.helper;
  const row = choiceRow(comparison);
  const top = first;
  const listed = choices.flatMap((indicator, at): readonly ModelCell[] => [
    { row: top + at, column: helper.label, value: choiceText(indicator), style },
    { row: top + at, column: helper.code, value: indicator.code, style },
  ]);
  const list = (letter: string | undefined) => `$${letter}$${top + 1}:$${letter}$${top + choices.length}`;
  const code: ModelCell = {
    row: top - 1,
    column: helper.code,
    formula: `INDEX(${list(codeLetter)},MATCH($A$${row + 1},${list(labelLetter)},0))`,
    value: comparison.chosen.code,
    style,
  };
  const validation: ValidationModel = {
    range: { top: row, bottom: row, left: 0, right: 0 },
    rule: { type: "listRange", formula: list(labelLetter) },
    allowBlank: false,
    prompt: { title: comparisonWords.chooseTitle, text: comparisonWords.chooseText },
    error: { title: comparisonWords.chooseTitle, text: comparisonWords.chooseText, style: "stop" },
  };
  return {
    ...sheet,
    cells: inReadingOrder([...sheet.cells, ...listed, code]),
    validations: [...sheet.validations, validation],
  };
}

/** Below the table: this period beside the same period last year, unit by unit. */
export function withChart(sheet: SheetModel, { units, first, table, context }: Comparison): SheetModel {
  if (units.length === 0) return sheet;
  const area = sheet.print?.area;
  const top = (area?.bottom ?? first + units.length) + 2;
  const column = (index: number): CellRange => ({
    top: first,
    bottom: first + units.length - 1,
    left: index,
    right: index,
  });
  const name = (index: number) => ({ row: first - headerRows, column: index });
  const place = { top, bottom: top + chartRows - 1, left: 0, right: comparisonColumns.length - 1 };
  const chart: ChartModel = {
    kind: "column",
    title: { row: choiceRow({ first }), column: 0 },
    description: comparisonWords.chart(table.title, context.call.periodLabel, rangeToA1(column(2))),
    categories: column(helper.shortName),
    series: [
      { name: name(2), values: column(2), color: chartColors.current },
      { name: name(3), values: column(3), color: chartColors.previous },
    ],
    place,
  };
  return {
    ...sheet,
    charts: [chart],
    ...(sheet.print === undefined || area === undefined
      ? {}
      : { print: { ...sheet.print, area: { ...area, bottom: place.bottom } } }),
  };
}
