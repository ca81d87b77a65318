import type { History } from "../core/check/history/history.ts";
import { openPast } from "../core/check/history/past.ts";
import { buildForms } from "../core/forms/buildForms.ts";
import { formFileName } from "../core/forms/formFileName.ts";
import { owedTemplates } from "../core/forms/owedTemplates.ts";
import { shownFigures } from "../core/forms/shownFigures.ts";
import type { Call } from "../core/pack/call.ts";
import { unitsOf } from "../core/pack/lookup.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { BookModel } from "../core/tables/sheetModel.ts";

export interface BlankForm {
  readonly fileName: string;
  readonly book: BookModel;
}

export interface FormsIssue {
  /** The day the blanks go out, "yyyy-mm-dd". */
  readonly issuedAt: string;
  /** Earlier reports whose figures the blanks show beside their cells. */
  readonly history?: History;
}

/** The blank forms of a call, one workbook a unit, each drawn when its turn comes. */
export function* blankForms(pack: Pack, call: Call, { issuedAt, history }: FormsIssue): Iterable<BlankForm> {
  const past = history === undefined ? {} : { past: openPast(history, pack) };
  for (const unit of unitsOf(pack, call)) {
    const book = buildForms({ pack, call, unit, issuedAt, ...past });
    yield { fileName: formFileName(pack, call, unit), book };
  }
}

/** True when a blank of the call has something to show of earlier reports. */
export function showsHistory(pack: Pack, call: Call, history: History): boolean {
  const past = openPast(history, pack);
  return unitsOf(pack, call).some((unit) =>
    owedTemplates(pack, call, unit.id).some(
      ({ template }) => shownFigures({ pack, call, unit, template, past }) !== null,
    ),
  );
}
