import type { WorkerFailure, WorkerHost } from "../../app/workers/workerHost.ts";

/** Workers of the browser; `setUp` is their first message. A browser sets them no limit of memory. */
export function createBrowserWorkers(name: string, create: () => Worker): WorkerHost {
  return {
    name,
    start: (setUp, listener) => {
      const worker = create();
      let alive = true;
      const end = (failure: WorkerFailure): void => {
        if (!alive) return;
        alive = false;
        worker.terminate();
        listener.ended(failure);
      };
      worker.addEventListener("message", ({ data }) => {
        if (alive) listener.message(data);
      });
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        end({ reason: "crashed", detail: event.message });
      });
      worker.addEventListener("messageerror", () => end({ reason: "crashed", detail: "message" }));
      worker.postMessage(setUp, []);
      return {
        post: (message, moved) => worker.postMessage(message, [...moved]),
        // nothing tells of a worker's end but whoever ends it
        stop: async () => end({ reason: "crashed", detail: "stopped" }),
      };
    },
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
