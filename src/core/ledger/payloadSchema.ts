import { z } from "zod";
import type { LedgerPayload } from "./event.ts";

const text = z.string();

/** The kinds of this version. Members that a newer version adds are kept: they are part of the hash. */
const known = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("call-opened"), call: text, pack: text, packHash: text }),
  z.looseObject({
    kind: z.literal("file-received"),
    path: text,
    sha256: text,
    size: z.number(),
    receivedOn: text.nullable(),
  }),
  z.looseObject({
    kind: z.literal("form-read"),
    submission: text,
    sha256: text,
    path: text,
    sheet: text,
    call: text,
    unit: text,
    template: text,
    contentHash: text,
  }),
  z.looseObject({ kind: z.literal("question-answered"), question: text, answer: text, reason: text }),
]);

/** Any payload: what is not known now may come from a newer version and is kept as it is. */
export const anyPayload = z.looseObject({ kind: text });

/** The payload as one of the known kinds, or null. */
export function knownPayload(payload: { readonly kind: string }): LedgerPayload | null {
  const parsed = known.safeParse(payload);
  return parsed.success ? parsed.data : null;
}
