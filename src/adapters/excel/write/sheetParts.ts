import type { SheetModel } from "../../../core/tables/sheetModel.ts";
import { quoteSheetName } from "../../../core/tables/sheetName.ts";
import { rangeToA1, toA1, type CellAddress } from "../../../core/workbook/address.ts";
import { noteSteps } from "./notes.ts";
import { bytesOf } from "./requestSize.ts";
import { step, type Step } from "./sender.ts";
import { validationSteps } from "./validations.ts";

/** Jumps to other cells. They come before the looks, because Excel gives them one of its own. */
export function* linkSteps(worksheet: Excel.Worksheet, { cells }: SheetModel): Generator<Step> {
  for (const cell of cells) {
    const { link } = cell;
    if (link === undefined) continue;
    const { sheet, cell: target, tip } = link;
    const hyperlink: Excel.RangeHyperlink = {
      documentReference: `${quoteSheetName(sheet)}!${target}`,
      ...(tip === undefined ? {} : { screenTip: tip }),
    };
    const isBlank = cell.value === undefined && cell.formula === undefined;
    yield step(3, bytesOf(hyperlink), () => {
      const range = worksheet.getCell(cell.row, cell.column);
      range.hyperlink = hyperlink;
      // Excel shows where a link leads in a cell that is empty.
      if (isBlank) range.values = [[""]];
    });
  }
}

/** What stands on the cells: lists to choose from, formats by condition, notes, a filter. */
export function* partSteps(worksheet: Excel.Worksheet, sheet: SheetModel): Generator<Step> {
  yield* validationSteps(worksheet, sheet.validations);
  yield* conditionalFormatSteps(worksheet, sheet);
  yield* noteSteps(
    worksheet,
    sheet.cells.flatMap((cell) =>
      cell.comment === undefined
        ? []
        : [{ cell: toA1(cell), text: cell.comment, isValidated: isValidated(sheet, cell) }],
    ),
  );
  const { autoFilter } = sheet;
  if (autoFilter === undefined) return;
  yield step(3, 0, () => worksheet.autoFilter.apply(worksheet.getRange(rangeToA1(autoFilter))));
}

function isValidated({ validations }: SheetModel, { row, column }: CellAddress): boolean {
  return validations.some(
    ({ range: { top, left, bottom, right } }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );
}

function* conditionalFormatSteps(
  worksheet: Excel.Worksheet,
  { conditionalFormats }: SheetModel,
): Generator<Step> {
  // Excel puts a new one before the others.
  for (const { range, formula, style } of conditionalFormats.toReversed()) {
    yield step(11, bytesOf(formula), () => {
      const { rule, format } = worksheet.getRange(rangeToA1(range)).conditionalFormats.add("Custom").custom;
      rule.formula = `=${formula}`;
      if (style.bold === true) format.font.bold = true;
      if (style.italic === true) format.font.italic = true;
      if (style.color !== undefined) format.font.color = `#${style.color}`;
      if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
    });
  }
}
