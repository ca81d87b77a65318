import { createExamination } from "../../app/examineFile.ts";
import type { Assignment, FileExaminer, ReceivedInput, WorkbookReader } from "../../app/ports.ts";
import { createAbridging } from "../../app/workers/abridged.ts";

/** What a reading worker is started for: to examine for an assignment, or only to read. */
export type ReadingOrder = Assignment | "read-only";

/** The worker's own side of the messages, without the names of a page. */
export interface WorkerScope {
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown, moved: readonly Transferable[]): void;
}

type Input = Parameters<FileExaminer["examine"]>[0];

/** The life of a worker of `createBrowserWorkers`: gets its order, says that it is ready, then does one input after the other. */
export function serveReading(scope: WorkerScope, reader: WorkbookReader): void {
  let work: ((input: Input & ReceivedInput) => Promise<unknown>) | null = null;
  scope.addEventListener("message", ({ data }) => {
    if (work === null) {
      work = workFor(data, reader);
      scope.postMessage("ready", []);
      return;
    }
    void work(data).then(
      (answer) => scope.postMessage(answer, []),
      (error: unknown) => {
        // thrown outside of the promise it ends the worker, which makes it the finding of this file
        setTimeout(() => {
          throw error;
        });
      },
    );
  });
}

function workFor(
  order: ReadingOrder,
  reader: WorkbookReader,
): (input: Input & ReceivedInput) => Promise<unknown> {
  if (order === "read-only") return (input) => reader.read(input);
  const examine = createExamination(reader, order);
  const abridge = createAbridging();
  return async (input) => abridge(await examine(input));
}
