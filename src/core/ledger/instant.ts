import { civilDateOf, daysBetween } from "../civilDate.ts";

const INSTANT =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d(?:\.\d+)?))?(?:Z|(?<sign>[+-])(?<offsetHour>\d\d):?(?<offsetMinute>\d\d))$/;

/** Seconds since 1970-01-01T00:00Z of an ISO 8601 date and time with offset; null when the text is none. */
export function instantOf(text: string): number | null {
  const groups = INSTANT.exec(text)?.groups;
  if (groups === undefined) return null;
  const part = (name: string): number => Number(groups[name] ?? "0");
  const date = civilDateOf(part("year"), part("month"), part("day"));
  if (date === null) return null;
  const offset = (part("offsetHour") * 60 + part("offsetMinute")) * (groups["sign"] === "-" ? -1 : 1);
  const minutes = part("hour") * 60 + part("minute") - offset;
  return daysBetween("1970-01-01", date) * 86_400 + minutes * 60 + part("second");
}
