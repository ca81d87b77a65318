import type { Bilingual } from "../../core/pack/common.ts";
import { err } from "../../core/result.ts";
import { silent, type Progress } from "../ports.ts";
import type { Desk, DeskResult, DeskView } from "./desk.ts";
import { createDeskBlanks } from "./deskBlanks.ts";
import { createDeskBooks } from "./deskBooks.ts";
import { openExisting } from "./deskFiles.ts";
import { bytesOf, handOver } from "./deskInputs.ts";
import type { DeskPorts } from "./deskPorts.ts";
import {
  withDecisions,
  withEarlierBook,
  withoutDecisions,
  withoutInputs,
  type DeskState,
} from "./deskState.ts";
import { createDeskDocuments } from "./deskDocuments.ts";
import { createDeskLearning } from "./deskLearning.ts";
import { createDeskPacks } from "./deskPacks.ts";
import { createDeskRequests } from "./deskRequests.ts";
import { createDeskSlips } from "./deskSlips.ts";
import { viewDesk } from "./deskView.ts";
import { createDeskWork, type DeskWork, type MakeChange } from "./deskWork.ts";
import { valuesOf } from "./formValues.ts";
import { openReceivedSheet } from "./openReceivedSheet.ts";
import { takeActions } from "./takeActions.ts";

/** A desk over the ports of its host. */
export function createDesk(ports: DeskPorts): Desk {
  const work = createDeskWork(ports);
  const { contents } = work;
  const now = (): string => ports.clock.now();
  const change = (make: MakeChange, progress: Progress): Promise<DeskResult> =>
    work.change(make, progress, async (review) => viewDesk(review, await contents.kept()));
  const put = (make: (state: DeskState) => DeskState, progress: Progress): Promise<DeskResult> =>
    change((state) => ({ state: make(state) }), progress);
  const reviewAgain = (progress: Progress): Promise<DeskResult> => put((state) => ({ ...state }), progress);
  return {
    restore: async (progress) =>
      (await canRestore(work)) ? shownOrNull(await put((state) => state, progress)) : null,
    choose: (chosen, progress) => put((state) => ({ ...state, chosen }), progress),
    receive: (inputs, progress) => change((state) => handOver(state, inputs, ports), progress),
    remove: (paths, progress) =>
      put((state) => withoutInputs(state, ({ path }) => paths.includes(path)), progress),
    decide: (decisions, progress) => put((state) => withDecisions(state, decisions, now()), progress),
    retract: (questions, progress) => put((state) => withoutDecisions(state, questions, now()), progress),
    take: async (actions, progress) => {
      let refused: readonly Bilingual[] = [];
      const result = await change(async (_, reviewed) => {
        const before = await reviewed();
        const taken = takeActions(actions, before, now());
        if (!taken.ok) refused = taken.error;
        return { state: taken.ok ? taken.value : before.state };
      }, progress);
      return refused.length === 0 ? result : err({ refused });
    },
    valuesOf: async (finding) => {
      const values = await work.change(
        (state) => ({ state }),
        silent,
        (review) => valuesOf(review, finding),
      );
      return values.ok ? values.value : [];
    },
    adoptFile: async (file, progress) => {
      const book = await openExisting(await bytesOf(file), ports.reader);
      return book.ok ? put((state) => withEarlierBook(state, book.value), progress) : book;
    },
    adopt: (book, progress) => put((state) => withEarlierBook(state, book), progress),
    cancel: async () => work.cancel(),
    clear: () => work.clear(),
    openReceived: async (place) =>
      openReceivedSheet(place, (await work.state()).inputs, { contents, reader: ports.reader }),
    ...createDeskPacks(work, ports, reviewAgain),
    ...createDeskLearning(work, ports, reviewAgain),
    ...createDeskRequests(work, reviewAgain),
    ...createDeskBlanks(work, ports),
    ...createDeskBooks(work, ports),
    ...createDeskSlips(work, ports),
    ...createDeskDocuments(work, ports),
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
