import { z } from "zod";
import { bilingual, id, origin } from "./common.ts";
import { indicatorCode } from "./indicator.ts";
import { periodType } from "./period.ts";
import { termText } from "./term.ts";

export const operator = z.enum(["=", "<=", ">=", "<", ">", "!="]);
export type Operator = z.infer<typeof operator>;

/** Where a rule holds; every condition that is given must hold. */
const guard = z.strictObject({
  unitKinds: z.array(id).min(1).optional(),
  units: z.array(id).min(1).optional(),
  periodTypes: z.array(periodType).min(1).optional(),
  variants: z.array(id).min(1).optional(),
});
export type Guard = z.infer<typeof guard>;

const base = {
  id,
  severity: z.enum(["error", "warning", "note"]),
  guard: guard.optional(),
  /**
   * What a missing value means to the rule. "skip": not evaluated when any value is missing (blank is not zero).
   * "zeroIfAny": missing counts as zero once at least one value is there.
   */
  missing: z.enum(["skip", "zeroIfAny"]).default("skip"),
  /** The largest difference that still counts as equal; otherwise derived from shown decimals and addends. */
  tolerance: z
    .string()
    .regex(/^\d+(?:\.\d+)?$/)
    .optional(),
  /** Printed on the official form itself. */
  printed: z.boolean().default(false),
  origin,
  source: z.string().min(1),
  /** Why the rule exists or what to do, added to the finding's sentence. */
  hint: bilingual.optional(),
};

const terms = z.array(termText).min(1);
const comparison = z.strictObject({ left: terms, operator, right: terms });
export type Comparison = z.infer<typeof comparison>;

/** A named count of list records for "#name" terms; `where` keeps records whose field has one of the values. */
const recordCount = z.strictObject({
  template: id,
  call: z.string().min(1).optional(),
  where: z.strictObject({ field: indicatorCode, values: z.array(z.string().min(1)).min(1) }).optional(),
});

export const rule = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.literal("required"), indicators: z.array(indicatorCode).min(1) }),
  z.strictObject({
    ...base,
    kind: z.literal("range"),
    indicator: indicatorCode,
    min: termText.optional(),
    max: termText.optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("length"),
    indicator: indicatorCode,
    min: z.int().optional(),
    max: z.int().optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("oneOf"),
    indicator: indicatorCode,
    values: z.array(z.string().min(1)).min(1),
  }),
  /** left ⟨operator⟩ right, both sides sums of terms; evaluated on every row of a grid or list. */
  z.strictObject({ ...base, kind: z.literal("compare"), ...comparison.shape }),
  /** When the condition holds, the consequence must hold: a comparison, an indicator filled in, or one of values. */
  z.strictObject({
    ...base,
    kind: z.literal("implies"),
    condition: z.union([
      comparison,
      z.strictObject({ indicator: indicatorCode, values: z.array(z.string().min(1)).min(1) }),
    ]),
    consequence: z.union([
      comparison,
      /** `measure` "note" asks for the note column of the row's indicator. */
      z.strictObject({ filled: indicatorCode, measure: z.enum(["current", "note"]).default("current") }),
      z.strictObject({ indicator: indicatorCode, values: z.array(z.string().min(1)).min(1) }),
    ]),
  }),
  /** All of the indicators above zero (or filled in, for text) or none of them. */
  z.strictObject({ ...base, kind: z.literal("bothOrNeither"), indicators: z.array(indicatorCode).min(2) }),
  z.strictObject({ ...base, kind: z.literal("exclusive"), indicators: z.array(indicatorCode).min(2) }),
  /** The printed total rows of a grid equal the sums of its data rows; `category` names a fixed total row. */
  z.strictObject({
    ...base,
    kind: z.literal("totalRow"),
    section: id,
    category: id.optional(),
    indicators: z.array(indicatorCode).optional(),
  }),
  /** No two records of a list share these fields (folded text). */
  z.strictObject({ ...base, kind: z.literal("uniqueKey"), fields: z.array(indicatorCode).min(1) }),
  /** opening terms of this period = closing terms of the one that ended right before it began. */
  z.strictObject({ ...base, kind: z.literal("continuity"), opening: terms, closing: terms }),
  /**
   * Year ≥ 9 months ≥ 6 months ≥ quarter for flow indicators, the same for opening ones; empty means all of the
   * template.
   */
  z.strictObject({ ...base, kind: z.literal("cumulative"), indicators: z.array(indicatorCode).default([]) }),
  /**
   * A jump against an earlier period: more than `percent` and at least `minimum` in absolute size; empty means all
   * numbers of the template that add up.
   */
  z.strictObject({
    ...base,
    kind: z.literal("change"),
    indicators: z.array(indicatorCode).default([]),
    against: z.enum(["previous", "samePeriodLastYear"]),
    percent: z.number().positive(),
    minimum: z.number().nonnegative(),
    /** For counts of what arises: how many times what chance alone makes, the root of both counts' sum. */
    beyondChance: z.number().nonnegative().default(0),
  }),
  /**
   * A value far from those of the units of the same group, per `per` (a rate) when given: `deviations` robust
   * deviations and at least `times` as large or as small as their median.
   */
  z.strictObject({
    ...base,
    kind: z.literal("peers"),
    indicators: z.array(indicatorCode).min(1),
    per: indicatorCode.optional(),
    minimumUnits: z.int().min(4).default(8),
    deviations: z.number().positive().default(5),
    times: z.number().gt(1).default(5),
    /** Figures below this size, and those that others would have there, are not compared. */
    minimum: z.number().nonnegative().default(10),
  }),
  /** Like compare, over several forms of one unit in one call, and over counts of list records. */
  z.strictObject({
    ...base,
    kind: z.literal("crossForm"),
    ...comparison.shape,
    counts: z.record(z.string(), recordCount).default({}),
  }),
]);
export type Rule = z.infer<typeof rule>;
export type RuleKind = Rule["kind"];
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;
