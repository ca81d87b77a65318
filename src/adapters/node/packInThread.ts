import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import type { OpenPackStream, PackedContent } from "../../app/ports.ts";
import type { PackAnswer, PackOrder, PackThreadSetUp } from "./servePacking.ts";
import { spooledPieces } from "./spool.ts";

export interface PackThread {
  readonly open: OpenPackStream;
  readonly stop: () => Promise<void>;
}

export interface PackThreadOptions {
  readonly script: string;
  /** The descriptor of a spool that nobody else writes to. */
  readonly file: number;
  /** Milliseconds after which a thread that says nothing is given up. */
  readonly patience?: number;
}

/** So many orders may wait for the thread: more would only take memory. */
const mostWaiting = 4;
/** Far longer than any order takes. */
const defaultPatience = 60_000;

/**
 * Packs in a thread of its own, while this one goes on to make what is packed next. Waits, where it must, without letting
 * anything else of this thread run. Throws the thread's error, or when the thread is lost.
 */
export function startPackThread({ script, file, patience = defaultPatience }: PackThreadOptions): PackThread {
  const { port1: port, port2: its } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const setUp: PackThreadSetUp = { port: its, done, file };
  const worker = new Worker(script, { workerData: setUp, transferList: [its] });
  worker.unref();
  let sent = 0;
  let end = 0;
  const waitFor = (waiting: number): void => {
    for (let now = Atomics.load(done, 0); sent - now > waiting; now = Atomics.load(done, 0)) {
      if (Atomics.wait(done, 0, now, patience) === "timed-out") throw new Error("the packing thread is lost");
    }
  };
  const order = (content: PackOrder, moved: readonly ArrayBuffer[]): void => {
    port.postMessage(content, moved);
    sent += 1;
    waitFor(mostWaiting);
  };
  return {
    open: () => ({
      push: (bytes) => order({ bytes }, []),
      pushRows: (rows) => order({ rows }, [rows.kinds.buffer, rows.values.buffer]),
      end: () => {
        order({ end: true }, []);
        waitFor(0);
        const part = answered(port);
        const from = end;
        end += part.packedSize;
        return { ...part, packed: spooledPieces(file, { from, to: end }) };
      },
    }),
    stop: async () => {
      port.close();
      await worker.terminate();
    },
  };
}

function answered(port: MessagePort): Omit<PackedContent, "packed"> {
  const received: { readonly message: PackAnswer } | undefined = receiveMessageOnPort(port);
  if (received === undefined) throw new Error("the packing thread does not answer");
  if ("part" in received.message) return received.message.part;
  const { message, code } = received.message.problem;
  throw Object.assign(new Error(message), { code });
}
