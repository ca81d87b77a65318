import { z } from "zod";

/**
 * Where a label, rule or figure comes from: S stated in the plan, F a real form, L a law or decree,
 * R figures that real reports publish, K general knowledge of the field not verified, A an assumption of ours.
 */
export const origin = z.enum(["S", "F", "L", "R", "K", "A"]);
export type Origin = z.infer<typeof origin>;

/** Ids end up in fact keys and formulas: no blanks, no wildcards, none of the key's separators. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, "an id has letters, digits, '.', '_' or '-' only");

/** "yyyy-mm-dd", a day that exists. */
export const civilDate = z.iso.date();
export type CivilDate = string;

/** What the sources do not give: the office fills it in, the program never invents it. */
export const toBeFilledIn = z.literal("co-quan-dien");

/** A text in the languages of the interface. */
export const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;
