import type { PackFormat, SavedPack } from "../../app/desk/desk.ts";
import type { PackFileProblem } from "../../app/packs/readPackFile.ts";
import type { SessionContext } from "./context.ts";
import { runJob } from "./runJob.ts";

/** What can be done on the view "Gói cấu hình". */
export interface PackActions {
  readonly savePackFile: (pack: string, format: PackFormat) => Promise<void>;
  /** Loads an edited pack; gives what is wrong in the file, none when it was loaded. */
  readonly loadPackFile: (file: Blob) => Promise<readonly PackFileProblem[]>;
  readonly removePack: (pack: string) => Promise<void>;
}

export function packActions(context: SessionContext): PackActions {
  const { desk, ports } = context;
  return {
    savePackFile: (pack, format) =>
      runJob(context, "pack", async () => {
        const { name, bytes } = await desk.packFile(pack, format);
        ports.download({ name, content: bytes });
        return { code: "saved", name };
      }),
    loadPackFile: async (file) => {
      let problems: readonly PackFileProblem[] = [];
      await runJob(context, "pack", async ({ progress }) => {
        const loaded = await desk.loadPack(file, progress);
        if (loaded.ok) return showSavedPack(context, loaded.value);
        problems = loaded.error;
        return null;
      });
      return problems;
    },
    removePack: (pack) =>
      runJob(context, "pack", async () => {
        const isGone = await desk.removePack(pack);
        await listPacks(context);
        return isGone ? null : { code: "pack-in-use" };
      }),
  };
}

/** Shows what a saved pack changes, and tells that it is kept. */
export async function showSavedPack(
  context: SessionContext,
  { entry, view, isKept }: SavedPack,
): Promise<{ readonly code: "pack-saved"; readonly pack: string; readonly isKept: boolean }> {
  await listPacks(context);
  if (view !== null) context.store.dispatch({ type: "desk-changed", desk: view });
  return { code: "pack-saved", pack: entry.id, isKept };
}

async function listPacks({ desk, store }: SessionContext): Promise<void> {
  store.dispatch({ type: "packs-listed", packs: await desk.listPacks() });
}
