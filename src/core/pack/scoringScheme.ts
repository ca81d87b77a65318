import { z } from "zod";
import { id, origin, toBeFilledIn } from "./common.ts";

/** A versioned scoring scheme (thang điểm). Points and thresholds that the sources do not give stay to be filled in. */
export const scoringScheme = z.strictObject({
  id,
  title: z.string().min(1),
  legalBasis: z.string().min(1),
  /** True for a scheme that only demonstrates the feature and is nobody's official scheme. */
  demonstration: z.boolean(),
  unitKinds: z.array(id).min(1),
  scaleMax: z.union([z.number().positive(), toBeFilledIn]),
  selfMax: z.number().positive().optional(),
  criteria: z.union([
    toBeFilledIn,
    z
      .array(
        z.strictObject({
          code: id,
          parent: id.optional(),
          label: z.string().min(1),
          max: z.union([z.number().nonnegative(), toBeFilledIn]),
          evidenceRequired: z.boolean(),
        }),
      )
      .min(1),
  ]),
  ladder: z.union([
    toBeFilledIn,
    z.array(z.strictObject({ name: z.string().min(1), min: z.number() })).min(2),
  ]),
  origin,
  source: z.string().min(1),
});
export type ScoringScheme = z.infer<typeof scoringScheme>;
