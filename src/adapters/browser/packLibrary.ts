import type { PackEntry } from "../../app/desk/desk.ts";
import type { PackLibrary } from "../../app/desk/deskPorts.ts";
import type { ArchiveMember, ArchiveOpener, CollectedInput } from "../../app/ports.ts";
import type { PackSource } from "../../core/pack/packError.ts";

export interface PackLibraryOptions {
  /** A file that the build has put beside the page. */
  readonly fetchFile: (name: string) => Promise<Uint8Array>;
  readonly openArchive: ArchiveOpener;
  readonly sha256: (bytes: Uint8Array) => string;
}

const receivedFolder = "received/";

/** The packs and samples as the build lays them out. */
export function createPackLibrary({ fetchFile, openArchive, sha256 }: PackLibraryOptions): PackLibrary {
  const members = async (id: string): Promise<readonly ArchiveMember[]> => {
    const opened = openArchive(await fetchFile(`samples/${id}.zip`));
    if (opened?.ok !== true) throw new Error(`the sample of ${id} is no archive`);
    return opened.value;
  };
  return {
    list: async (): Promise<readonly PackEntry[]> => JSON.parse(text(await fetchFile("packs/index.json"))),
    read: async (id): Promise<readonly PackSource[]> => JSON.parse(text(await fetchFile(`packs/${id}.json`))),
    sample: async (id) => {
      const files = await members(id);
      const received = files.filter(({ path }) => path.startsWith(receivedFolder));
      const register = files.find((file) => !file.path.startsWith(receivedFolder));
      if (register === undefined || "problem" in register) {
        throw new Error(`the sample of ${id} has no register`);
      }
      return {
        source: {
          count: () => Promise.resolve(received.length),
          async *collect() {
            for (const member of received) yield toInput(member, sha256);
          },
        },
        register: register.bytes,
      };
    },
  };
}

function toInput(member: ArchiveMember, sha256: PackLibraryOptions["sha256"]): CollectedInput {
  const path = member.path.slice(receivedFolder.length);
  if ("problem" in member) return { path, problem: member.problem };
  return { path, sha256: sha256(member.bytes), bytes: member.bytes };
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
