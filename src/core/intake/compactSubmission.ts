import { assertNever } from "../assertNever.ts";
import type { Measure } from "../pack/template.ts";
import type { Alignment, Reading, RowEntry, Submission, Value } from "./submission.ts";

/** Longer texts are hardly ever said twice. */
const longestShared = 60;

/**
 * Makes submissions share what they say alike: codes, labels, addresses, readings. Submissions that come from a
 * worker have a copy of their own of every text, which for thousands of files is much of the memory.
 */
export function createCompaction(): (submission: Submission) => Submission {
  const text = createSharing<string>((value) => (value.length > longestShared ? null : value));
  const reading = createSharing<Reading>(readingKey);
  const places = createSharing<ReadonlyMap<string, number>>((map) => JSON.stringify([...map]));
  const measure = createSharing<Measure>((name) => name);
  const value = (own: Value): Value => ({
    section: text(own.section),
    row: own.row === null ? null : text(own.row),
    indicator: text(own.indicator),
    measure: measure(own.measure),
    reading: reading(own.reading),
    raw: text(own.raw),
    at: own.at,
    conversions: own.conversions.length === 0 ? nothing : own.conversions,
  });
  const row = (own: RowEntry): RowEntry => ({
    ...own,
    section: text(own.section),
    key: text(own.key),
    label: text(own.label),
    subject: own.subject === null ? null : text(own.subject),
  });
  const alignment = (own: Alignment): Alignment => ({ ...own, places: places(own.places) });
  return (own) => ({
    ...own,
    call: text(own.call),
    reporter: text(own.reporter),
    template: text(own.template),
    version: text(own.version),
    alignment: alignment(own.alignment),
    rows: own.rows.map(row),
    values: own.values.map(value),
  });
}

const nothing: readonly never[] = [];

/** The first of all values with the same key; a value without a key is left as it is. */
function createSharing<T>(keyOf: (value: T) => string | null): (value: T) => T {
  const first = new Map<string, T>();
  return (value) => {
    const key = keyOf(value);
    if (key === null) return value;
    const known = first.get(key);
    if (known !== undefined) return known;
    first.set(key, value);
    return value;
  };
}

function readingKey(reading: Reading): string | null {
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
