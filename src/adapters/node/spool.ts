import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { neighbourOf } from "./neighbour.ts";
import type { PieceStore } from "./packWithZlib.ts";

/** A file without a name: it is gone as soon as it is closed, however this process ends. */
export interface Spool {
  /** Its descriptor. */
  readonly file: number;
  readonly close: () => void;
}

/** A spool on the disk of the file that is being made. Throws the file system's error. */
export function openSpool(target: string): Spool {
  const name = neighbourOf(target, "parts");
  const file = openSync(name, "w+");
  const remove = (): boolean => {
    try {
      rmSync(name, { force: true });
      return true;
    } catch {
      // Some network drives remove no open file.
      return false;
    }
  };
  const isGone = remove();
  return {
    file,
    close: () => {
      closeSync(file);
      if (!isGone) remove();
    },
  };
}

/** Stores that keep their pieces in a spool, one part after the other. */
export function createSpoolStores(file: number): () => PieceStore {
  let end = 0;
  return () => {
    const from = end;
    return {
      keep: (piece) => {
        for (let done = 0; done < piece.length;) done += writeSync(file, piece, done, null, end + done);
        end += piece.length;
      },
      kept: () => ({ packed: spooledPieces(file, { from, to: end }), packedSize: end - from }),
    };
  };
}

const pieceBytes = 1_048_576;

/** What lies in a spool, read a megabyte at a time. */
export function spooledPieces(
  file: number,
  { from, to }: { readonly from: number; readonly to: number },
): Iterable<Uint8Array> {
  return {
    *[Symbol.iterator]() {
      for (let at = from; at < to;) {
        const piece = new Uint8Array(Math.min(pieceBytes, to - at));
        const read = readSync(file, piece, 0, piece.length, at);
        if (read === 0) throw new Error("the spool ends too early");
        yield piece.subarray(0, read);
        at += read;
      }
    },
  };
}
