import { parentPort, workerData } from "node:worker_threads";
import { createExamination } from "../../app/examineFile.ts";
import type { Assignment, FileExaminer, WorkbookReader } from "../../app/ports.ts";
import { createAbridging } from "../../app/workers/abridged.ts";

/** The life of a worker that `examineInWorkers` starts: says that it is ready, then examines one file after the other. */
export function serveExaminations(reader: WorkbookReader): void {
  const assignment: Assignment = workerData;
  const examine = createExamination(reader, assignment);
  const abridge = createAbridging();
  parentPort?.on("message", (input: Parameters<FileExaminer["examine"]>[0]) => {
    // A failure is left to end the worker, which makes it the finding of this file.
    void examine(input).then((examination) => parentPort?.postMessage(abridge(examination), []));
  });
  parentPort?.postMessage("ready", []);
}
