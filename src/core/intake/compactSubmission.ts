import { assertNever } from "../assertNever.ts";
import type { Measure } from "../pack/template.ts";
import { remembered } from "../remembered.ts";
import type { Alignment, Evidence, Reading, RowEntry, Submission, Value, Witness } from "./submission.ts";

/** Longer texts are hardly ever said twice. */
const longestShared = 60;

/**
 * Makes submissions share what they say alike: codes, labels, readings, and between forms of one template and call
 * whole values: most cells of a form say the same for many units. Submissions that come from a worker have a copy of
 * their own of everything, which for thousands of files is much of the memory.
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
  // Rules over several forms tell by its value which form a figure is of: never the same value in two of them.
  const valuesOf = remembered(() => createSharing<Value>(valueKey));
  const values = ({ call, template, values: own }: Submission): readonly Value[] => {
    const share = valuesOf(JSON.stringify([call, template]));
    return own.map((one) => share(one, value));
  };
  const row = (own: RowEntry): RowEntry => ({
    ...own,
    section: text(own.section),
    key: text(own.key),
    label: text(own.label),
    subject: own.subject === null ? null : text(own.subject),
  });
  const witness = createSharing<Witness>((said) =>
    JSON.stringify([said.kind, said.text, said.says, said.at]),
  );
  // What speaks for a template is the same in all its forms, what speaks for a unit in all its own.
  const witnesses = createSharing<readonly Witness[]>((said) => JSON.stringify(said));
  const evidence = ({ template, unit, period }: Evidence): Evidence => ({
    template: witnesses(template, (said) => said.map((one) => witness(one))),
    unit: witnesses(unit, (said) => said.map((one) => witness(one))),
    period: witnesses(period, (said) => said.map((one) => witness(one))),
  });
  const alignment = (own: Alignment): Alignment => ({ ...own, places: places(own.places) });
  return (own) => ({
    ...own,
    call: text(own.call),
    reporter: text(own.reporter),
    template: text(own.template),
    version: text(own.version),
    evidence: evidence(own.evidence),
    alignment: alignment(own.alignment),
    rows: own.rows.map(row),
    values: values(own),
  });
}

const nothing: readonly never[] = [];

/** The first of all values with the same key, as `compact` makes it; one without a key is nobody else's. */
function createSharing<T>(keyOf: (value: T) => string | null): (value: T, compact?: (value: T) => T) => T {
  const first = new Map<string, T>();
  return (value, compact = asItIs) => {
    const key = keyOf(value);
    if (key === null) return compact(value);
    const known = first.get(key);
    if (known !== undefined) return known;
    const made = compact(value);
    first.set(key, made);
    return made;
  };
}

function asItIs<T>(value: T): T {
  return value;
}

/** Null for what is hardly ever said twice; no two different values have the same key. */
function valueKey({ section, row, indicator, measure, reading, raw, at, conversions }: Value): string | null {
  const said = readingKey(reading);
  if (said === null || raw.length > longestShared || conversions.length > 0) return null;
  const lengths = `${row === null ? "" : row.length} ${said.length}`;
  return `${section} ${indicator} ${measure} ${at.row} ${at.column} ${lengths} ${row ?? ""}${said}${raw}`;
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
