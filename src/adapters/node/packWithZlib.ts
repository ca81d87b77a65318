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
    return {
      push: (piece) => {
        // Of no bytes Node gives 0, whatever the checksum was.
        if (piece.length === 0) return;
        checksum = crc32(piece, checksum);
        const level = size < packedWell ? 6 : 2;
        size += piece.length;
        // Streams that end in a flush can be joined: only the last one says that nothing follows.
        store.keep(deflateRawSync(piece, { level, finishFlush: constants.Z_SYNC_FLUSH }));
      },
      end: () => {
        store.keep(deflateRawSync(new Uint8Array()));
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
