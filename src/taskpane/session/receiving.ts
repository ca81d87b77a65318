import type { BookHost } from "../../app/bookHost.ts";
import type { Chosen, DeskInputs, DeskResult, DeskView } from "../../app/desk/desk.ts";
import type { Progress } from "../../app/ports.ts";
import { ok } from "../../core/result.ts";
import type { Notice } from "../state/notice.ts";
import type { SessionContext } from "./context.ts";
import { markOpenSheets } from "./marking.ts";
import { withOpenBook } from "./opening.ts";
import { asInput } from "./openSheets.ts";
import { runDeskJob, runJob } from "./runJob.ts";

export interface NamedFile {
  readonly path: string;
  readonly file: Blob;
}

/** What can be done on the view "Nhận". */
export interface ReceivingActions {
  readonly choose: (chosen: Chosen) => Promise<void>;
  readonly receiveFiles: (files: readonly NamedFile[], receivedOn: string | null) => Promise<void>;
  /** Takes over what another book of ours says: last year's, or another coordinator's. */
  readonly adoptFile: (file: Blob) => Promise<void>;
  readonly receiveRegister: (file: Blob) => Promise<void>;
  /** Reads the sheets of the open workbook as if they were files. */
  readonly checkSheets: (receivedOn: string | null) => Promise<void>;
  readonly remove: (paths: readonly string[]) => Promise<void>;
  /** Takes everything off the desk and deletes the kept bytes. */
  readonly closeCall: () => Promise<void>;
}

export function receivingActions(context: SessionContext): ReceivingActions {
  const { desk, host, store } = context;
  return {
    choose: (chosen) =>
      runDeskJob(context, "choose", {
        work: async (progress) => {
          const result = await desk.choose(chosen, progress);
          return result.ok ? ok(await withOpenBook(context, result.value, progress)) : result;
        },
        notice: () => null,
      }),
    adoptFile: (file) => adoptFile(context, file),
    receiveFiles: async (files, receivedOn) => {
      if (files.length === 0) return;
      await receive(context, { type: "files", files, receivedOn });
    },
    receiveRegister: (file) => receive(context, { type: "register", file }),
    checkSheets: async (receivedOn) => {
      if (host !== null) await checkSheets(context, host, receivedOn);
    },
    remove: (paths) =>
      runDeskJob(context, "remove", {
        work: (progress) => desk.remove(paths, progress),
        notice: () => null,
      }),
    closeCall: () =>
      runJob(context, "clear", async () => {
        await desk.clear();
        await host?.clearMarks();
        store.dispatch({ type: "desk-changed", desk: null });
        store.dispatch({ type: "preferences-changed", change: { handled: [] } });
        store.dispatch({ type: "view-chosen", view: "receive" });
        return null;
      }),
  };
}

async function receive(context: SessionContext, inputs: DeskInputs): Promise<void> {
  await runDeskJob(context, "receive", {
    work: (progress) => receiveWithAnswers(context, inputs, progress),
    notice: receivedNotice,
  });
}

export function receivedNotice({ counts }: DeskView): Notice {
  return { code: "received", inputs: counts.inputs, errors: counts.errors, questions: counts.questions };
}

/** Receives, then gives the answers that the open book remembers to the questions that come up again. */
export async function receiveWithAnswers(
  { desk, host }: SessionContext,
  inputs: DeskInputs,
  progress: Progress,
): Promise<DeskResult> {
  const result = await desk.receive(inputs, progress);
  if (!result.ok || host === null || inputs.type === "sample") return result;
  const asked = new Set(result.value.findings.flatMap(({ question }) => question?.id ?? []));
  if (asked.size === 0) return result;
  const book = await host.readBook();
  // A damaged ledger is told when it matters: before the book is written.
  const earlier = book.ok && book.value !== null ? book.value.decisions : [];
  const known = earlier.filter((decision) => asked.has(decision.question));
  return known.length === 0 ? result : desk.decide(known, progress);
}

async function adoptFile(context: SessionContext, file: Blob): Promise<void> {
  await runJob(context, "receive", async ({ progress }) => {
    const result = await context.desk.adoptFile(file, progress);
    if (result.ok) {
      context.store.dispatch({ type: "desk-changed", desk: result.value });
      return { code: "adopted" };
    }
    return result.error === "cancelled"
      ? { code: "cancelled", job: "receive" }
      : { code: "book-refused", reason: result.error };
  });
}

async function checkSheets(
  context: SessionContext,
  host: BookHost,
  receivedOn: string | null,
): Promise<void> {
  await runJob(context, "receive", async ({ progress }) => {
    const sheets = await host.readSheets();
    if (sheets.length === 0) return { code: "no-sheets" };
    const inputs: DeskInputs = { type: "sheets", sheets: sheets.map(asInput), receivedOn };
    const result = await receiveWithAnswers(context, inputs, progress);
    if (!result.ok) return { code: "cancelled", job: "receive" };
    context.store.dispatch({ type: "desk-changed", desk: result.value });
    await markOpenSheets(context);
    return receivedNotice(result.value);
  });
}
