import type { BookHost } from "../../app/bookHost.ts";
import type { Occasion, StandingBook } from "../../app/desk/desk.ts";
import type { OwnBook } from "../../app/readOwnBook.ts";
import { ok } from "../../core/result.ts";
import { isSealed } from "../../app/isSealed.ts";
import { noAnswer, type EditsAnswer } from "../state/editsAnswer.ts";
import { strings } from "../strings/strings.ts";
import type { Notice } from "../state/notice.ts";
import { deskOf, languageOf, type SessionContext } from "./context.ts";
import { mayWriteOver } from "./handEdits.ts";
import { runJob, type RunningJob } from "./runJob.ts";

/** What can be done on the view "Tổng hợp". */
export interface MergingActions {
  /** Finds out what a writing would do, without doing it; in a browser to a new file or to an earlier book. */
  readonly plan: (existing: Blob | null) => Promise<void>;
  /** Writes into the open workbook; in a browser makes a file, new or in place of an earlier book. */
  readonly merge: (existing: Blob | null, answer?: EditsAnswer) => Promise<void>;
  /** Leaves the book alone for now. */
  readonly leaveEdits: () => void;
  /** Hands over the file that was made last. */
  readonly download: () => void;
  readonly reveal: (sheet: string, cell: string | null) => Promise<void>;
}

export function mergingActions(context: SessionContext): MergingActions {
  const { host, store, ports } = context;
  return {
    plan: (existing) => plan(context, existing),
    merge: (existing, answer = noAnswer) =>
      runJob(context, "merge", (job) =>
        host === null
          ? writeFile(context, existing, { ...job, answer })
          : writeOpenBook(context, host, { ...job, answer }),
      ),
    leaveEdits: () => store.dispatch({ type: "edits-found", edits: null }),
    download: () => {
      const { session } = store.state();
      const written = session.step === "open" ? session.merge.written : null;
      if (written?.type !== "file") return;
      ports.download({ name: written.file.name, content: written.file.bytes });
    },
    reveal: (sheet, cell) =>
      runJob(context, "show", async () => {
        await host?.reveal(sheet, cell);
        return null;
      }),
  };
}

async function plan(context: SessionContext, existing: Blob | null): Promise<void> {
  const { desk, host, store } = context;
  await runJob(context, "plan", async () => {
    store.dispatch({ type: "planned", plan: null });
    if (existing !== null) return planFile(context, existing);
    const outline = await desk.outline();
    const shown = outline.filter((sheet) => sheet.visibility === "visible");
    store.dispatch({
      type: "planned",
      plan:
        host === null
          ? { type: "file", sheets: shown.map((sheet) => sheet.name) }
          : { type: "book", plan: await host.planBook(outline) },
    });
    return null;
  });
}

async function planFile({ desk, store }: SessionContext, existing: Blob): Promise<Notice | null> {
  const planned = await desk.planFile(existing);
  if (!planned.ok) return { code: "book-refused", reason: planned.error };
  store.dispatch({ type: "planned", plan: { type: "book", plan: planned.value } });
  return null;
}

export async function writeOpenBook(
  context: SessionContext,
  host: BookHost,
  job: RunningJob & { readonly answer: EditsAnswer },
): Promise<Notice | null> {
  const earlier = await host.readBook();
  if (!earlier.ok) return { code: "book-refused", reason: earlier.error };
  if (earlier.value !== null) {
    const adopted = await context.desk.adopt(earlier.value, job.progress);
    if (!adopted.ok) return { code: "cancelled", job: "merge" };
    // Where the book knows nothing new, what is shown of the last writing stays.
    const isNews = JSON.stringify(adopted.value) !== JSON.stringify(deskOf(context));
    if (isNews) context.store.dispatch({ type: "desk-changed", desk: adopted.value });
  }
  const seals = deskOf(context)?.seals ?? [];
  const wasSealed = earlier.value !== null && isSealed(earlier.value, callsOf(context));
  if (seals.some(({ holds }) => wasSealed || !holds)) return { code: "book-refused", reason: "call-sealed" };
  const standing = earlier.value === null ? null : await standingBook(host, earlier.value);
  const may = standing === null ? ok(null) : await mayWriteOver(context, standing, job);
  if (!may.ok) return may.error;
  const model = await context.desk.book(earlier.value, occasionOf(context));
  job.cancellation.throwIfAborted();
  const book = await host.writeBook(model, job);
  context.store.dispatch({ type: "written", written: { type: "book", book } });
  return null;
}

/** Null for a book without a data sheet: nothing of it is written over. */
async function standingBook(host: BookHost, { ledger }: OwnBook): Promise<StandingBook | null> {
  const data = await host.readData();
  return data === null ? null : { type: "open", ledger, data };
}

async function writeFile(
  context: SessionContext,
  existing: Blob | null,
  job: RunningJob & { readonly answer: EditsAnswer },
): Promise<Notice | null> {
  if (existing !== null) {
    const may = await mayWriteOver(context, { type: "file", file: existing }, job);
    if (!may.ok) return may.error;
  }
  const notice = await makeFile(context, existing);
  const { session } = context.store.state();
  if (notice === null && session.step === "open" && session.merge.written?.type === "file") {
    const { file } = session.merge.written;
    context.ports.download({ name: file.name, content: file.bytes });
  }
  return notice;
}

/** Makes the file without handing it over yet. */
export async function makeFile(context: SessionContext, existing: Blob | null): Promise<Notice | null> {
  const made = await context.desk.bookFile(existing, occasionOf(context));
  if (!made.ok) return { code: "book-refused", reason: made.error };
  context.store.dispatch({ type: "written", written: { type: "file", file: made.value } });
  return null;
}

function callsOf({ store }: SessionContext): readonly string[] {
  const { session } = store.state();
  return session.step === "open" ? (session.desk?.chosen.calls ?? []) : [];
}

function occasionOf(context: SessionContext): Occasion {
  const { author } = context.store.state().preferences;
  const { settings } = strings[languageOf(context)].shell;
  return { author: author === "" ? settings.defaultAuthor : author, at: context.ports.clock.now() };
}
