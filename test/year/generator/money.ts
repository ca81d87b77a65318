import { round } from "./flows.ts";
import { seededFor } from "./spans.ts";
import type { Answers } from "./wardForms.ts";

/** KP-01 of one unit: what was planned and spent over the year, in millions of đồng. */
export function money(unit: string): Answers {
  const random = seededFor(`${unit} KP-01`);
  const [k3, k4, k5] = [random.whole(4, 30) + 0.25, random.whole(4, 30) + 0.125, random.whole(0, 12)];
  const k2 = round(k3 + k4 + k5 + random.whole(0, 4));
  return { k1: round(k2 + random.whole(0, 6)), k2, k3, k4, k5: k5 === 0 ? null : k5 };
}
