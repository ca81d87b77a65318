import { workerData, type MessagePort } from "node:worker_threads";
import type { CodedRows, OpenPackStream, PackedContent, PackStream } from "../../app/ports.ts";

/** What a packing thread is started with. */
export interface PackThreadSetUp {
  readonly port: MessagePort;
  /** How many orders have been carried out. */
  readonly done: Int32Array;
  /** The spool to which it writes, part after part. */
  readonly file: number;
}

/** The parts come one after the other, each of them ended before the next begins. */
export type PackOrder =
  | { readonly bytes: Uint8Array }
  | { readonly rows: CodedRows }
  | { readonly end: true };

/** What the thread says of a part that has ended; its pieces lie in the spool behind those of the part before. */
export type PackAnswer =
  | { readonly part: Omit<PackedContent, "packed"> }
  | { readonly problem: { readonly message: string; readonly code: string | undefined } };

export interface Packing {
  readonly open: (file: number) => OpenPackStream;
  /** What writes the rows of a part, as the pieces of text that they are. */
  readonly rowWriter: (push: PackStream["push"]) => (rows: CodedRows) => void;
}

/** The life of a thread that `startPackThread` starts: carries out its orders, and tells of every part that has ended. */
export function servePacking({ open, rowWriter }: Packing): void {
  const { port, done, file }: PackThreadSetUp = workerData;
  const openStream = open(file);
  const openPart = (): PackStream & { readonly pushRows: (rows: CodedRows) => void } => {
    const stream = openStream();
    return { ...stream, pushRows: rowWriter(stream.push) };
  };
  let part: ReturnType<typeof openPart> | null = null;
  let failure: unknown = null;
  const carryOut = (order: PackOrder): void => {
    part ??= openPart();
    if ("bytes" in order) part.push(order.bytes);
    else if ("rows" in order) part.pushRows(order.rows);
    else {
      const { packedSize, crc32, size } = part.end();
      part = null;
      answer({ part: { packedSize, crc32, size } });
    }
  };
  const answer = (said: PackAnswer): void => port.postMessage(said, []);
  port.on("message", (order: PackOrder) => {
    try {
      // Behind a failure nothing can be right any more.
      if (failure !== null) throw failure;
      carryOut(order);
    } catch (error) {
      failure = error;
      if ("end" in order) answer({ problem: problemOf(error) });
    }
    Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
  });
}

function problemOf(error: unknown): { readonly message: string; readonly code: string | undefined } {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  return { message: String(error), code };
}
