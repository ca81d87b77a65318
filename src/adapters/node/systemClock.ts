import { localInstant } from "../../app/localInstant.ts";
import type { Clock } from "../../app/ports.ts";

/** The machine's time. */
export const systemClock: Clock = { now: () => localInstant(new Date()) };
