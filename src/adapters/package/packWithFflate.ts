import { Deflate } from "fflate";
import type { OpenPackStream } from "../../app/ports.ts";
import { crc32 } from "./crc32.ts";

/** Packs without a host's help: in browsers and workers. */
export const packWithFflate: OpenPackStream = () => {
  let checksum = 0;
  let grown: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, (chunk) => grown.push(chunk));
  return {
    push: (piece, isLast) => {
      checksum = crc32(piece, checksum);
      grown = [];
      stream.push(piece, isLast);
      return grown;
    },
    crc32: () => checksum,
  };
};
