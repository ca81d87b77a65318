import { z } from "zod";
import { id, origin, toBeFilledIn } from "./common.ts";

const points = z.union([z.number().nonnegative(), toBeFilledIn]);

const criterion = z.strictObject({
  code: id,
  parent: id.optional(),
  label: z.string().min(1),
  max: points,
  evidenceRequired: z.boolean(),
  /** True where only the appraising office gives points: the unit does not score itself. */
  upperOnly: z.boolean().default(false),
});
export type Criterion = z.infer<typeof criterion>;

/** A grade and the points from which it is given. */
const grade = z.strictObject({ name: z.string().min(1), min: z.number() });
export type Grade = z.infer<typeof grade>;

/** A versioned scoring scheme (thang điểm). Points and thresholds that the sources do not give stay to be filled in. */
export const scoringScheme = z.strictObject({
  id,
  title: z.string().min(1),
  legalBasis: z.string().min(1),
  /** True for a scheme that only demonstrates the feature and is nobody's official scheme. */
  demonstration: z.boolean(),
  unitKinds: z.array(id).min(1),
  scaleMax: z.union([z.number().positive(), toBeFilledIn]),
  /** What the unit's own scores may add up to, where the appraising office gives the rest. */
  selfMax: z.number().positive().optional(),
  /** Scores go in such steps: 0.25, 0.5. */
  step: z.number().positive().optional(),
  criteria: z.union([toBeFilledIn, z.array(criterion).min(1)]),
  /** The scale that the grades are given on, where it is not the scheme's own: 85 points are converted to 100. */
  ladderScale: z.number().positive().optional(),
  ladder: z.union([toBeFilledIn, z.array(grade).min(2)]),
  origin,
  source: z.string().min(1),
});
export type ScoringScheme = z.infer<typeof scoringScheme>;
