import type { BookModel, SheetModel } from "../../../core/tables/sheetModel.ts";
import type { BookPlan } from "../book/planWrite.ts";
import type { Target } from "./targets.ts";

/** A book on its way into the open workbook. */
export interface Writing {
  readonly context: Excel.RequestContext;
  readonly plan: BookPlan<SheetModel>;
  readonly book: BookModel;
  readonly targets: readonly Target[];
  /** The sheet that a target is written to. */
  readonly worksheetOf: (target: Target) => Excel.Worksheet;
}
