import { assertNever } from "../assertNever.ts";
import { factKey } from "../merge/factKey.ts";
import type { Indicator } from "../pack/indicator.ts";
import { boundedKey } from "./factKeys.ts";
import { factAmount, factText } from "./factFigures.ts";
import { figureCell, type PlacedCell } from "./figure.ts";
import type { ListRecord } from "./listRecord.ts";
import type { TableContext } from "./tableContext.ts";
import { dateFormat, numberFormat, tableStyle } from "./tableStyle.ts";

/** A field of a record, looked up in DuLieu by its fact's key. */
export function recordCell(context: TableContext, record: ListRecord, field: Indicator): PlacedCell {
  const key = boundedKey(
    factKey({
      call: record.call,
      template: record.template,
      unit: record.unit,
      row: record.row,
      indicator: field.code,
      measure: "current",
    }),
  );
  switch (field.type) {
    case "int":
    case "dec":
    case "pct":
      return figureCell(factAmount(context.facts, { column: "khoa", key }), {
        ...tableStyle.number,
        numberFormat: numberFormat(field.decimals),
      });
    case "date":
      return figureCell(factAmount(context.facts, { column: "khoa", key }), {
        ...tableStyle.ordinal,
        numberFormat: dateFormat,
      });
    case "choice":
    case "bool":
      return figureCell(factText(context.facts, key), tableStyle.textCentred);
    case "text":
      return figureCell(factText(context.facts, key), tableStyle.label);
    default:
      return assertNever(field.type);
  }
}
