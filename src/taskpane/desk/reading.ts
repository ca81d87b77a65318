import type { ReadingOrder } from "../../adapters/browser/serveReading.ts";
import { budgets } from "../../adapters/read/budgets.ts";
import { isOtherFormat, type OtherFormatsReader } from "../../adapters/read/otherFormats.ts";
import { createWorkbookReader } from "../../adapters/read/readWorkbook.ts";
import { inflateWithFflate } from "../../adapters/read/zip/inflateWithFflate.ts";
import type { DeskPorts } from "../../app/desk/deskPorts.ts";
import { examineHere } from "../../app/examineFile.ts";
import { examineWhereItPays } from "../../app/examineWhereItPays.ts";
import type { InputContent, ReadProblem } from "../../app/ports.ts";
import { examineInWorkers } from "../../app/workers/examineInWorkers.ts";
import type { WorkerFailure, WorkerHost } from "../../app/workers/workerHost.ts";
import { createWorkerPool } from "../../app/workers/workerPool.ts";
import { err, type Result } from "../../core/result.ts";
import type { Workbook } from "../../core/workbook/workbook.ts";

/** Above this size a workbook may take long, so that it is read where it can be stopped. */
const smallBytes = 2_000_000;
/** From so many files on, workers beside this one are worth their start. */
const manyFiles = 40;
const mostWorkers = 3;

/** Ordinary workbooks are read in this worker; large ones and other formats in workers that can be stopped. */
export function createReading(
  workers: WorkerHost,
): Pick<DeskPorts, "openExaminer" | "reader" | "blankReader"> {
  const reading = { inflate: inflateWithFflate, now: () => performance.now() };
  // the page and this worker take a core each
  const spare = navigator.hardwareConcurrency - 2;
  return {
    reader: createWorkbookReader({ ...reading, readOther: readInWorker(workers) }),
    blankReader: createWorkbookReader({ ...reading, readOther: readInWorker(workers), validations: true }),
    openExaminer: examineWhereItPays({
      here: examineHere(createWorkbookReader(reading)),
      inWorkers: examineInWorkers({
        host: workers,
        workers: Math.min(Math.max(spare, 1), mostWorkers),
        milliseconds: budgets.milliseconds,
      }),
      isQuick: (content, before) => isSmall(content) && (before < manyFiles || spare < 1),
    }),
  };
}

/** An open sheet is read already; it only has to be understood. */
function isSmall(content: InputContent): boolean {
  if ("workbook" in content) return true;
  return content.bytes.length <= smallBytes && !isOtherFormat(content.bytes);
}

const problems: Readonly<Record<WorkerFailure["reason"], ReadProblem["reason"]>> = {
  "timed-out": "over-budget",
  "out-of-memory": "over-budget",
  crashed: "reader-failed",
};

/** Reads another format in a worker of its own, which ends afterwards. */
function readInWorker(host: WorkerHost): OtherFormatsReader {
  return async (bytes) => {
    const setUp: ReadingOrder = "read-only";
    const pool = createWorkerPool({ host, setUp, workers: 1, understand: () => asSent });
    try {
      const copy = bytes.slice();
      const { milliseconds } = budgets;
      const job = { message: { path: "", bytes: copy }, moved: [copy.buffer], milliseconds };
      const result = await pool.run(job);
      if (result.ok) return result.value;
      return err({ reason: problems[result.error.reason], detail: result.error.detail });
    } finally {
      await pool.close();
    }
  };
}

function asSent(read: Result<Workbook, ReadProblem>): Result<Workbook, ReadProblem> {
  return read;
}
