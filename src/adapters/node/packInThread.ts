import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import type { CodedRows, OpenPackStream, PackedContent } from "../../app/ports.ts";
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
/** As much as an order nearly always needs. */
const slotBytes = 1_048_576;
/** Nearly all that the thread makes lives shortly: with more memory it is no faster. */
const resourceLimits = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 64 };
/** Far longer than any order takes. */
const defaultPatience = 60_000;

/**
 * Packs in a thread of its own, while this one goes on to make what is packed next. Waits, where it must, without letting
 * anything else of this thread run. What it says of a part throws the thread's error, or that the thread is lost.
 */
export function startPackThread({ script, file, patience = defaultPatience }: PackThreadOptions): PackThread {
  const { port1: port, port2: its } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const setUp: PackThreadSetUp = { port: its, done, file };
  const worker = new Worker(script, { workerData: setUp, transferList: [its], resourceLimits });
  worker.unref();
  let sent = 0;
  const waitFor = (orders: number): void => {
    for (let now = Atomics.load(done, 0); now < orders; now = Atomics.load(done, 0)) {
      if (Atomics.wait(done, 0, now, patience) === "timed-out") throw new Error("the packing thread is lost");
    }
  };
  const slots = Array.from({ length: mostWaiting + 1 }, () => new SharedArrayBuffer(slotBytes));
  // Of one more slot than orders may wait, the next is always free.
  const freeSlot = (bytes: number): SharedArrayBuffer | null =>
    bytes > slotBytes ? null : (slots[sent % slots.length] ?? null);
  const order = (content: PackOrder): void => {
    port.postMessage(content);
    sent += 1;
    waitFor(sent - mostWaiting);
  };
  const answers = inOrder(port);
  let ended = 0;
  return {
    open: () => ({
      push: (bytes) => order({ bytes: bytesIn(freeSlot(bytes.length), bytes) }),
      pushRows: (rows) => order({ rows: rowsIn(freeSlot(rows.values.byteLength + rows.kinds.length), rows) }),
      end: () => {
        order({ end: true });
        const [part, orders] = [ended, sent];
        ended += 1;
        return contentOf(file, () => {
          waitFor(orders);
          return answers(part);
        });
      },
    }),
    stop: async () => {
      port.close();
      await worker.terminate();
    },
  };
}

/**
 * The bytes in memory that both threads see. Handed over in memory of their own they would stay until the other thread's
 * garbage is collected, and that thread waits for some tens of megabytes before it does.
 */
function bytesIn(slot: SharedArrayBuffer | null, bytes: Uint8Array): Uint8Array {
  // A view would take all the memory along that it shows a part of.
  if (slot === null) return bytes.slice();
  const shared = new Uint8Array(slot, 0, bytes.length);
  shared.set(bytes);
  return shared;
}

function rowsIn(slot: SharedArrayBuffer | null, rows: CodedRows): CodedRows {
  if (slot === null) return { ...rows, kinds: rows.kinds.slice(), values: rows.values.slice() };
  const values = new Float64Array(slot, 0, rows.values.length);
  values.set(rows.values);
  const kinds = new Uint8Array(slot, values.byteLength, rows.kinds.length);
  kinds.set(rows.kinds);
  return { ...rows, kinds, values };
}

type Answer = Omit<PackedContent, "packed"> & { readonly from: number };

/** What has been said of the parts, by their number; parts lie in the spool in the order in which they ended. */
function inOrder(port: MessagePort): (part: number) => Answer {
  const known: Answer[] = [];
  let end = 0;
  return (part) => {
    while (known.length <= part) {
      const received: { readonly message: PackAnswer } | undefined = receiveMessageOnPort(port);
      if (received === undefined) throw new Error("the packing thread does not answer");
      if ("problem" in received.message) throw asError(received.message.problem);
      known.push({ ...received.message.part, from: end });
      end += received.message.part.packedSize;
    }
    const answer = known[part];
    if (answer === undefined) throw new Error(`there is no part ${part}`);
    return answer;
  };
}

function asError({ message, code }: Extract<PackAnswer, { readonly problem: unknown }>["problem"]): Error {
  return Object.assign(new Error(message), { code });
}

/** Waits for the thread only when somebody looks. */
function contentOf(file: number, answer: () => Answer): PackedContent {
  return {
    get packed() {
      const { from, packedSize } = answer();
      return spooledPieces(file, { from, to: from + packedSize });
    },
    get packedSize() {
      return answer().packedSize;
    },
    get crc32() {
      return answer().crc32;
    },
    get size() {
      return answer().size;
    },
  };
}
