import { documentArchiveName, makeAllDocuments } from "../documents/makeDocuments.ts";
import { derive } from "./derive.ts";
import type { Desk } from "./desk.ts";
import type { DeskPorts } from "./deskPorts.ts";
import type { DeskWork } from "./deskWork.ts";
import { plainFile } from "./plainFile.ts";

/** The Word documents that go out. */
export function createDeskDocuments(
  work: DeskWork,
  { writer, writeDocument, clock }: Pick<DeskPorts, "writer" | "writeDocument" | "clock">,
): Pick<Desk, "documents"> {
  return {
    documents: () =>
      derive(work, async ({ review }) => {
        const files = await makeAllDocuments({ review, now: clock.now(), write: writeDocument });
        return files.length === 0 ? null : plainFile(documentArchiveName(review), writer.zip(files));
      }),
  };
}
