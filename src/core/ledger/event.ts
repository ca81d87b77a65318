import type { z } from "zod";
import type { payloadShapes } from "./payloadShapes.ts";

type Shapes = typeof payloadShapes;

export type PayloadKind = keyof Shapes;

/** What an event of a kind says. */
export type PayloadOf<K extends PayloadKind> = { readonly kind: K } & {
  readonly [M in keyof Shapes[K]]: Shapes[K][M] extends z.ZodType ? Readonly<z.infer<Shapes[K][M]>> : never;
};

/** What an event says; a newer version's unknown kinds are kept as they are, never dropped. */
export type LedgerPayload = { readonly [K in PayloadKind]: PayloadOf<K> }[PayloadKind];

/** Envelope of one thing that happened. Hashes chain per author and session. */
export interface LedgerEvent {
  /** `${author}/${session}/${sequence}` */
  readonly id: string;
  readonly author: string;
  readonly session: string;
  /** From 1 inside author and session. */
  readonly sequence: number;
  /** ISO 8601 with offset, given by the caller. */
  readonly at: string;
  readonly payload: LedgerPayload | { readonly kind: string };
  /** Hash of the author's and session's previous event, "" for the first. */
  readonly previous: string;
  /** SHA-256 (hex) over the other members in fixed order. */
  readonly hash: string;
}
