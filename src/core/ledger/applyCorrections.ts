import type { Finding } from "../findings/finding.ts";
import type { Submission, SubmissionId, Value } from "../intake/submission.ts";
import { indicatorsOf, labelOf } from "../pack/lookup.ts";
import type { Indicator } from "../pack/indicator.ts";
import type { Pack } from "../pack/pack.ts";
import { toA1 } from "../workbook/address.ts";
import { correctedReading, readingText } from "./correctedReading.ts";
import type { LedgerState, RecordedConversion, RecordedCorrection } from "./ledgerState.ts";
import { valueKey } from "./stateKeys.ts";

export interface Corrected {
  readonly submissions: readonly Submission[];
  /** A1 addresses of the cells that were decided on, by submission; the others are as they were. */
  readonly cells: ReadonlyMap<SubmissionId, ReadonlySet<string>>;
  readonly findings: readonly Finding[];
}

type Decided = Pick<LedgerState, "corrections" | "conversions">;

/**
 * The submissions with corrected values and without refused conversions. A decision holds while the cell still says
 * what it was about; when the unit has sent another value since, it is told and nothing is changed.
 */
export function applyCorrections(submissions: readonly Submission[], state: Decided, pack: Pack): Corrected {
  if (state.corrections.size === 0 && state.conversions.size === 0) {
    return { submissions, cells: new Map(), findings: [] };
  }
  const cells = new Map<SubmissionId, Set<string>>();
  const findings: Finding[] = [];
  const indicators = indicatorLookup(pack);
  const corrected = submissions.map((submission) => {
    const touched = new Set<string>();
    const values = submission.values.map((value) => {
      const key = valueKey({ ...value, ...placeOf(submission) });
      const change = changeOf(value, {
        correction: state.corrections.get(key),
        conversion: state.conversions.get(key),
        indicator: indicators(submission.template, value.indicator),
      });
      if (change === null) return value;
      if (change.problem !== undefined) findings.push(findingAt(submission, value, change.problem));
      if (change.value !== value) touched.add(toA1(value.at));
      return change.value;
    });
    if (touched.size === 0) return submission;
    cells.set(submission.id, touched);
    return { ...submission, values };
  });
  return { submissions: corrected, cells, findings };
}

interface Matter {
  readonly correction: RecordedCorrection | undefined;
  readonly conversion: RecordedConversion | undefined;
  readonly indicator: Indicator | null;
}

type Problem =
  | Pick<Extract<Finding, { code: "correction-outdated" }>, "code" | "severity" | "data">
  | Pick<Extract<Finding, { code: "conversion-refused" }>, "code" | "severity" | "data">;

interface Change {
  readonly value: Value;
  readonly problem?: Problem;
}

function changeOf(value: Value, { correction, conversion, indicator }: Matter): Change | null {
  if (indicator === null) return null;
  const label = labelOf(indicator);
  if (correction !== undefined) return correctedBy(correction, value, indicator);
  if (conversion?.kind !== "conversion-refused" || value.raw !== conversion.before) return null;
  if (readingText(value.reading) !== conversion.after) return null;
  const { before, after, by, reason } = conversion;
  return {
    value: { ...value, reading: { type: "unreadable", raw: value.raw }, conversions: [] },
    problem: { code: "conversion-refused", severity: "error", data: { label, before, after, by, reason } },
  };
}

function correctedBy(correction: RecordedCorrection, value: Value, indicator: Indicator): Change | null {
  const { before, after, by, reason } = correction;
  const said = readingText(value.reading);
  if (value.raw !== before && said !== before) {
    // the unit has sent what was corrected to: nothing is left to say
    if (said === after) return null;
    const data = { label: labelOf(indicator), before, after, found: value.raw };
    return { value, problem: { code: "correction-outdated", severity: "note", data } };
  }
  const reading = correctedReading(after, indicator, value.measure);
  if (reading === null || said === after) return null;
  const conversion = { kind: "corrected", before: value.raw, after, by, reason } as const;
  return { value: { ...value, reading, conversions: [...value.conversions, conversion] } };
}

function findingAt(submission: Submission, value: Value, problem: Problem): Finding {
  const { row, indicator, measure } = value;
  const at = {
    file: submission.source.file.path,
    sheet: submission.source.sheet,
    cell: toA1(value.at),
    ...placeOf(submission),
    ...(row === null ? {} : { row }),
    indicator,
    measure,
    submission: submission.id,
  };
  return { ...problem, at };
}

function placeOf({ call, reporter, template }: Submission) {
  return { call, unit: reporter, template };
}

function indicatorLookup(pack: Pack): (template: string, code: string) => Indicator | null {
  const known = new Map(
    pack.templates.flatMap((template) =>
      indicatorsOf(template).map((indicator) => [`${template.code}|${indicator.code}`, indicator] as const),
    ),
  );
  return (template, code) => known.get(`${template}|${code}`) ?? null;
}
