import type { Finding, ProposedChange } from "../../findings/finding.ts";
import { readCell, type CellReading } from "../../intake/readCell.ts";
import type { Submission, Value } from "../../intake/submission.ts";
import { indicatorByCode, templateByCode } from "../../pack/lookup.ts";
import { toA1 } from "../../workbook/address.ts";
import { cellText } from "../../workbook/cellText.ts";
import { checkSubmission } from "../checkSubmission.ts";
import { isFault, isReadingFault, type CauseContext, type Hypothesis } from "./hypothesis.ts";

/** How a form, or one row of it, would stand if a hypothesis were true. */
export interface Trial {
  readonly hypothesis: Hypothesis;
  /** Faults that it would still have. */
  readonly left: number;
}

/** Reads and checks the form with the cells as the hypothesis has them. */
export function tryHypothesis(
  submission: Submission,
  faults: readonly Finding[],
  given: { readonly hypothesis: Hypothesis; readonly context: CauseContext },
): Trial {
  const { hypothesis, context } = given;
  const part = partOf(submission, hypothesis.row);
  const reread = new Map(
    [...hypothesis.meant.keys()].map((value) => [value, rereadValue(value, submission, given)]),
  );
  const unread = [...reread.values()].filter(
    ({ problem }) => problem !== null && problem.code !== "approximate",
  );
  const redone = new Set([...hypothesis.meant.keys()].map(spotOf));
  const stays = faults.filter((fault) => isReadingFault(fault) && !redone.has(spotOf(fault.at)));
  const values = part.values.map((value) => {
    const read = reread.get(value);
    return read === undefined ? value : { ...value, reading: read.reading, conversions: read.conversions };
  });
  const broken = checkSubmission({ ...part, values }, context).filter((finding) =>
    isFault(finding, submission),
  );
  return { hypothesis, left: broken.length + unread.length + stays.length };
}

function rereadValue(
  value: Value,
  submission: Submission,
  { hypothesis, context }: { readonly hypothesis: Hypothesis; readonly context: CauseContext },
): CellReading {
  const cell = hypothesis.meant.get(value) ?? { type: "blank" };
  const indicator = indicatorByCode(templateByCode(context.pack, submission.template), value.indicator);
  return readCell(cell, indicator, { words: context.words, window: context.call.dataWindow });
}

/** The one row that a hypothesis is about, as a form by itself. */
function partOf(submission: Submission, row: string | null): Submission {
  if (row === null) return submission;
  return {
    ...submission,
    rows: submission.rows.filter(({ key }) => key === row),
    values: submission.values.filter((value) => value.row === row),
  };
}

function spotOf({
  row,
  indicator,
  measure,
}: {
  row?: string | null;
  indicator?: string;
  measure?: string;
}): string {
  return JSON.stringify([row ?? null, indicator, measure]);
}

/** The cells that a hypothesis would change, in reading order. */
export function changesOf({ meant }: Hypothesis): readonly ProposedChange[] {
  return [...meant]
    .map(([value, cell]) => ({ value, before: value.raw, after: cellText(cell) }))
    .filter(({ before, after }) => before !== after)
    .toSorted(
      (left, right) => left.value.at.row - right.value.at.row || left.value.at.column - right.value.at.column,
    )
    .map(({ value: { at, row, indicator, measure }, before, after }) => ({
      cell: toA1(at),
      row,
      indicator,
      measure,
      before,
      after,
    }));
}
