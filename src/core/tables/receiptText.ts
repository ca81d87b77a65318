import { assertNever } from "../assertNever.ts";
import { formatDate } from "../civilDate.ts";
import type { CoverageItem, Punctuality } from "../merge/consolidation.ts";
import { punctualityWords } from "./words.ts";

/** Whether a form came in time, or why it did not have to come: "Sát hạn", "Trễ 3 ngày (gia hạn đến 15/06/2022)". */
export function receiptText({ status, punctuality, extended, lastDay }: CoverageItem): string {
  const isOwed = punctuality.state !== "not-received" || status === "required";
  if (!isOwed) return status === "exempt" ? punctualityWords.exempt : punctualityWords.notConcerned;
  const text = punctualityText(punctuality);
  return extended ? `${text}${punctualityWords.extended(formatDate(lastDay))}` : text;
}

function punctualityText(punctuality: Punctuality): string {
  switch (punctuality.state) {
    case "on-time":
      return punctualityWords.onTime;
    case "on-deadline-day":
      return punctualityWords.onDeadlineDay;
    case "late":
      return punctualityWords.late(punctuality.days);
    case "not-recorded":
      return punctualityWords.notRecorded;
    case "not-received":
      return punctualityWords.notReceived;
    default:
      return assertNever(punctuality);
  }
}
