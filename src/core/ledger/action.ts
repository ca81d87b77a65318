import { z } from "zod";
import { civilDate } from "../pack/common.ts";

const text = z.string().min(1);

/** Who decides, and why. */
const signed = { by: text, reason: text };

/** A form of a unit; without `call` it is of the book's only call. */
const form = { call: text.optional(), unit: text, template: text };

/** One value of a form. */
export const valuePlace = z.strictObject({
  ...form,
  row: text.optional(),
  indicator: text,
  measure: z.enum(["current", "samePeriodLastYear", "note"]).default("current"),
});
export type ValuePlaceWritten = z.infer<typeof valuePlace>;

/** One delivery of a form: by its file, else the one that came last; one unit's row in it, else all of it. */
export const deliveryPlace = z.strictObject({ ...form, file: text.optional(), row: text.optional() });
export type DeliveryPlaceWritten = z.infer<typeof deliveryPlace>;

/** A unit's form, or all its forms. */
const duty = z.strictObject({ call: text.optional(), unit: text, template: text.optional() });
export type DutyWritten = z.infer<typeof duty>;

function decides<K extends string>(kind: K) {
  return z.literal(kind);
}

/** What a person can decide, as it is written in a decisions file. Findings are named by their ids in the report. */
export const action = z.discriminatedUnion("decide", [
  z.strictObject({
    decide: decides("explain"),
    finding: text,
    /** Id of one of the pack's reasons. */
    category: text.optional(),
    ...signed,
  }),
  /** A value by its place, or the correction that a finding proposes. `to` "" makes it blank. */
  z.strictObject({ decide: decides("correct"), place: valuePlace, to: z.string(), ...signed }),
  z.strictObject({ decide: decides("fix"), finding: text, to: z.string().optional(), ...signed }),
  /** Whether a value was rightly understood, such as "khoảng 50" as 50. */
  z.strictObject({ decide: decides("convert"), place: valuePlace, accept: z.boolean(), ...signed }),
  z.strictObject({ decide: decides("return"), delivery: deliveryPlace, ...signed }),
  z.strictObject({ decide: decides("accept"), delivery: deliveryPlace, ...signed }),
  z.strictObject({ decide: decides("exclude"), delivery: deliveryPlace, ...signed }),
  z.strictObject({ decide: decides("pin"), delivery: deliveryPlace, ...signed }),
  z.strictObject({ decide: decides("exempt"), duty, ...signed }),
  z.strictObject({
    decide: decides("extend"),
    duty,
    /** The new last day, or so many working days after the old one. */
    until: z.union([civilDate, z.int().min(1).max(60)]),
    ...signed,
  }),
  z.strictObject({ decide: decides("alias"), unit: text, name: text, ...signed }),
  z.strictObject({ decide: decides("seal"), call: text, ...signed }),
  z.strictObject({ decide: decides("reopen"), call: text, ...signed }),
  z.strictObject({ decide: decides("undo"), events: z.array(text).min(1), ...signed }),
  z.strictObject({ decide: decides("forget"), event: text, ...signed }),
  z.strictObject({ decide: decides("acknowledge"), ...signed }),
]);
export type Action = z.infer<typeof action>;
export type ActionOf<K extends Action["decide"]> = Extract<Action, { decide: K }>;
