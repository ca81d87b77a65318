import type { PackEntry } from "../../app/desk/desk.ts";
import type { Notice } from "../state/notice.ts";
import type { SessionContext } from "./context.ts";
import { noAnswer } from "../state/editsAnswer.ts";
import { makeFile, writeOpenBook } from "./merging.ts";
import { receivedNotice } from "./receiving.ts";
import { runJob, type RunningJob } from "./runJob.ts";

/** Does the whole job on the sample that came with a pack: receive, check, merge. */
export async function trySample(context: SessionContext, pack: PackEntry): Promise<void> {
  await runJob(context, "sample", (job) => wholeJob(context, pack, job));
}

async function wholeJob(context: SessionContext, pack: PackEntry, job: RunningJob): Promise<Notice | null> {
  const { desk, host, store } = context;
  const calls = pack.sample?.calls ?? [];
  const chosen = await desk.choose({ pack: pack.id, calls }, job.progress);
  if (!chosen.ok) return { code: "cancelled", job: "sample" };
  store.dispatch({ type: "desk-changed", desk: chosen.value });
  const received = await desk.receive({ type: "sample" }, job.progress);
  if (!received.ok) return { code: "cancelled", job: "sample" };
  store.dispatch({ type: "desk-changed", desk: received.value });
  store.dispatch({ type: "view-chosen", view: "merge" });
  job.cancellation.throwIfAborted();
  // A sample does not belong into somebody's work: there the user merges by herself.
  const isFree = host === null || (await host.readSheets()).length === 0;
  const refused =
    host === null
      ? await makeFile(context, null)
      : isFree
        ? await writeOpenBook(context, host, { ...job, answer: noAnswer })
        : null;
  // What was written speaks for itself.
  return refused ?? (isFree ? null : receivedNotice(received.value));
}
