import { workerData, type MessagePort } from "node:worker_threads";
import type { CodedRows, OpenPackStream, PackStream } from "../../app/ports.ts";

/** What a packing thread is started with. */
export interface PackThreadSetUp {
  readonly port: MessagePort;
  /** How many orders have been carried out. */
  readonly done: Int32Array;
}

/** The parts come one after the other, each of them ended before the next begins. */
export type PackOrder =
  | { readonly bytes: Uint8Array }
  | { readonly rows: CodedRows }
  | { readonly end: true };

export interface Packing {
  readonly open: OpenPackStream;
  /** Writes rows as the pieces of text that they are. */
  readonly writeRows: (rows: CodedRows, push: (bytes: Uint8Array) => void) => void;
}

/** The life of a thread that `startPackThread` starts: carries out its orders, and hands back every part that has ended. */
export function servePacking({ open, writeRows }: Packing): void {
  const { port, done }: PackThreadSetUp = workerData;
  let stream: PackStream | null = null;
  port.on("message", (order: PackOrder) => {
    stream ??= open();
    if ("bytes" in order) stream.push(order.bytes);
    else if ("rows" in order) writeRows(order.rows, stream.push);
    else {
      port.postMessage(stream.end(), []);
      stream = null;
    }
    Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
  });
}
