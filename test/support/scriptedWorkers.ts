import type { WorkerFailure, WorkerHost } from "../../src/app/workers/workerHost.ts";

/** What a scripted worker is told to do with a message: answer, hang, or break. */
export type Deed = { readonly answer: unknown } | "hang" | WorkerFailure;

export interface ScriptedWorkers {
  readonly host: WorkerHost;
  /** Lets the time of every job that runs end now. */
  readonly endTime: () => void;
  readonly started: () => number;
  readonly stopped: () => number;
}

/** Workers without threads: they do as each message says, one microtask later. */
export function createScriptedWorkers({
  starts = true,
}: { readonly starts?: boolean } = {}): ScriptedWorkers {
  const timers = new Set<() => void>();
  let started = 0;
  let stopped = 0;
  const host: WorkerHost = {
    name: "scripted",
    start: (setUp, listener) => {
      started += 1;
      let alive = true;
      const end = (failure: WorkerFailure): void => {
        if (!alive) return;
        alive = false;
        listener.ended(failure);
      };
      queueMicrotask(() => {
        if (starts) listener.message(JSON.parse('"ready"'));
        else end({ reason: "crashed", detail: "mute" });
      });
      return {
        post: (message, moved) => {
          queueMicrotask(() => {
            const deed = doDeed(message);
            if (deed === "hang" || !alive) return;
            if ("reason" in deed) end(deed);
            else listener.message(JSON.parse(JSON.stringify({ ...deed, setUp, moved: moved.length })));
          });
        },
        stop: async () => {
          if (alive) stopped += 1;
          end({ reason: "crashed", detail: "stopped" });
        },
      };
    },
    after: (_milliseconds, run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
  };
  const endTime = (): void => {
    for (const run of timers) {
      timers.delete(run);
      run();
    }
  };
  return { host, endTime, started: () => started, stopped: () => stopped };
}

function doDeed(message: unknown): Deed {
  if (message === "hang") return "hang";
  if (message === "break") return { reason: "crashed", detail: "as told" };
  return { answer: message };
}
