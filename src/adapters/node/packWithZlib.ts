import { constants, crc32, deflateRawSync } from "node:zlib";
import type { OpenPackStream } from "../../app/ports.ts";

/** Packs by Node's zlib. */
export const packWithZlib: OpenPackStream = () => {
  let checksum = 0;
  return {
    push: (piece, isLast) => {
      checksum = crc32(piece, checksum);
      // Streams that end in a flush can be joined: only the last one says that nothing follows.
      const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
      return [deflateRawSync(piece, { level: 6, finishFlush })];
    },
    crc32: () => checksum,
  };
};
