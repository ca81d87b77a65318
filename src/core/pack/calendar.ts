import { z } from "zod";
import { civilDate, origin } from "./common.ts";

/** Which days offices work, and what that means for deadlines. */
export const calendar = z.strictObject({
  /** Days of the week that are off, Monday 1 to Sunday 7. */
  weekend: z.array(z.int().min(1).max(7)).default([6, 7]),
  holidays: z.array(
    z.strictObject({ date: civilDate, name: z.string().min(1), origin, source: z.string().min(1) }),
  ),
  /** Days that are worked although the week or the list says otherwise: a Saturday swapped for a bridge day. */
  worked: z.array(civilDate).default([]),
  /** What becomes of a last day that is off. */
  deadlineOnDayOff: z.enum(["asWritten", "nextWorkingDay"]).default("asWritten"),
  /** In what days lateness is counted. */
  lateness: z.enum(["calendarDays", "workingDays"]).default("calendarDays"),
});
export type Calendar = z.infer<typeof calendar>;
