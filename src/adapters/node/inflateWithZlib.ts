import { constants, crc32, inflateRawSync } from "node:zlib";

import type { Crc32, Inflate } from "../../app/ports.ts";
import { err, ok } from "../../core/result.ts";

/** DEFLATE cannot give more than this for each byte. */
const greatestRatio = 1_032;
const greatestChunk = 4 * 1_024 * 1_024;

/** `Inflate` by Node's zlib. */
export const inflateWithZlib: Inflate = (compressed, limit) => {
  // One chunk that holds everything saves a copy; it is sized by what the bytes can give, not by what was declared.
  const room = Math.min(limit + 1, compressed.length * greatestRatio, greatestChunk);
  try {
    return ok(
      inflateRawSync(compressed, {
        chunkSize: Math.max(constants.Z_MIN_CHUNK, room),
        maxOutputLength: Math.max(1, limit),
      }),
    );
  } catch (error) {
    const overflow = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return err(overflow ? "overflow" : "damaged");
  }
};

export const crc32WithZlib: Crc32 = (bytes) => crc32(bytes);
