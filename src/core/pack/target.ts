import { z } from "zod";
import { id, origin, toBeFilledIn } from "./common.ts";
import { indicatorCode } from "./indicator.ts";

/** What a plan sets for the whole town, an indicator and a year. The sources seldom give it: then the office fills it in. */
export const target = z.strictObject({
  year: z.int().min(1990).max(2100),
  template: id,
  indicator: indicatorCode,
  /** In the indicator's unit of measure. */
  value: z.union([z.number().nonnegative(), toBeFilledIn]),
  origin,
  /** The document that sets it. */
  source: z.string().min(1),
});
export type Target = z.infer<typeof target>;
