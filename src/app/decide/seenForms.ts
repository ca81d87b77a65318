import { factRecords } from "../../core/ledger/mergeDigest.ts";
import { formKey } from "../../core/ledger/stateKeys.ts";
import { formsRead } from "../recordReview.ts";
import type { Review } from "../reviewCalls.ts";
import type { SeenForms } from "./context.ts";

/** Nobody has signed what was merely read. */
const unsigned = { by: "", at: "" };

/** What a review read, as the ledger will know it once it is merged. */
export function seenForms(review: Review): SeenForms {
  return {
    forms: new Map(
      formsRead(review).map(({ kind: _kind, ...form }) => [form.submission, { ...form, ...unsigned }]),
    ),
    valueAt: ({ call, unit, template, row, indicator, measure }) =>
      review.consolidation.submissions
        .find((form) => form.call === call && form.reporter === unit && form.template === template)
        ?.values.find(
          (value) => value.row === row && value.indicator === indicator && value.measure === measure,
        ) ?? null,
    facts: new Map(
      factRecords(review.consolidation).map((record) => [
        formKey(record),
        { ...record, ...unsigned, event: "" },
      ]),
    ),
  };
}
