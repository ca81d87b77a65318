import { createDeskContents } from "./deskContents.ts";
import { createDeskJobs } from "./deskJobs.ts";
import type { Cancellation, Progress } from "../ports.ts";
import type { LedgerEvent } from "../../core/ledger/event.ts";
import { mergeLedgers } from "../../core/ledger/mergeLedgers.ts";
import type { Result } from "../../core/result.ts";
import type { Chosen } from "./desk.ts";
import type { DeskPorts, ReceivedStore } from "./deskPorts.ts";
import { reviewDesk, type DeskReview } from "./deskReview.ts";
import { emptyDesk, hashesOf, type DeskState } from "./deskState.ts";
import { createExaminationMemory, type ExaminationMemory } from "./examinationMemory.ts";
import { takeIn, type Incoming } from "./incomingInputs.ts";
import { joinPacks, type JoinedPacks } from "./ownPackShelf.ts";
import { createPackShelf, type PackShelf } from "./packShelf.ts";
import { restoreDesk, saveDesk } from "./savedDesk.ts";

/** What a job makes of the desk; the review follows from it. */
export interface Change {
  readonly state: DeskState;
  /** What comes in beside what is there. */
  readonly incoming?: Incoming;
}

/** What is to become of the desk; the review of what is there now is made when it is asked for. */
export type MakeChange = (state: DeskState, reviewed: () => Promise<DeskReview>) => Change | Promise<Change>;

/** The desk's state and its review, changed by one job at a time; a job that fails or is stopped changes nothing. */
export interface DeskWork {
  readonly packs: JoinedPacks;
  readonly shelf: PackShelf;
  readonly contents: ReceivedStore;
  /** What lies on the desk, reviewed or not. */
  state(): Promise<DeskState>;
  /** Makes the change and gives what follows from it to `then`. */
  change<T>(
    make: MakeChange,
    progress: Progress,
    then: (review: DeskReview) => T | Promise<T>,
  ): Promise<Result<T, "cancelled">>;
  /** Writes to the library while nothing else runs; then what was known of the pack is known no more. */
  changePack(id: string, write: () => Promise<void>): Promise<void>;
  /** Adds what was recorded to the ledger; nothing that follows from the desk is another for it. */
  record(ledger: readonly LedgerEvent[]): Promise<void>;
  /** Takes everything off, and deletes what was kept. */
  clear(): Promise<void>;
  cancel(): void;
}

export function createDeskWork(ports: DeskPorts): DeskWork {
  const jobs = createDeskJobs();
  const packs = joinPacks(ports.packs, ports.ownPacks);
  const desk: DeskInHand = {
    ports,
    shelf: createPackShelf(packs),
    contents: createDeskContents(ports.store),
    examinations: createExaminationMemory(),
    loaded: null,
    current: null,
  };
  return {
    packs,
    shelf: desk.shelf,
    contents: desk.contents,
    state: () => load(desk),
    change: (make, progress, then) =>
      jobs.run(async (cancellation) => {
        const state = await load(desk);
        const job = { progress, cancellation };
        const change = await make(state, async () => {
          const before = await review(desk, { state }, job);
          await commit(desk, before);
          return before;
        });
        const reviewed = await review(desk, change, job);
        await commit(desk, reviewed);
        return then(reviewed);
      }),
    changePack: async (id, write) => {
      await jobs.run(async () => {
        await write();
        desk.shelf.forget(id);
        if (desk.current?.state.chosen?.pack === id) desk.current = null;
      });
    },
    record: async (ledger) => {
      await jobs.run(() => record(desk, ledger));
    },
    clear: async () => {
      await jobs.run(() => clear(desk));
    },
    cancel: () => jobs.cancel(),
  };
}

interface DeskInHand {
  readonly ports: DeskPorts;
  readonly shelf: PackShelf;
  readonly contents: ReceivedStore;
  readonly examinations: ExaminationMemory;
  /** Null until it is first asked for. */
  loaded: Promise<DeskState> | null;
  /** The review of `loaded`, null until it is made. */
  current: DeskReview | null;
}

function load(desk: DeskInHand): Promise<DeskState> {
  desk.loaded ??= desk.ports.memory.load().then(restoreDesk);
  return desk.loaded;
}

async function review(desk: DeskInHand, { state, incoming }: Change, job: Job): Promise<DeskReview> {
  const { contents, current } = desk;
  if (incoming === undefined && state === current?.state) return current;
  const chosen = expectChosen(state);
  const pack = await desk.shelf.open(chosen.pack);
  const intake = incoming === undefined ? null : takeIn(incoming, state.inputs, contents);
  try {
    const { openExaminer, clock } = desk.ports;
    const { examinations } = desk;
    const order = { ...job, pack, intake, contents, examinations, openExaminer, now: clock.now() };
    const reviewed = await reviewDesk({ ...order, state: { ...state, chosen } });
    job.cancellation.throwIfAborted();
    return reviewed;
  } catch (error) {
    const known = hashesOf((await load(desk)).inputs);
    await contents.forget((intake?.kept ?? []).filter((hash) => !known.has(hash)));
    throw error;
  }
}

async function commit(desk: DeskInHand, reviewed: DeskReview): Promise<void> {
  if (reviewed === desk.current) return;
  const before = await load(desk);
  const { inputs } = reviewed.state;
  desk.current = reviewed;
  desk.loaded = Promise.resolve(reviewed.state);
  const paths = new Set(inputs.map(({ path }) => path));
  desk.examinations.forget(before.inputs.map(({ path }) => path).filter((path) => !paths.has(path)));
  const hashes = hashesOf(inputs);
  await desk.contents.forget([...hashesOf(before.inputs)].filter((hash) => !hashes.has(hash)));
  await desk.ports.memory.save(saveDesk(reviewed.state));
}

async function record(desk: DeskInHand, recorded: readonly LedgerEvent[]): Promise<void> {
  const before = await load(desk);
  const ledger = mergeLedgers(before.ledger, recorded);
  if (ledger.length === before.ledger.length) return;
  const { current } = desk;
  const state = { ...before, ledger };
  const reviewed = current === null ? null : { ...current, state: { ...current.state, ledger } };
  desk.current = reviewed;
  desk.loaded = Promise.resolve(reviewed?.state ?? state);
  await desk.ports.memory.save(saveDesk(state));
}

async function clear(desk: DeskInHand): Promise<void> {
  const { inputs } = await load(desk);
  desk.examinations.forget(inputs.map(({ path }) => path));
  await desk.contents.forget([...(await desk.contents.kept())]);
  await desk.ports.memory.clear();
  desk.loaded = Promise.resolve(emptyDesk);
  desk.current = null;
}

interface Job {
  readonly progress: Progress;
  readonly cancellation: Cancellation;
}

function expectChosen({ chosen }: DeskState): Chosen {
  if (chosen === null) throw new Error("no pack and call have been chosen");
  return chosen;
}
