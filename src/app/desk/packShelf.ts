import type { Pack } from "../../core/pack/pack.ts";
import { parsePack } from "../../core/pack/parsePack.ts";
import type { Chosen } from "./desk.ts";
import type { PackLibrary } from "./deskPorts.ts";

/** Parsed packs; each is read once. */
export interface PackShelf {
  open(id: string): Promise<Pack>;
  /** True when the library still has the pack and its calls. */
  has(chosen: Chosen): Promise<boolean>;
  /** The library has another pack of this id now. */
  forget(id: string): void;
}

export function createPackShelf(library: PackLibrary): PackShelf {
  const packs = new Map<string, Promise<Pack>>();
  return {
    open: (id) => {
      const pack = packs.get(id) ?? readPack(library, id);
      packs.set(id, pack);
      // what could not be fetched now may be there the next time
      pack.catch(() => packs.delete(id));
      return pack;
    },
    forget: (id) => {
      packs.delete(id);
    },
    has: async ({ pack, calls }) => {
      const entry = (await library.list()).find(({ id }) => id === pack);
      return entry !== undefined && calls.every((call) => entry.calls.some(({ id }) => id === call));
    },
  };
}

async function readPack(library: PackLibrary, id: string): Promise<Pack> {
  const pack = parsePack(await library.read(id));
  if (pack.ok) return pack.value;
  throw new Error(`the pack ${id} has ${pack.error.length} errors: ${pack.error[0]?.file ?? ""}`);
}
