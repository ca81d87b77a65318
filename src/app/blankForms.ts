import { buildForms } from "../core/forms/buildForms.ts";
import { formFileName } from "../core/forms/formFileName.ts";
import type { Call } from "../core/pack/call.ts";
import { unitsOf } from "../core/pack/lookup.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { BookModel } from "../core/tables/sheetModel.ts";

export interface BlankForm {
  readonly fileName: string;
  readonly book: BookModel;
}

/** The blank forms of a call, one workbook a unit, each drawn when its turn comes. */
export function* blankForms(pack: Pack, call: Call, issuedAt: string): Iterable<BlankForm> {
  for (const unit of unitsOf(pack, call)) {
    yield { fileName: formFileName(pack, call, unit), book: buildForms({ pack, call, unit, issuedAt }) };
  }
}
