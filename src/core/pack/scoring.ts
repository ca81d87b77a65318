import { z } from "zod";
import { id, origin } from "./common.ts";
import { indicatorCode } from "./indicator.ts";

/** Where scores stand, and what the plan lays down for a unit without an evidence dossier. */
export const scoring = z.strictObject({
  /** The schemes that may apply to a unit of their kinds, the one in force first. */
  schemes: z.array(id).min(1),
  /** The list in which a unit scores itself, one criterion a record. */
  form: z.strictObject({
    template: id,
    /** The line that names the scheme. */
    scheme: indicatorCode,
    criterion: indicatorCode,
    /** What the criterion says; the blank has it filled in. */
    label: indicatorCode.optional(),
    max: indicatorCode,
    self: indicatorCode,
    /** Points that the appraising office is to give: a unit leaves it blank. */
    appraised: indicatorCode.optional(),
    evidence: indicatorCode,
    explanation: indicatorCode,
  }),
  /** The grid by unit that the appraising office fills in. */
  appraisal: z.strictObject({
    template: id,
    /** The columns of the criteria of the first level, in the scheme's order. */
    criteria: z.array(indicatorCode).min(1),
    bonus: indicatorCode,
    penalty: indicatorCode,
    /** Why the appraisal is not what the unit gave itself. */
    reason: indicatorCode,
    /** The result of the year's emulation; its choices go from the best down. */
    result: indicatorCode,
    /** Last year's grade, for comparison. */
    previousGrade: indicatorCode.optional(),
  }),
  noDossier: z.strictObject({
    grade: z.string().min(1),
    /** By how many steps the result of the emulation is lowered; never below the lowest. */
    demotedBy: z.int().min(0).max(5),
    /** Printed beside the unit. */
    basis: z.string().min(1),
    origin,
    source: z.string().min(1),
  }),
});
export type Scoring = z.infer<typeof scoring>;
