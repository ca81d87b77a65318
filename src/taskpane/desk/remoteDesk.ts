import type { Portion } from "../../adapters/browser/portions.ts";
import type { Desk } from "../../app/desk/desk.ts";

/** An answer of which some portions are still to be fetched. */
export interface Parcel<T> {
  readonly id: number;
  readonly head: T;
  readonly portions: number;
}

/** The desk as it is spoken to from the page: every answer comes in messages that are quick to receive. */
export type RemoteDesk = {
  readonly [M in keyof Desk]: (
    ...request: Parameters<Desk[M]>
  ) => Promise<Parcel<Awaited<ReturnType<Desk[M]>>>>;
} & {
  /** The next portion of a parcel; each is given once, in order. */
  readonly portion: (id: number) => Promise<Portion>;
  /** Takes a desk's name; the first thing that is asked. */
  readonly open: (name: string) => Promise<void>;
};
