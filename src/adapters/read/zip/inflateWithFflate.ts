import { Inflate as InflateStream } from "fflate";

import type { Inflate } from "../../../app/ports.ts";
import { err, ok } from "../../../core/result.ts";

/** How much is fed at once: a step gives at most 1032 times as much, so an overflow is seen within some MB. */
const stepBytes = 16_384;

/** `Inflate` without a host: fflate's stream, counted as it comes out. Runs in browser workers. */
export const inflateWithFflate: Inflate = (compressed, limit) => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new InflateStream((chunk) => {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < compressed.length; at += stepBytes) {
      stream.push(compressed.subarray(at, at + stepBytes), at + stepBytes >= compressed.length);
      if (length > limit) return err("overflow");
    }
  } catch {
    // fflate throws for every stream that breaks the format, with messages that say no more than that.
    return err("damaged");
  }
  return ok(joined(chunks, length));
};

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
