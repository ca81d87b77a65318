import { z } from "zod";

const severity = z.enum(["error", "warning", "note"]);

const place = {
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  call: z.string().nullable(),
  unit: z.string().nullable(),
  template: z.string().nullable(),
  row: z.string().nullable(),
  indicator: z.string().nullable(),
  rule: z.string().nullable(),
};

const sentence = z.strictObject({ where: z.string(), what: z.string(), todo: z.string() });

const witness = z.strictObject({ kind: z.string(), text: z.string(), says: z.string() });

const formFound = z.strictObject({
  sheet: z.string(),
  template: z.string(),
  version: z.string(),
  unit: z.string(),
  call: z.string(),
  /** How the form stands in the result. */
  state: z.enum([
    "in-use",
    "in-error",
    "returned",
    "excluded",
    "kept-back",
    "superseded",
    "identical",
    "unclear",
  ]),
  /** How sure the alignment with the template is. */
  certainty: z.enum(["stamped", "sure", "likely", "weak"]),
  score: z.number(),
  columnsOrRowsMissing: z.array(z.string()),
  evidence: z.strictObject({ template: z.array(witness), unit: z.array(witness), period: z.array(witness) }),
});

export const inputOutcome = z.enum(["used", "partly-used", "refused", "superseded", "duplicate", "ignored"]);
export type InputOutcome = z.infer<typeof inputOutcome>;

/** The JSON report of `check` and `merge`; every received input stands in `inputs` exactly once. */
export const reportSchema = z.strictObject({
  formatVersion: z.literal(1),
  pack: z.strictObject({ id: z.string(), hash: z.string() }),
  calls: z.array(z.strictObject({ id: z.string(), title: z.string(), deadline: z.string() })),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      /** Null when the file could not be opened at all. */
      sha256: z.string().nullable(),
      outcome: inputOutcome,
      /** Finding code that explains an outcome other than "used"; null otherwise. */
      reason: z.string().nullable(),
      forms: z.array(formFound),
    }),
  ),
  findings: z.array(
    z.strictObject({
      /** To name it in a decision; the same as long as what it says is. */
      id: z.string(),
      code: z.string(),
      severity,
      ...place,
      measure: z.string().nullable(),
      /** The numbers and words of the sentence; members depend on the code. */
      data: z.record(z.string(), z.unknown()),
      question: z
        .strictObject({
          id: z.string(),
          kind: z.string(),
          options: z.array(z.strictObject({ answer: z.string(), label: z.string() })),
        })
        .nullable(),
      fix: z.strictObject({ before: z.string(), after: z.string() }).nullable(),
      /** Every cell that the one correction of a cause would change. */
      changes: z
        .array(
          z.strictObject({
            cell: z.string(),
            row: z.string().nullable(),
            indicator: z.string(),
            measure: z.enum(["current", "samePeriodLastYear", "note"]),
            before: z.string(),
            after: z.string(),
          }),
        )
        .nullable(),
      /** How far the figure is from what was expected, as decimal text; null where that has no measure. */
      strain: z.string().nullable(),
      /** Set once a person has dealt with it. */
      decided: z
        .strictObject({
          kind: z.enum(["explained", "accepted", "returned", "excluded"]),
          by: z.string(),
          at: z.string(),
          reason: z.string(),
          event: z.string(),
        })
        .nullable(),
      /** What was said of the same thing in an earlier call, a reason or an answer, if it may be said again. */
      offer: z
        .strictObject({
          call: z.string(),
          by: z.string(),
          at: z.string(),
          reason: z.string(),
          event: z.string(),
          answer: z.string().nullable(),
        })
        .nullable(),
      message: z.strictObject({ vi: sentence, en: sentence }),
    }),
  ),
  coverage: z.array(
    z.strictObject({
      call: z.string(),
      unit: z.string(),
      template: z.string(),
      status: z.enum(["required", "conditional", "exempt"]),
      state: z.enum([
        "missing",
        "in-error",
        "valid",
        "valid-with-warnings",
        "returned",
        "excluded",
        "exempt",
        "conditional",
      ]),
      file: z.string().nullable(),
      receivedOn: z.string().nullable(),
      attempt: z.int(),
      punctuality: z.enum(["on-time", "on-deadline-day", "late", "not-recorded", "not-received"]),
      daysLate: z.int(),
      /** The last day on time, and whether it was granted beyond the call's deadline. */
      lastDay: z.string(),
      extended: z.boolean(),
      errors: z.int(),
      warnings: z.int(),
    }),
  ),
  totals: z.array(
    z.strictObject({
      call: z.string(),
      template: z.string(),
      section: z.string(),
      row: z.string().nullable(),
      indicator: z.string(),
      measure: z.string(),
      aggregate: z.string(),
      /** Exact decimal text; null when no unit has a number. */
      value: z.string().nullable(),
      unitsReported: z.int(),
      unitsExpected: z.int(),
    }),
  ),
  counts: z.strictObject({
    inputs: z.int(),
    errors: z.int(),
    warnings: z.int(),
    notes: z.int(),
    questions: z.int(),
    expected: z.int(),
    received: z.int(),
    valid: z.int(),
  }),
});
export type Report = z.infer<typeof reportSchema>;
