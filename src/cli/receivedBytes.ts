import { openSource } from "./openSource.ts";
import type { Streams } from "./streams.ts";

/** The bytes of received files by hash, of those that are wanted. */
export async function receivedBytes(
  inputs: readonly string[],
  wanted: ReadonlySet<string>,
  streams: Streams,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for await (const input of openSource(inputs, streams).collect()) {
    if ("bytes" in input && wanted.has(input.sha256)) found.set(input.sha256, input.bytes);
  }
  return found;
}
