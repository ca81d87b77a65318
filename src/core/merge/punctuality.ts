import { addDays, daysBetween } from "../civilDate.ts";
import type { Deadline } from "../pack/call.ts";
import type { CivilDate } from "../pack/common.ts";
import type { Punctuality } from "./consolidation.ts";

/**
 * How a day of receipt stands to the deadline. "Trước ngày D" ends with D−1: what comes on D itself is one day
 * late and told apart, because the coordinator may let it pass.
 */
export function punctualityOf(receivedOn: CivilDate | null, deadline: Deadline): Punctuality {
  if (receivedOn === null) return { state: "not-recorded" };
  const lastDay = deadline.semantics === "before" ? addDays(deadline.date, -1) : deadline.date;
  const days = daysBetween(lastDay, receivedOn);
  if (days <= 0) return { state: "on-time" };
  return receivedOn === deadline.date ? { state: "on-deadline-day", days } : { state: "late", days };
}
