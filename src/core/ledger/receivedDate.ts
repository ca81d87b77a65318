import { civilDateOf } from "../civilDate.ts";
import type { CivilDate } from "../pack/common.ts";

const WRITINGS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[ T].*)?$/,
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?: .*)?$/,
];

/** A day as registers write it: "07/06/2022", "7.6.2022" or "2022-06-07"; a time behind it is dropped. */
export function parseReceivedDate(text: string): CivilDate | null {
  for (const writing of WRITINGS) {
    const groups = writing.exec(text.trim())?.groups;
    if (groups === undefined) continue;
    return civilDateOf(Number(groups["year"]), Number(groups["month"]), Number(groups["day"]));
  }
  return null;
}
