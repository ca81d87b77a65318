import { encodeStamp, stampSheet, type Stamp } from "../intake/stamp.ts";
import type { ModelCell, SheetModel } from "../tables/sheetModel.ts";
import { choiceCells, type ChoiceLists } from "./choiceLists.ts";
import { emptyPart } from "./formPart.ts";
import { toSheetModel } from "./toSheetModel.ts";

/** A form sheet and the stamp that it carries. */
export interface StampedSheet {
  readonly sheet: string;
  readonly stamp: Stamp;
}

/** The very-hidden sheet that keeps the stamps of the book, and beside them the choices that no validation holds. */
export function stampSheetModel(stamped: readonly StampedSheet[], choices: ChoiceLists): SheetModel {
  const rows = [["trang", "dau"], ...stamped.map(({ sheet, stamp }) => [sheet, encodeStamp(stamp)])];
  const cells = rows.flatMap((values, row) =>
    values.map((value, column): ModelCell => ({ row, column, value })),
  );
  return {
    ...toSheetModel({ ...emptyPart, cells: [...cells, ...choiceCells(choices)] }, []),
    name: stampSheet,
    mark: { kind: "helper", id: stampSheet },
    visibility: "veryHidden",
  };
}
