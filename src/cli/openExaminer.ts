import { availableParallelism } from "node:os";
import { crc32WithZlib, inflateWithZlib } from "../adapters/node/inflateWithZlib.ts";
import { createThreads } from "../adapters/node/threads.ts";
import { budgets } from "../adapters/read/budgets.ts";
import { createWorkbookReader } from "../adapters/read/readWorkbook.ts";
import { isOtherFormat } from "../adapters/read/otherFormats.ts";
import { examineHere } from "../app/examineFile.ts";
import { examineWhereItPays } from "../app/examineWhereItPays.ts";
import type { InputContent, OpenExaminer } from "../app/ports.ts";
import { examineInWorkers } from "../app/workers/examineInWorkers.ts";

/** Up to so many files a worker costs more to start than it saves. */
const fewFiles = 40;
/** A workbook above this size may take long, so that it is examined where it can be stopped. */
const smallBytes = 2_000_000;
const mostWorkers = 4;
/** Enough for the largest workbook that the budgets let through. */
const memoryMegabytes = 400;

export interface ExaminerOptions {
  /** Path of the bundled `readWorker`. */
  readonly script: string;
  readonly files: number;
  /** Null: as many as the machine and the number of files make worth while. */
  readonly workers: number | null;
}

/**
 * Many files go to workers. Of few, only those that must be stoppable do: large ones, and the formats that another
 * library reads; ordinary workbooks stay in this thread.
 */
export function createOpenExaminer({ script, files, workers }: ExaminerOptions): OpenExaminer {
  const inWorkers = examineInWorkers({
    host: createThreads({ script, memoryMegabytes }),
    workers: workers ?? Math.min(availableParallelism(), mostWorkers),
    milliseconds: budgets.milliseconds,
  });
  if (workers !== null || files > fewFiles) return inWorkers;
  return examineWhereItPays({
    here: examineHere(
      createWorkbookReader({ inflate: inflateWithZlib, crc32: crc32WithZlib, now: () => performance.now() }),
    ),
    inWorkers,
    // One archive may hold many files, so that they are counted as they come.
    isQuick: (content, before) => before < fewFiles && isSmallXlsx(content),
  });
}

function isSmallXlsx(content: InputContent): boolean {
  return "bytes" in content && content.bytes.length <= smallBytes && !isOtherFormat(content.bytes);
}
