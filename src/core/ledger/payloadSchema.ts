import { z } from "zod";
import type { LedgerEvent, LedgerPayload } from "./event.ts";
import { payloadShapes } from "./payloadShapes.ts";

/** The kinds of this version. Members that a newer version adds are kept: they are part of the hash. */
const known: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(payloadShapes).map(([kind, shape]) => [kind, z.looseObject(shape)]),
);

/** Any payload: what is not known now may come from a newer version and is kept as it is. */
export const anyPayload = z.looseObject({ kind: z.string() });

/** The payload as one of the known kinds, or null. */
export function knownPayload(payload: LedgerEvent["payload"]): LedgerPayload | null {
  return isKnown(payload) ? payload : null;
}

function isKnown(payload: LedgerEvent["payload"]): payload is LedgerPayload {
  return known.get(payload.kind)?.safeParse(payload).success ?? false;
}
