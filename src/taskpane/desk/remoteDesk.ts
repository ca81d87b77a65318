import type { Portion } from "../../adapters/browser/portions.ts";
import type { Desk, DeskInputs, DeskResult } from "../../app/desk/desk.ts";
import type { Progress } from "../../app/ports.ts";

/** An answer of which some portions are still to be fetched. */
export interface Parcel<T> {
  readonly id: number;
  readonly head: T;
  readonly portions: number;
}

export type HandedFiles = Extract<DeskInputs, { type: "files" }>["files"];

/** The desk as it is spoken to from the page: every answer comes in messages that are quick to receive. */
export type RemoteDesk = {
  readonly [M in Exclude<keyof Desk, "receive">]: (
    ...request: Parameters<Desk[M]>
  ) => Promise<Parcel<Awaited<ReturnType<Desk[M]>>>>;
} & {
  /** Files of a `receive` that follows, some at a time; `delivery` keeps them together. */
  readonly hand: (delivery: number, files: HandedFiles) => Promise<void>;
  /** As of `Desk`, with the files that were handed over before. */
  readonly receive: (inputs: DeskInputs, progress: Progress, delivery: number) => Promise<Parcel<DeskResult>>;
  /** The next portion of a parcel; each is given once, in order. */
  readonly portion: (id: number) => Promise<Portion>;
  /** Takes a desk's name; the first thing that is asked. */
  readonly open: (name: string) => Promise<void>;
};
