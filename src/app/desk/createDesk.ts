import type { Progress } from "../ports.ts";
import type { Desk, DeskResult, DeskView } from "./desk.ts";
import { createDeskBooks } from "./deskBooks.ts";
import { handOver } from "./deskInputs.ts";
import type { DeskPorts } from "./deskPorts.ts";
import { withDecisions, withoutDecisions, withoutInputs, type DeskState } from "./deskState.ts";
import { viewDesk } from "./deskView.ts";
import { createDeskWork, type Change, type DeskWork } from "./deskWork.ts";
import { openReceivedSheet } from "./openReceivedSheet.ts";

/** A desk over the ports of its host. */
export function createDesk(ports: DeskPorts): Desk {
  const work = createDeskWork(ports);
  const { contents } = work;
  const change = (
    make: (state: DeskState) => Change | Promise<Change>,
    progress: Progress,
  ): Promise<DeskResult> =>
    work.change(make, progress, async (review) => viewDesk(review, await contents.kept()));
  const put = (make: (state: DeskState) => DeskState, progress: Progress): Promise<DeskResult> =>
    change((state) => ({ state: make(state) }), progress);
  return {
    listPacks: () => ports.packs.list(),
    restore: async (progress) =>
      (await canRestore(work)) ? shownOrNull(await put((state) => state, progress)) : null,
    choose: (chosen, progress) => put((state) => ({ ...state, chosen }), progress),
    receive: (inputs, progress) => change((state) => handOver(state, inputs, ports), progress),
    remove: (paths, progress) =>
      put((state) => withoutInputs(state, ({ path }) => paths.includes(path)), progress),
    decide: (decisions, progress) => put((state) => withDecisions(state, decisions), progress),
    retract: (questions, progress) => put((state) => withoutDecisions(state, questions), progress),
    cancel: async () => work.cancel(),
    clear: () => work.clear(),
    openReceived: async (place) =>
      openReceivedSheet(place, (await work.state()).inputs, { contents, reader: ports.reader }),
    ...createDeskBooks(work, ports),
  };
}

/** Nothing was left on the desk, or the program has its pack or calls no more. */
async function canRestore(work: DeskWork): Promise<boolean> {
  const { chosen } = await work.state();
  return chosen !== null && work.shelf.has(chosen);
}

function shownOrNull(result: DeskResult): DeskView | null {
  return result.ok ? result.value : null;
}
