import type { PackSource } from "../../core/pack/packError.ts";
import type { OwnPack, OwnPacks, PackLibrary } from "./deskPorts.ts";
import { entryOf } from "./packEntry.ts";

/** The packs that came with the program and the user's own, in one list. */
export interface JoinedPacks extends PackLibrary {
  isOwn(id: string): Promise<boolean>;
  /** False when it is held only as long as the desk lives. */
  save(pack: OwnPack): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** What cannot be kept is held in memory. An own pack never hides one that came with the program. */
export function joinPacks(bundled: PackLibrary, own: OwnPacks): JoinedPacks {
  const held = new Map<string, OwnPack>();
  const ownPacks = async (): Promise<ReadonlyMap<string, OwnPack>> => {
    const kept = (await own.list()).map((pack) => [pack.id, pack] as const);
    return new Map([...kept, ...held]);
  };
  return {
    list: async () => {
      const shipped = await bundled.list();
      const taken = new Set(shipped.map(({ id }) => id));
      const others = [...(await ownPacks()).values()].filter(({ id }) => !taken.has(id));
      return [...shipped, ...others.flatMap((pack) => entryOf(pack.files) ?? [])];
    },
    read: async (id) => (await ownFiles(id, ownPacks)) ?? bundled.read(id),
    sample: (id) => bundled.sample(id),
    isOwn: async (id) => (await ownPacks()).has(id),
    save: async (pack) => {
      const isKept = await own.save(pack);
      if (isKept) held.delete(pack.id);
      else held.set(pack.id, pack);
      return isKept;
    },
    remove: async (id) => {
      held.delete(id);
      await own.remove(id);
    },
  };
}

async function ownFiles(
  id: string,
  ownPacks: () => Promise<ReadonlyMap<string, OwnPack>>,
): Promise<readonly PackSource[] | undefined> {
  return (await ownPacks()).get(id)?.files;
}
