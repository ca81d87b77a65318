import type { Pack } from "../../core/pack/pack.ts";
import type { PackSource } from "../../core/pack/packError.ts";
import { parsePack } from "../../core/pack/parsePack.ts";
import type { PackEntry } from "./desk.ts";

/** How an own pack stands in the list; null for one that this version of the program does not understand. */
export function entryOf(files: readonly PackSource[]): PackEntry | null {
  const pack = parsePack(files);
  return pack.ok ? entryOfPack(pack.value) : null;
}

export function entryOfPack({ id, title, calls }: Pack): PackEntry {
  const listed = calls.map((call) => ({ id: call.id, title: call.title, deadline: call.deadline.date }));
  return { id, title, calls: listed, sample: null, isOwn: true };
}
