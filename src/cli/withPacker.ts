import { availableParallelism } from "node:os";
import { startPackThread } from "../adapters/node/packInThread.ts";
import { createZlibPacker, packWithZlib } from "../adapters/node/packWithZlib.ts";
import { createSpoolStores, openSpool } from "../adapters/node/spool.ts";
import type { OpenPackStream } from "../app/ports.ts";

/** Up to so many facts a book is small: it is packed in memory, in this thread. */
const fewFacts = 20_000;

export interface PackerOptions {
  /** Absolute path of the book, beside which the packed parts of a large one wait. */
  readonly target: string;
  /** Path of the bundled `packWorker`. */
  readonly script: string;
  readonly facts: number;
  /** How many threads may work at a time; null: as many as the machine has. */
  readonly workers: number | null;
}

/** Packs a large book to disk, in a thread beside this one if two may work at a time. */
export async function withPacker<T>(
  { target, script, facts, workers }: PackerOptions,
  work: (open: OpenPackStream) => Promise<T>,
): Promise<T> {
  if (facts <= fewFacts) return work(packWithZlib);
  const spool = openSpool(target);
  const { file } = spool;
  const thread = (workers ?? availableParallelism()) < 2 ? null : startPackThread({ script, file });
  try {
    return await work(thread?.open ?? createZlibPacker(createSpoolStores(file)));
  } finally {
    await thread?.stop();
    spool.close();
  }
}
