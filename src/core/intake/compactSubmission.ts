import type { Measure } from "../pack/template.ts";
import { remembered } from "../remembered.ts";
import type { Alignment, Evidence, Reading, RowEntry, Submission, Value, Witness } from "./submission.ts";
import { formKey, longestShared, readingKey, valueKey } from "./valueKey.ts";

/** What submissions say alike, kept once. */
export interface Compaction {
  /** Values of a form, shared with the other forms of its template and call. */
  readonly values: (form: Pick<Submission, "call" | "template">, own: readonly Value[]) => readonly Value[];
  /** A submission; its values are left as they are. */
  readonly submission: (own: Submission) => Submission;
}

/**
 * Makes submissions share what they say alike: codes, labels, readings, and between forms of one template and call
 * whole values: most cells of a form say the same for many units. Submissions that come from a worker have a copy of
 * their own of everything, which for thousands of files is much of the memory.
 */
export function createCompaction(): Compaction {
  const text = createSharing<string>((value) => (value.length > longestShared ? null : value));
  return { values: valueSharing(text), submission: submissionSharing(text) };
}

type Share<T> = (value: T, compact?: (value: T) => T) => T;

function valueSharing(text: Share<string>): Compaction["values"] {
  const reading = createSharing<Reading>(readingKey);
  const measure = createSharing<Measure>((name) => name);
  const place = createSharing<Value["at"]>(({ row, column }) => `${row},${column}`);
  const value = (own: Value): Value => ({
    section: text(own.section),
    row: own.row === null ? null : text(own.row),
    indicator: text(own.indicator),
    measure: measure(own.measure),
    reading: reading(own.reading),
    raw: text(own.raw),
    at: place(own.at),
    conversions: own.conversions.length === 0 ? nothing : own.conversions,
  });
  // Rules over several forms tell by its value which form a figure is of: never the same value in two of them.
  const valuesOf = remembered(() => createSharing<Value>(valueKey));
  return (form, own) => {
    const share = valuesOf(formKey(form));
    return own.map((one) => share(one, value));
  };
}

function submissionSharing(text: Share<string>): Compaction["submission"] {
  const places = createSharing<ReadonlyMap<string, number>>((map) => JSON.stringify([...map]));
  const row = createSharing<RowEntry>((own) => JSON.stringify(own));
  const compactRow = (own: RowEntry): RowEntry => ({
    section: text(own.section),
    key: text(own.key),
    label: text(own.label),
    role: own.role,
    subject: own.subject === null ? null : text(own.subject),
    sheetRow: own.sheetRow,
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
    rows: own.rows.map((one) => row(one, compactRow)),
  });
}

const nothing: readonly never[] = [];

/** The first of all values with the same key, as `compact` makes it; one without a key is nobody else's. */
function createSharing<T>(keyOf: (value: T) => string | null): Share<T> {
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
