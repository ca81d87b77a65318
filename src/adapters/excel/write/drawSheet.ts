import type { BookModel, SheetModel } from "../../../core/tables/sheetModel.ts";
import { nameKey } from "../../../core/tables/sheetName.ts";
import { rangeToA1 } from "../../../core/workbook/address.ts";
import type { Standing } from "../book/standing.ts";
import { chartSteps } from "./charts.ts";
import { prepareSheet } from "./prepareSheet.ts";
import { step, type Step } from "./sender.ts";
import { lookSteps, plainFontStep } from "./sheetLook.ts";
import { linkSteps, partSteps } from "./sheetParts.ts";
import { shapeSteps } from "./sheetShape.ts";
import { numberFormatSteps, valueSteps } from "./sheetValues.ts";
import type { Target } from "./targets.ts";

/** Everything on a sheet but its formulas, which need the tables of all sheets. */
export function* drawSheet(
  worksheet: Excel.Worksheet,
  { model, draft, inPlace }: Target,
  font: BookModel["font"],
): Generator<Step> {
  if (inPlace !== null) yield* prepareSheet(worksheet, model, inPlace);
  yield plainFontStep(worksheet, font);
  yield* valueSteps(worksheet, model);
  yield* linkSteps(worksheet, model);
  yield* lookSteps(worksheet, model, font);
  yield* numberFormatSteps(worksheet, model);
  yield* shapeSteps(worksheet, model);
  yield* tableSteps(worksheet, model, inPlace);
  yield* partSteps(worksheet, draft);
  yield* chartSteps(worksheet, draft);
}

/** Tables that are not there yet. */
function* tableSteps(
  worksheet: Excel.Worksheet,
  { tables, block }: SheetModel,
  inPlace: Standing | null,
): Generator<Step> {
  for (const { name, range, style } of tables) {
    const stands = inPlace?.tables.some((table) => nameKey(table.name) === nameKey(name)) ?? false;
    // The first table of a data sheet has been resized, and renamed if the user had renamed it.
    if (stands || (block !== undefined && (inPlace?.tables.length ?? 0) > 0)) continue;
    yield step(5, 0, () => {
      const table = worksheet.tables.add(rangeToA1(range), true);
      table.name = name;
      if (style !== undefined) table.style = style;
    });
  }
}
