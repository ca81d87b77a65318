import { constants, crc32, deflateRawSync } from "node:zlib";
import type { OpenPackStream, PackedContent } from "../../app/ports.ts";

// Behind this much of a part, packing harder costs seconds of a long job and saves a sixth of its size.
const packedWell = 8_000_000;

/** Where the packed pieces of one part are kept until the whole is written. */
export interface PieceStore {
  readonly keep: (piece: Uint8Array) => void;
  /** All of them, once there are no more. */
  readonly kept: () => Pick<PackedContent, "packed" | "packedSize">;
}

/** Packs by Node's zlib. */
export const packWithZlib: OpenPackStream = createZlibPacker(inMemory);

export function createZlibPacker(openStore: () => PieceStore): OpenPackStream {
  return () => {
    const store = openStore();
    let checksum = 0;
    let size = 0;
    let waiting: Uint8Array = new Uint8Array();
    const pack = (finishFlush: number): void => {
      // Of no bytes Node gives 0, whatever the checksum was.
      if (waiting.length > 0) checksum = crc32(waiting, checksum);
      const level = size < packedWell ? 6 : 2;
      size += waiting.length;
      store.keep(deflateRawSync(waiting, { level, finishFlush }));
    };
    return {
      push: (piece) => {
        // Streams that end in a flush can be joined: only the last one says that nothing follows.
        if (waiting.length > 0) pack(constants.Z_SYNC_FLUSH);
        waiting = piece;
      },
      end: () => {
        pack(constants.Z_FINISH);
        return { ...store.kept(), crc32: checksum, size };
      },
    };
  };
}

function inMemory(): PieceStore {
  const packed: Uint8Array[] = [];
  return {
    keep: (piece) => packed.push(piece),
    kept: () => ({ packed, packedSize: packed.reduce((sum, { length }) => sum + length, 0) }),
  };
}
