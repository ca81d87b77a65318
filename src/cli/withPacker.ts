import { availableParallelism } from "node:os";
import { startPackThread } from "../adapters/node/packInThread.ts";
import { packWithZlib } from "../adapters/node/packWithZlib.ts";
import type { OpenPackStream } from "../app/ports.ts";

/** Up to so many facts a thread costs more to start than it saves. */
const fewFacts = 20_000;

export interface PackerOptions {
  /** Path of the bundled `packWorker`. */
  readonly script: string;
  readonly facts: number;
  /** How many threads may work at a time; null: as many as the machine has. */
  readonly workers: number | null;
}

/** Packs a large book in a thread beside this one, if two may work at a time. */
export async function withPacker<T>(
  { script, facts, workers }: PackerOptions,
  work: (open: OpenPackStream) => T,
): Promise<T> {
  if (facts <= fewFacts || (workers ?? availableParallelism()) < 2) return work(packWithZlib);
  const thread = startPackThread(script);
  try {
    return work(thread.open);
  } finally {
    await thread.stop();
  }
}
