import { assertNever } from "../assertNever.ts";
import type { Reading, Submission, Value } from "./submission.ts";

/** Longer texts are hardly ever said twice. */
export const longestShared = 60;

/** Forms of one template and call have values in common. */
export function formKey({ call, template }: Pick<Submission, "call" | "template">): string {
  return JSON.stringify([call, template]);
}

/** Null for what is hardly ever said twice; no two different values have the same key. */
export function valueKey({
  section,
  row,
  indicator,
  measure,
  reading,
  raw,
  at,
  conversions,
}: Value): string | null {
  const said = readingKey(reading);
  if (said === null || raw.length > longestShared || conversions.length > 0) return null;
  const rowLength = row === null ? "" : row.length;
  // joined, because a text put together of pieces keeps all of them in memory
  return [section, indicator, measure, at.row, at.column, rowLength, said.length, row, said, raw].join(" ");
}

/** As `valueKey`, for what the cell says. */
export function readingKey(reading: Reading): string | null {
  switch (reading.type) {
    case "number":
    case "text":
    case "choice":
    case "date":
      return reading.value.length > longestShared ? null : `${reading.type} ${reading.value}`;
    case "blank":
    case "notApplicable":
      return reading.type;
    case "boolean":
    case "unreadable":
      return null;
    default:
      return assertNever(reading);
  }
}
