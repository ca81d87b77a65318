import type { UnitId } from "../../core/pack/unit.ts";
import { makeSlips } from "../slips/makeSlips.ts";
import { remindUnits } from "../slips/remindUnits.ts";
import { reminderFiles } from "../slips/reminderFiles.ts";
import { slipFilesOf } from "../slips/slipArchive.ts";
import { derive } from "./derive.ts";
import type { Desk } from "./desk.ts";
import type { DeskPorts, NamedBytes } from "./deskPorts.ts";
import type { DeskReview } from "./deskReview.ts";
import type { DeskWork } from "./deskWork.ts";
import { plainFile } from "./plainFile.ts";

/** What goes out to units: return slips and reminders. */
export function createDeskSlips(
  work: DeskWork,
  { writer, slipWriter, clock }: Pick<DeskPorts, "writer" | "slipWriter" | "clock">,
): Pick<Desk, "slips" | "reminders"> {
  return {
    slips: (units) =>
      derive(work, async (reviewed) => {
        const files = await filesOfSlips(reviewed, { units, slipWriter, work, now: clock.now() });
        const name = `phieu-tra-lai-${callOf(reviewed)}.zip`;
        return files.length === 0 ? null : plainFile(name, writer.zip(files));
      }),
    reminders: (units) =>
      derive(work, (reviewed) => {
        const now = clock.now();
        const reminders = remindUnits(reviewed.review, { now, ...chosen(units) });
        const name = `nhac-don-vi-${callOf(reviewed)}.zip`;
        return { ...reminders, file: plainFile(name, writer.zip(reminderFiles(reminders))) };
      }),
  };
}

interface SlipJob {
  readonly units: readonly UnitId[] | null;
  readonly slipWriter: DeskPorts["slipWriter"];
  readonly work: DeskWork;
  readonly now: string;
}

async function filesOfSlips(
  { review }: DeskReview,
  { units, slipWriter, work, now }: SlipJob,
): Promise<readonly NamedBytes[]> {
  const files: NamedBytes[] = [];
  const order = {
    review,
    ...chosen(units),
    issuedOn: now.slice(0, 10),
    writer: slipWriter,
    open: async (sha256: string) => {
      const content = await work.contents.open(sha256);
      // a sheet of the open workbook has no bytes of its own
      return content !== null && "bytes" in content ? content.bytes : null;
    },
  };
  for await (const slips of makeSlips(order)) files.push(...slipFilesOf(slips));
  return files;
}

function chosen(units: readonly UnitId[] | null): { readonly units?: readonly UnitId[] } {
  return units === null ? {} : { units };
}

function callOf({ state }: DeskReview): string {
  return state.chosen.calls[0] ?? "";
}
