import type { Compaction } from "../../core/intake/compactSubmission.ts";
import type { Submission, Value } from "../../core/intake/submission.ts";
import { formKey, valueKey } from "../../core/intake/valueKey.ts";
import type { Examination } from "../ports.ts";

type Read = Extract<Examination, { state: "read" }>;

/** An examination on its way from a worker: of a value that the worker has sent before it gives the number only. */
export type Abridged =
  | Exclude<Examination, Read>
  | (Omit<Read, "submissions"> & { readonly submissions: readonly AbridgedSubmission[] });

interface AbridgedSubmission extends Omit<Submission, "values"> {
  readonly values: AbridgedValues;
}

/** Values are numbered from 0 in the order in which a worker sends them. */
interface AbridgedValues {
  /** How many were sent before; 0 when the numbering begins anew. */
  readonly before: number;
  readonly fresh: readonly Value[];
  /** Each value of the form in its order. */
  readonly numbers: Uint32Array;
}

/** So that what a worker remembers of what it sent stays at some megabytes. */
const mostRemembered = 60_000;

/** The worker's side: most cells of a form say what the same cell has said for another unit. */
export function createAbridging(): (examination: Examination) => Abridged {
  const numbersOf = new Map<string, Map<string, number>>();
  let sent = 0;
  const numbersFor = (submission: Submission): Map<string, number> => {
    const key = formKey(submission);
    const known = numbersOf.get(key) ?? new Map<string, number>();
    numbersOf.set(key, known);
    return known;
  };
  const abridge = (submission: Submission): AbridgedSubmission => {
    if (sent > mostRemembered) {
      numbersOf.clear();
      sent = 0;
    }
    const known = numbersFor(submission);
    const before = sent;
    const fresh: Value[] = [];
    const numbers = Uint32Array.from(submission.values, (value) => {
      const key = valueKey(value);
      const number = key === null ? undefined : known.get(key);
      if (number !== undefined) return number;
      if (key !== null) known.set(key, sent);
      fresh.push(value);
      sent += 1;
      return sent - 1;
    });
    return { ...submission, values: { before, fresh, numbers } };
  };
  return (examination) => {
    if (examination.state !== "read") return examination;
    return { ...examination, submissions: examination.submissions.map(abridge) };
  };
}

/** The other side, for the messages of one worker in their order; what workers say alike becomes the same. */
export function createRestoring(compaction: Compaction): (abridged: Abridged) => Examination {
  const received: Value[] = [];
  const restore = ({ values, ...form }: AbridgedSubmission): Submission => {
    received.length = values.before;
    for (const value of compaction.values(form, values.fresh)) received.push(value);
    const { numbers } = values;
    // By its length: gone through as an iterable, the list would keep twice the room that it needs.
    const own = Array.from({ length: numbers.length }, (_, index) => numbered(numbers[index]));
    return compaction.submission({ ...form, values: own });
  };
  const numbered = (number: number | undefined): Value => {
    const value = number === undefined ? undefined : received[number];
    if (value === undefined) throw new RangeError(`value ${number} was never sent`);
    return value;
  };
  return (abridged) => {
    if (abridged.state !== "read") return abridged;
    return { ...abridged, submissions: abridged.submissions.map(restore) };
  };
}
