import type { FindingPlace } from "../findings/finding.ts";
import type { Submission, Value } from "../intake/submission.ts";
import { toA1 } from "../workbook/address.ts";

/** Where a finding stands: its form and, when given, the value's cell. `unit` is the sender, who has to act. */
export function placeOf(submission: Submission, value?: Value | null): FindingPlace {
  const form = {
    file: submission.source.file.path,
    sheet: submission.source.sheet,
    call: submission.call,
    unit: submission.reporter,
    template: submission.template,
    submission: submission.id,
  };
  if (value === undefined || value === null) return form;
  return {
    ...form,
    cell: toA1(value.at),
    indicator: value.indicator,
    measure: value.measure,
    ...(value.row === null ? {} : { row: value.row }),
  };
}
