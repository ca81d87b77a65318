import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import type { OpenPackStream, PackedContent } from "../../app/ports.ts";
import type { PackOrder, PackThreadSetUp } from "./servePacking.ts";

export interface PackThread {
  readonly open: OpenPackStream;
  readonly stop: () => Promise<void>;
}

/** So many orders may wait for the thread: more would only take memory. */
const mostWaiting = 4;
/** Milliseconds, far longer than any order takes; a thread that says nothing for so long has died. */
const defaultPatience = 60_000;

/**
 * Packs in a thread of its own, while this one goes on to make what is packed next. Waits, where it must, without letting
 * anything else of this thread run. Throws when the thread is lost.
 */
export function startPackThread(script: string, patience = defaultPatience): PackThread {
  const { port1: port, port2: its } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const setUp: PackThreadSetUp = { port: its, done };
  const worker = new Worker(script, { workerData: setUp, transferList: [its] });
  worker.unref();
  let sent = 0;
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
        return handedBack(port);
      },
    }),
    stop: async () => {
      port.close();
      await worker.terminate();
    },
  };
}

function handedBack(port: MessagePort): PackedContent {
  const received: { readonly message: PackedContent } | undefined = receiveMessageOnPort(port);
  if (received === undefined) throw new Error("the packing thread handed nothing back");
  return received.message;
}
