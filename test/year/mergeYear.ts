import { crc32WithZlib, inflateWithZlib } from "../../src/adapters/node/inflateWithZlib.ts";
import { packWithZlib } from "../../src/adapters/node/packWithZlib.ts";
import { createWorkbookReader } from "../../src/adapters/read/readWorkbook.ts";
import { updateBook } from "../../src/adapters/xlsx/updateBook.ts";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { examineHere } from "../../src/app/examineFile.ts";
import { silent, type CollectedInput, type WorkbookReader } from "../../src/app/ports.ts";
import { readOwnBook } from "../../src/app/readOwnBook.ts";
import { reviewCalls } from "../../src/app/reviewCalls.ts";
import { recordReview } from "../../src/app/recordReview.ts";
import { drawBook } from "../../src/app/summaryBook.ts";
import type { Decision } from "../../src/core/ledger/decisions.ts";
import type { LedgerEvent } from "../../src/core/ledger/event.ts";
import { foldLedger } from "../../src/core/ledger/foldLedger.ts";
import type { Register } from "../../src/core/ledger/register.ts";
import { anInput } from "../support/reviewReceived.ts";
import { sourceOf } from "../support/sampleReview.ts";
import { packOfYear } from "./targets.ts";
import type { Delivery } from "./generator/sent.ts";
import { addDays } from "./generator/spans.ts";
import { calls } from "./generator/town.ts";
import { workbookOf } from "./workbooks.ts";

/** One merge of the year: the call whose turn it is, with the earlier ones that its tables look back to. */
export interface Merge {
  readonly call: string;
  readonly opened: readonly string[];
  /** The day of the merge. */
  readonly on: string;
}

/** The book after a merge. */
export interface MergedBook extends Merge {
  readonly bytes: Uint8Array;
  /** How many files, and forms in them, were read. */
  readonly read: { readonly files: number; readonly forms: number };
  /** What the book remembers after the merge. */
  readonly ledger: readonly LedgerEvent[];
}

const registration = "2022-ONCE-0405";

const lookedBackTo: Readonly<Record<string, readonly string[]>> = {
  "2022-Q4": ["2022-Q1", "2022-Q2", "2022-Q3"],
  "2022-H1": [registration],
  "2022-H1-CD": [registration, "2022-H1"],
  "2022-YEAR": [registration],
};

/** The merges of the year, a week after each deadline. */
export const merges: readonly Merge[] = calls.map(({ id, deadline }) => ({
  call: id,
  opened: [...(lookedBackTo[id] ?? []), id],
  on: addDays(deadline.date, 7),
}));

const reader = createWorkbookReader({ inflate: inflateWithZlib, crc32: crc32WithZlib });

/** A file that is merged again with a later call is parsed once. */
const remembering: WorkbookReader = rememberingReader();

function rememberingReader(): WorkbookReader {
  const known = new Map<string, ReturnType<WorkbookReader["read"]>>();
  return {
    read: (input) => {
      const before = known.get(input.path) ?? reader.read(input);
      known.set(input.path, before);
      return before;
    },
  };
}

/** Merges call by call into one book; each merge goes on from the book of the last one and what it remembers. */
export async function* mergeYear(
  deliveries: readonly Delivery[],
  decisions: readonly Decision[],
): AsyncIterable<MergedBook> {
  const inputs = deliveries.map((delivery) => ({
    delivery,
    input: anInput(delivery.path, workbookOf(delivery)),
  }));
  let book: MergedBook | null = null;
  for (const merge of merges) {
    const came = inputs.filter(({ delivery }) => merge.opened.includes(delivery.call));
    book = await mergeInto(book, merge, {
      inputs: came.map(({ input }) => input),
      register: registerOf(came.map(({ delivery }) => delivery)),
      decisions: decisions.filter(({ question }) => question.includes(merge.call)),
    });
    yield book;
  }
}

interface Received {
  readonly inputs: readonly CollectedInput[];
  readonly register: Register;
  readonly decisions: readonly Decision[];
}

const pack = packOfYear();

async function mergeInto(
  book: MergedBook | null,
  merge: Merge,
  { inputs, register, decisions }: Received,
): Promise<MergedBook> {
  const earlier = book?.ledger ?? [];
  const at = `${merge.on}T16:30:00+07:00`;
  const review = await reviewCalls({
    pack,
    calls: merge.opened,
    source: sourceOf(inputs),
    openExaminer: examineHere(remembering),
    register,
    decisions,
    ...(earlier.length === 0 ? {} : { state: foldLedger(earlier) }),
    progress: silent,
  });
  const ledger = recordReview(earlier, review, { author: "Lan", at });
  const model = drawBook(review, ledger, at);
  const updated = book === null ? null : updateBook(book.bytes, model, packWithZlib);
  if (updated !== null && !updated.ok) throw new Error(`${merge.call} cannot be merged into the book`);
  const bytes = updated === null ? writeBook(model, packWithZlib) : updated.value.bytes;
  const files = review.files.filter((file) => file.state === "read");
  const forms = files.flatMap(({ submissions }) => submissions);
  const read = { files: files.length, forms: forms.length };
  return { ...merge, bytes, read, ledger };
}

/** What a book says that it remembers. */
export async function ledgerIn(bytes: Uint8Array): Promise<readonly LedgerEvent[]> {
  const workbook = await reader.read({ path: "so.xlsx", bytes });
  const own = workbook.ok ? readOwnBook(workbook.value) : workbook;
  if (!own.ok) throw new Error("the book does not open");
  return own.value.ledger;
}

function registerOf(deliveries: readonly Delivery[]): Register {
  const entries = deliveries.map(({ path, receivedOn }, at) => ({
    file: path,
    receivedOn,
    note: null,
    line: at + 2,
  }));
  return { kind: "entries", entries };
}
