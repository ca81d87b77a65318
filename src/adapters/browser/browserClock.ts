import { localInstant } from "../../app/localInstant.ts";
import type { Clock } from "../../app/ports.ts";

/** The machine's time. */
export const browserClock: Clock = { now: () => localInstant(new Date()) };
