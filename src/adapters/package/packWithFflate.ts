import { Deflate } from "fflate";
import type { OpenPackStream } from "../../app/ports.ts";
import { crc32 } from "./crc32.ts";

/** Packs without a host's help: in browsers and workers. */
export const packWithFflate: OpenPackStream = () => {
  let checksum = 0;
  let size = 0;
  let packedSize = 0;
  const packed: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (chunk) => {
    packed.push(chunk);
    packedSize += chunk.length;
  });
  return {
    push: (piece) => {
      checksum = crc32(piece, checksum);
      size += piece.length;
      stream.push(piece, false);
    },
    end: () => {
      stream.push(new Uint8Array(), true);
      return { packed, packedSize, crc32: checksum, size };
    },
  };
};
