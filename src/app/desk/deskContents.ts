import type { InputContent } from "../ports.ts";
import type { ReceivedStore } from "./deskPorts.ts";

/** The contents of what was received: in the store, and where it has no room in memory as long as the desk lives. */
export function createDeskContents(store: ReceivedStore): ReceivedStore {
  const held = new Map<string, InputContent>();
  return {
    keep: async (sha256, content) => {
      const isKept = await store.keep(sha256, content);
      if (!isKept) held.set(sha256, content);
      return isKept;
    },
    open: async (sha256) => held.get(sha256) ?? (await store.open(sha256)),
    kept: async () => new Set([...held.keys(), ...(await store.kept())]),
    forget: async (hashes) => {
      for (const sha256 of hashes) held.delete(sha256);
      await store.forget(hashes);
    },
  };
}
