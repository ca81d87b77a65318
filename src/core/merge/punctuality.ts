import { addDays, daysBetween } from "../civilDate.ts";
import type { Calendar } from "../pack/calendar.ts";
import type { Deadline, ExpectedItem } from "../pack/call.ts";
import type { CivilDate } from "../pack/common.ts";
import { nextWorkingDay, workingDaysBetween } from "../workingDays.ts";
import type { Punctuality } from "./consolidation.ts";

/** What is due when: the call's deadline, or the day that was granted beyond it. */
export interface DueDate {
  readonly deadline: Deadline;
  readonly calendar?: Calendar | undefined;
}

/** The deadline of one expected form. */
export function deadlineOf(
  call: { readonly deadline: Deadline },
  { extendedTo }: Pick<ExpectedItem, "extendedTo">,
): Deadline {
  return extendedTo === undefined ? call.deadline : { date: extendedTo, semantics: "by" };
}

/** "Trước ngày D" ends with D−1; a last day that is off ends with the next working day where the pack says so. */
export function lastDayOf({ deadline, calendar }: DueDate): CivilDate {
  const lastDay = deadline.semantics === "before" ? addDays(deadline.date, -1) : deadline.date;
  return calendar?.deadlineOnDayOff === "nextWorkingDay" ? nextWorkingDay(lastDay, calendar) : lastDay;
}

/**
 * How a day of receipt stands to what is due. What comes on the day of a "trước ngày D" itself is one day late and
 * told apart, because the coordinator may let it pass.
 */
export function punctualityOf(receivedOn: CivilDate | null, due: DueDate): Punctuality {
  if (receivedOn === null) return { state: "not-recorded" };
  const lastDay = lastDayOf(due);
  if (daysBetween(lastDay, receivedOn) <= 0) return { state: "on-time" };
  const days = daysOverdue(lastDay, receivedOn, due.calendar);
  return receivedOn === due.deadline.date ? { state: "on-deadline-day", days } : { state: "late", days };
}

/** How many days a day lies after the last one on time, counted as the pack's calendar says; 0 up to that day. */
export function daysOverdue(lastDay: CivilDate, on: CivilDate, calendar: Calendar | undefined): number {
  const days = daysBetween(lastDay, on);
  if (days <= 0) return 0;
  return calendar?.lateness === "workingDays" ? Math.max(1, workingDaysBetween(lastDay, on, calendar)) : days;
}
