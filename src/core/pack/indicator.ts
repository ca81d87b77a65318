import { z } from "zod";
import { origin } from "./common.ts";
import { termText } from "./term.ts";

export const valueType = z.enum(["int", "dec", "pct", "text", "date", "choice", "bool"]);
export type ValueType = z.infer<typeof valueType>;

export const aggregate = z.enum([
  "sum",
  "recalc",
  "wavg",
  "countYes",
  "countRows",
  "append",
  "max",
  "min",
  "none",
]);
export type Aggregate = z.infer<typeof aggregate>;

/** A code inside its template: "c12", "A01", "f10a". */
export const indicatorCode = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,11}$/);

/** An indicator (chỉ tiêu): a row of a `rows` section, a column of a grid or list, a line of `fields`. */
export const indicator = z
  .strictObject({
    code: indicatorCode,
    /** Header path from the top level down; one element where the form has a flat label. */
    label: z.array(z.string().min(1)).min(1),
    /** Other wordings of the last label element that forms in the field use. */
    aliases: z.array(z.string().min(1)).default([]),
    /** What the form's own number row prints in this column: "4", "1=4+13+22", "(3)". Never executed. */
    printedNumber: z.string().min(1).optional(),
    /** Id of the heading row that it stands under, in a `rows` section. */
    heading: z.string().min(1).optional(),
    unitOfMeasure: z.string().min(1).optional(),
    type: valueType,
    /** "no" may stay blank; "yearOnly" must be filled in annual reports only. */
    required: z.enum(["always", "yearOnly", "no"]),
    aggregate,
    timeRole: z.enum(["flow", "open", "close", "state"]),
    /** Most decimals that a value may have; 0 for int. */
    decimals: z.int().min(0).max(6).default(0),
    /** How the program computes it: 100 × Σ numerator ÷ Σ denominator for pct. What a unit typed is only compared. */
    ratio: z
      .strictObject({ numerator: z.array(termText).min(1), denominator: z.array(termText).min(1) })
      .optional(),
    /** For `wavg`: the indicator that weighs it. */
    weightBy: indicatorCode.optional(),
    choices: z
      .array(z.strictObject({ value: z.string().min(1), aliases: z.array(z.string().min(1)).default([]) }))
      .optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    maxLength: z.int().positive().optional(),
    minLength: z.int().positive().optional(),
    origin,
    source: z.string().min(1),
    note: z.string().min(1).optional(),
  })
  .refine((value) => (value.type === "choice") === (value.choices !== undefined), {
    message: "a choice has choices, other types have none",
    params: { vi: "Chỉ tiêu kiểu choice phải có choices, kiểu khác thì không" },
  })
  .refine((value) => (value.aggregate === "recalc") === (value.ratio !== undefined), {
    message: "recalc goes with a ratio",
    params: { vi: "aggregate recalc và ratio phải đi cùng nhau" },
  })
  .refine((value) => (value.aggregate === "wavg") === (value.weightBy !== undefined), {
    message: "wavg goes with weightBy",
    params: { vi: "aggregate wavg và weightBy phải đi cùng nhau" },
  });
export type Indicator = z.infer<typeof indicator>;
