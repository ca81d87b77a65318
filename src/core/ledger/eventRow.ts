import { err, ok, type Result } from "../result.ts";
import { canonicalJson } from "./canonicalJson.ts";
import type { LedgerEvent } from "./event.ts";
import { parseJson } from "../pack/parseJson.ts";
import { anyPayload } from "./payloadSchema.ts";

/** The most characters (UTF-16 units) that one spreadsheet cell holds. */
export const cellCharacters = 32_767;

/** Headers of the ledger's columns; the payload goes on in columns without a header. */
export const ledgerColumns = [
  "id",
  "author",
  "session",
  "sequence",
  "at",
  "kind",
  "previous",
  "hash",
  "payload",
] as const;

export type LedgerRowProblem = "row-short" | "sequence-unreadable" | "payload-unreadable";

/** One event as the plain texts of a sheet row; the payload is JSON text, cut to fit the cells. */
export function encodeEvent(event: LedgerEvent): readonly string[] {
  const { id, author, session, sequence, at, payload, previous, hash } = event;
  const fixed = [id, author, session, String(sequence), at, payload.kind, previous, hash];
  return [...fixed, ...cutIntoCells(canonicalJson(payload))];
}

/** The event in a sheet row. Its hash is not tested here: see `verifyLedger`. */
export function decodeEvent(row: readonly string[]): Result<LedgerEvent, LedgerRowProblem> {
  const [id, author, session, sequence, at, , previous, hash, ...chunks] = row;
  if (id === undefined || author === undefined || session === undefined) return err("row-short");
  if (sequence === undefined || at === undefined || previous === undefined) return err("row-short");
  if (hash === undefined || chunks.length === 0) return err("row-short");
  if (!/^[1-9]\d{0,8}$/.test(sequence)) return err("sequence-unreadable");
  const json = parseJson(chunks.join(""));
  const payload = json.ok ? anyPayload.safeParse(json.value) : null;
  if (payload === null || !payload.success) return err("payload-unreadable");
  return ok({
    id,
    author,
    session,
    sequence: Number(sequence),
    at,
    payload: payload.data,
    previous,
    hash,
  });
}

/** Pieces that fit a cell; no pair of surrogates is torn apart. */
export function cutIntoCells(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + cellCharacters;
    const tears = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    pieces.push(text.slice(start, tears ? end - 1 : end));
    start = tears ? end - 1 : end;
  }
  return pieces;
}
