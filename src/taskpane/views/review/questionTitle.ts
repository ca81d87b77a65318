import type { Strings } from "../../strings/strings.ts";

/** A kind of question in words; one of a newer version speaks for itself. */
export function questionTitle({ review }: Strings, kind: string): string {
  return Object.entries(review.questions).find(([known]) => known === kind)?.[1] ?? kind;
}
