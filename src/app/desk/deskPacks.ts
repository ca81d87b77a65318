import { utf8ToBytes } from "@noble/hashes/utils.js";
import { callsJson, packJson } from "../../core/pack/packDraft.ts";
import { packError, type PackError, type PackSource } from "../../core/pack/packError.ts";
import type { Pack } from "../../core/pack/pack.ts";
import { parsePack } from "../../core/pack/parsePack.ts";
import { err, ok } from "../../core/result.ts";
import type { Progress } from "../ports.ts";
import { writePackBundle } from "../../core/pack/packBundle.ts";
import { packBook } from "../../core/packSheets/packBook.ts";
import { problemOfError, readPackFile } from "../packs/readPackFile.ts";
import type { Chosen, Desk, DeskResult, LoadPackResult, SavePackResult } from "./desk.ts";
import { bytesOf } from "./deskInputs.ts";
import type { DeskPorts } from "./deskPorts.ts";
import { plainFile } from "./plainFile.ts";
import type { DeskWork } from "./deskWork.ts";
import { freeId, withPackId } from "./ownPackId.ts";
import { entryOfPack } from "./packEntry.ts";

export type ReviewAgain = (progress: Progress) => Promise<DeskResult>;

/** The packs that the desk can work with, and the user's own among them. */
export function createDeskPacks(
  work: DeskWork,
  ports: Pick<DeskPorts, "reader" | "decodeText" | "writer" | "clock">,
  reviewAgain: ReviewAgain,
): Pick<Desk, "listPacks" | "packFiles" | "savePack" | "removePack" | "packFile" | "loadPack"> {
  const save = (files: readonly PackSource[], progress: Progress): Promise<SavePackResult> =>
    savePack(files, { work, reviewAgain, progress });
  return {
    listPacks: () => work.packs.list(),
    packFiles: (pack) => work.packs.read(pack),
    savePack: save,
    packFile: async (id, format) => {
      const files = await work.packs.read(id);
      const bytes =
        format === "xlsx"
          ? ports.writer.write(packBook(files, ports.clock.now()))
          : utf8ToBytes(writePackBundle(files));
      return plainFile(`goi-${id}.${format}`, bytes);
    },
    loadPack: async (file, progress): Promise<LoadPackResult> => {
      const files = await readPackFile(await bytesOf(file), ports);
      if (!files.ok) return files;
      const saved = await save(files.value, progress);
      return saved.ok ? saved : err(saved.error.map(problemOfError));
    },
    removePack: async (id) => {
      const { chosen } = await work.state();
      if (chosen?.pack === id || !(await work.packs.isOwn(id))) return false;
      await work.changePack(id, () => work.packs.remove(id));
      return true;
    },
  };
}

export interface Saving {
  readonly work: DeskWork;
  readonly reviewAgain: ReviewAgain;
  readonly progress: Progress;
}

export async function savePack(
  given: readonly PackSource[],
  { work, reviewAgain, progress }: Saving,
): Promise<SavePackResult> {
  const read = parsePack(given);
  if (!read.ok) return read;
  const { pack, files } = await ownCopy(read.value, given, work);
  const { chosen } = await work.state();
  const isInUse = chosen?.pack === pack.id;
  const missing = isInUse ? missingCalls(chosen, pack) : [];
  if (missing.length > 0) return err(missing);
  let isKept = false;
  await work.changePack(pack.id, async () => {
    isKept = await work.packs.save({ id: pack.id, files });
  });
  const reviewed = isInUse ? await reviewAgain(progress) : null;
  return ok({ entry: entryOfPack(pack), view: reviewed?.ok === true ? reviewed.value : null, isKept });
}

/** Under an id that no pack of the program has. */
async function ownCopy(
  pack: Pack,
  files: readonly PackSource[],
  { packs }: DeskWork,
): Promise<{ readonly pack: Pack; readonly files: readonly PackSource[] }> {
  const entries = await packs.list();
  const isTaken = entries.some(({ id, isOwn }) => id === pack.id && isOwn !== true);
  if (!isTaken) return { pack, files };
  const id = freeId(pack.id, new Set(entries.map((entry) => entry.id)));
  return { pack: { ...pack, id }, files: withPackId(files, { file: packJson, id }) };
}

/** What was received for a call must not lose its call. */
function missingCalls(chosen: Chosen, pack: Pack): readonly PackError[] {
  const known = new Set(pack.calls.map(({ id }) => id));
  return chosen.calls
    .filter((call) => !known.has(call))
    .map((call) =>
      packError(callsJson, "", {
        problem: {
          vi: `Gói không còn đợt báo cáo "${call}" đang mở trên bàn làm việc.`,
          en: `The pack has the call "${call}" no more, which is open on the desk.`,
        },
        remedy: {
          vi: "Giữ lại đợt báo cáo này, hoặc đổi mã gói để lưu thành một gói khác.",
          en: "Keep the call, or change the id of the pack so that it is saved as another one.",
        },
      }),
    );
}
