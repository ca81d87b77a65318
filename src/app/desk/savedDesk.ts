import { z } from "zod";
import type { FileProblem } from "../../core/findings/findingData.ts";
import { decisionsFile } from "../../core/ledger/decisions.ts";
import { anyPayload } from "../../core/ledger/payloadSchema.ts";
import { emptyDesk, type DeskState } from "./deskState.ts";

const common = { path: z.string(), receivedOn: z.string().nullable() };

const savedInput = z.discriminatedUnion("type", [
  z.strictObject({ ...common, type: z.literal("file"), sha256: z.string(), size: z.int() }),
  z.strictObject({ ...common, type: z.literal("sheet"), sha256: z.string() }),
  z.strictObject({
    ...common,
    type: z.literal("refused"),
    problem: z.strictObject({ reason: z.custom<FileProblem>(isText), detail: z.string().exactOptional() }),
  }),
]);

const savedEvent = z.strictObject({
  id: z.string(),
  author: z.string(),
  session: z.string(),
  sequence: z.int(),
  at: z.string(),
  payload: anyPayload,
  previous: z.string(),
  hash: z.string(),
});

const savedDesk = z.strictObject({
  formatVersion: z.literal(2),
  chosen: z.strictObject({ pack: z.string(), calls: z.array(z.string()) }).nullable(),
  inputs: z.array(savedInput),
  register: z.array(z.array(z.string())).nullable(),
  decisions: decisionsFile.shape.decisions,
  ledger: z.array(savedEvent),
});

/** What is remembered of a desk between two openings of the pane. */
export interface SavedDesk extends DeskState {
  readonly formatVersion: 2;
}

export function saveDesk(state: DeskState): SavedDesk {
  return { formatVersion: 2, ...state };
}

/** What was saved by another version of the program is left aside: the files themselves are still with the user. */
export function restoreDesk(saved: unknown): DeskState {
  const parsed = savedDesk.safeParse(saved);
  if (!parsed.success) return emptyDesk;
  const { formatVersion: _formatVersion, ...state } = parsed.data;
  return { ...emptyDesk, ...state };
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}
