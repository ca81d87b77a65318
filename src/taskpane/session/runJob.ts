import { HostError } from "../../app/bookHost.ts";
import type { DeskResult, DeskView } from "../../app/desk/desk.ts";
import type { Cancellation, Progress } from "../../app/ports.ts";
import type { JobKind } from "../state/job.ts";
import type { Notice } from "../state/notice.ts";
import type { SessionContext } from "./context.ts";
import { throttledProgress } from "./throttledProgress.ts";

export interface RunningJob {
  readonly progress: Progress;
  readonly cancellation: Cancellation;
}

/**
 * Runs the one job that may run; what comes while another runs is dropped, because its button is disabled by then.
 * The only place where the pane catches: whatever went wrong becomes a notice.
 */
export async function runJob(
  context: SessionContext,
  kind: JobKind,
  work: (job: RunningJob) => Promise<Notice | null>,
): Promise<void> {
  const { store, running } = context;
  if (store.state().job !== null) return;
  const stop = new AbortController();
  running.stop = stop;
  store.dispatch({ type: "job-started", kind });
  const progress = throttledProgress((reported) =>
    store.dispatch({ type: "job-progressed", progress: reported }),
  );
  let notice: Notice | null;
  try {
    notice = await work({ progress: progress.port, cancellation: stop.signal });
  } catch (cause) {
    notice = stop.signal.aborted ? { code: "cancelled", job: kind } : failure(kind, cause);
  }
  progress.stop();
  running.stop = null;
  store.dispatch({ type: "job-ended", notice });
}

function failure(job: JobKind, cause: unknown): Notice {
  return cause instanceof HostError
    ? { code: "host-failed", error: cause.code }
    : { code: "job-failed", job };
}

/** Runs a job of the desk and shows what the desk then looks like. */
export async function runDeskJob(
  context: SessionContext,
  kind: JobKind,
  job: {
    readonly work: (progress: Progress) => Promise<DeskResult>;
    readonly notice: (view: DeskView) => Notice | null;
  },
): Promise<void> {
  await runJob(context, kind, async ({ progress }) => {
    const result = await job.work(progress);
    if (!result.ok) return { code: "cancelled", job: kind };
    context.store.dispatch({ type: "desk-changed", desk: result.value });
    return job.notice(result.value);
  });
}

/** Asks the running job to stop; it ends in its own time. */
export async function stopJob({ store, running, desk }: SessionContext): Promise<void> {
  if (running.stop === null || running.stop.signal.aborted) return;
  store.dispatch({ type: "job-stopping" });
  running.stop.abort();
  await desk.cancel();
}
