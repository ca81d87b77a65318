import { z } from "zod";
import { id, origin } from "./common.ts";
import { indicatorCode } from "./indicator.ts";
import { termText } from "./term.ts";

const base = {
  /** "TH-01". */
  id,
  title: z.string().min(1),
  sheetName: z.string().min(1).max(31),
  /** "ĐVT" line; absent where every column names its own. */
  unitOfMeasureLine: z.string().min(1).optional(),
  orientation: z.enum(["portrait", "landscape"]).default("landscape"),
  /** The annex number printed above the title, "Phụ lục I". */
  annex: z.string().min(1).optional(),
  /** Columns or rows of the full table that this pack leaves out, as footnotes: the template is not shipped. */
  footnotes: z.array(z.string().min(1)).default([]),
  origin,
  source: z.string().min(1),
};

/** What a column shows for the units of some kinds; without kinds, for all. */
const columnValue = z.discriminatedUnion("show", [
  z.strictObject({ show: z.literal("sum"), kinds: z.array(id).optional(), terms: z.array(termText).min(1) }),
  /** 100 × Σ numerator ÷ Σ denominator; in a total row the sums are of all units. */
  z.strictObject({
    show: z.literal("ratio"),
    kinds: z.array(id).optional(),
    numerator: z.array(termText).min(1),
    denominator: z.array(termText).min(1),
  }),
  /** Có / Không / … as text; a total row counts the answers "yes". `exclude` answers leave the denominator. */
  z.strictObject({
    show: z.literal("answer"),
    kinds: z.array(id).optional(),
    template: id,
    indicator: indicatorCode,
    yes: z.string().min(1),
    exclude: z.array(z.string()).default([]),
  }),
  /** Reporting status of the unit over all its expected templates of the call. */
  z.strictObject({ show: z.literal("status"), kinds: z.array(id).optional() }),
  /** Number of open warnings of the unit. */
  z.strictObject({
    show: z.literal("warnings"),
    kinds: z.array(id).optional(),
    templates: z.array(id).optional(),
  }),
]);
export type ColumnValue = z.infer<typeof columnValue>;

export const matrixColumn = z.strictObject({
  id,
  /** Header path from the top level down. */
  label: z.array(z.string().min(1)).min(1),
  unitOfMeasure: z.string().min(1).optional(),
  decimals: z.int().min(0).max(4).default(0),
  /** Width in characters. */
  width: z.number().positive().default(9),
  values: z.array(columnValue).min(1),
});
export type MatrixColumn = z.infer<typeof matrixColumn>;

/** A summary table of the pack. `kind` says which builder of core/tables makes it; everything else is data. */
export const summaryTable = z.discriminatedUnion("kind", [
  /** Rows are units in their groups with subtotals, columns as given (TH-01, TH-03, TH-04). */
  z.strictObject({
    ...base,
    kind: z.literal("unitMatrix"),
    groups: z.array(id).min(1),
    columns: z.array(matrixColumn).min(1),
  }),
  /** Rows are indicators: this period, same period last year, change, number of units (TH-02). */
  z.strictObject({
    ...base,
    kind: z.literal("byIndicator"),
    groups: z
      .array(
        z.strictObject({
          label: z.string().min(1),
          items: z
            .array(z.strictObject({ template: id, indicators: z.array(indicatorCode).optional() }))
            .min(1),
        }),
      )
      .min(1),
  }),
  /** Units side by side in an indicator that the reader chooses, with the same period last year (TH-13). */
  z.strictObject({
    ...base,
    kind: z.literal("unitComparison"),
    groups: z.array(id).min(1),
    template: id,
    /** The indicator shown first. */
    chosen: indicatorCode,
    /** A change beyond both is remarked on. */
    threshold: z.strictObject({
      percent: z.number().positive(),
      minimum: z.number().min(0),
      origin,
      source: z.string().min(1),
    }),
  }),
  /** The exact layout of an official form with one row per unit, to be passed up unchanged (TH-06, TH-07, TH-08). */
  z.strictObject({
    ...base,
    kind: z.literal("officialForm"),
    template: id,
    section: id,
    groups: z.array(id).min(1),
    extraColumns: z.array(matrixColumn).default([]),
  }),
  /** Rows are the categories of a grid, summed over units (second sheet of TH-08). */
  z.strictObject({
    ...base,
    kind: z.literal("byCategory"),
    template: id,
    section: id,
    extraColumns: z.array(matrixColumn).default([]),
  }),
  /** Units by the calls in the book that expect the form: quarter beside quarter and their sum (TH-18). */
  z.strictObject({
    ...base,
    kind: z.literal("unitByCall"),
    groups: z.array(id).min(1),
    template: id,
    indicators: z.array(indicatorCode).min(1),
    /** The heading of the sum over the calls. */
    totalLabel: z.string().min(1),
  }),
  /** Where a unit's own figures and those of the template's authority differ (TH-16). */
  z.strictObject({ ...base, kind: z.literal("sourceDifferences") }),
  /** Counts of list records by unit and the choices of a field (TH-10). */
  z.strictObject({
    ...base,
    kind: z.literal("listCount"),
    groups: z.array(id).min(1),
    /** Choice field whose values make the header's first level. */
    by: indicatorCode,
    /** The list that defines `by`: registrations; the others are matched to it by `match`. */
    list: id,
    listCall: id.optional(),
    match: z.array(indicatorCode).min(1),
    counts: z
      .array(
        z.strictObject({
          label: z.string().min(1),
          template: id,
          where: z
            .strictObject({ field: indicatorCode, values: z.array(z.string().min(1)).min(1) })
            .optional(),
        }),
      )
      .min(1),
  }),
  /** All records of one or more list templates, appended in unit order. */
  z.strictObject({
    ...base,
    kind: z.literal("listAppend"),
    template: id,
    call: id.optional(),
    columns: z.array(z.strictObject({ indicator: indicatorCode, width: z.number().positive() })).min(1),
  }),
  /** Records of `left` without a match in `right` and the other way round. */
  z.strictObject({
    ...base,
    kind: z.literal("listDifference"),
    left: z.strictObject({ template: id, call: id.optional(), label: z.string().min(1) }),
    right: z.strictObject({ template: id, call: id.optional(), label: z.string().min(1) }),
    match: z.array(indicatorCode).min(1),
    show: z.array(indicatorCode).min(1),
    alsoList: z
      .strictObject({
        label: z.string().min(1),
        template: id,
        field: indicatorCode,
        values: z.array(z.string()).min(1),
      })
      .optional(),
  }),
  /** Who sent what, when, in which state (TH-11). */
  z.strictObject({ ...base, kind: z.literal("tracking") }),
  /** Units to urge, with reasons (TH-11b). */
  z.strictObject({ ...base, kind: z.literal("reminders") }),
  /** Units by their scores, graded and ranked inside each group (TH-12); about the pack's `scoring`, like those below. */
  z.strictObject({ ...base, kind: z.literal("scoreRanking"), groups: z.array(id).min(1) }),
  /** Units by the criteria that they were appraised by (TH-12b). */
  z.strictObject({ ...base, kind: z.literal("scoreByCriterion"), groups: z.array(id).min(1) }),
  /** How many units of each group have which grade, in a ranking of the pack (TH-12c). */
  z.strictObject({ ...base, kind: z.literal("scoreCount"), ranking: id }),
  /** Every point that was not given, with what was said about it (TH-12d). */
  z.strictObject({ ...base, kind: z.literal("scoreLosses"), groups: z.array(id).min(1) }),
  /** Every conversion, answer and exclusion (TH-14). */
  z.strictObject({ ...base, kind: z.literal("audit") }),
  /** Text answers gathered by unit (TH-15). */
  z.strictObject({
    ...base,
    kind: z.literal("texts"),
    items: z
      .array(
        z.strictObject({
          label: z.string().min(1),
          sources: z.array(z.strictObject({ template: id, indicator: indicatorCode })).min(1),
        }),
      )
      .min(1),
  }),
]);
export type SummaryTable = z.infer<typeof summaryTable>;
export type SummaryTableOf<K extends SummaryTable["kind"]> = Extract<SummaryTable, { kind: K }>;
