import { requestBytes } from "./requestSize.ts";

/** Something to be queued in a request, with what it adds to the request's size. */
export interface Step {
  readonly bytes: number;
  readonly queue: () => void;
}

/** What a call or an assignment costs beside its values: paths, names and numbers of the library. */
export function step(calls: number, bytes: number, queue: () => void): Step {
  return { bytes: calls * bytesPerCall + bytes, queue };
}

const bytesPerCall = 200;

export interface Sender {
  /** Queues the steps, with a round trip whenever a request is full. */
  send(steps: Iterable<Step>): Promise<void>;
  /** Makes the round trip for what is queued. */
  flush(): Promise<void>;
}

/** Packs steps into as few requests as their sizes allow. `beforeRequest` may throw to stop. */
export function createSender(context: Excel.RequestContext, beforeRequest: () => void): Sender {
  let queued = 0;
  let rested = performance.now();
  const flush = async (): Promise<void> => {
    if (queued === 0) return;
    beforeRequest();
    queued = 0;
    await context.sync();
    rested = performance.now();
  };
  const send = async (steps: Iterable<Step>): Promise<void> => {
    for (const { bytes, queue } of steps) {
      // oxlint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip per full request is what keeps each below the limit
      if (queued > 0 && queued + bytes > requestBytes) await flush();
      if (queued === 0) beginRequest(context);
      queue();
      queued += bytes;
      if (performance.now() - rested > longestStretch) {
        await pause();
        rested = performance.now();
      }
    }
  };
  return { send, flush };
}

/** Nothing flickers and nothing is calculated in between. */
function beginRequest({ application }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}

/** Milliseconds after which the page gets to breathe. */
const longestStretch = 30;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
