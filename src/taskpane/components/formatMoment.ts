import { formatDate } from "../../core/findings/format.ts";

/** "14/06/2022 08:00", as the clock showed where it happened. */
export function formatMoment(at: string): string {
  return `${formatDate(at.slice(0, 10))} ${at.slice(11, 16)}`;
}
