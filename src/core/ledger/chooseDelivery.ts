import type { Submission, SubmissionId } from "../intake/submission.ts";
import { latestDelivery, type Delivery } from "./deliveries.ts";
import type { LedgerState } from "./ledgerState.ts";
import { isDelivery, standingOf } from "./standing.ts";
import { formKey } from "./stateKeys.ts";

export interface ChoiceRequest {
  /** The delivery that an answer names. */
  readonly answered: Delivery | null;
  /** How many errors keep a submission out as a whole; valid ones are left out. */
  readonly invalid: ReadonlyMap<SubmissionId, number>;
  readonly decided: Pick<LedgerState, "pins" | "standings">;
}

/** Why a newer delivery does not take the place of an older one. */
export type Doubt =
  | { readonly reason: "invalid"; readonly errors: number }
  | { readonly reason: "emptier" | "older"; readonly before: number; readonly after: number }
  | { readonly reason: "returned" };

export interface KeptBack {
  readonly delivery: Delivery;
  readonly doubt: Doubt;
}

export interface Choice {
  /** Null when several are equally late. */
  readonly winner: Delivery | null;
  /** Newer deliveries that stay out, the newest first. */
  readonly keptBack: readonly KeptBack[];
}

/**
 * A pinned delivery, else the one that was answered, else the newest: not one that was sent back, nor one with errors
 * while an older one is valid, nor, before a person has said so, one that lost figures or was made on an older blank.
 * The deliveries are given in the order of `deliveriesOf`.
 */
export function chooseDelivery(deliveries: readonly Delivery[], request: ChoiceRequest): Choice {
  const settled = deliveries.find((delivery) => isPinned(delivery, request.decided)) ?? request.answered;
  if (settled !== null) return { winner: settled, keptBack: [] };
  const keptBack: KeptBack[] = [];
  let rest = deliveries;
  for (;;) {
    const newest = latestDelivery(rest);
    const doubt = newest === null ? null : doubtAbout(newest, rest, request);
    if (newest === null || doubt === null) return { winner: newest, keptBack };
    keptBack.push({ delivery: newest, doubt });
    rest = rest.filter((delivery) => delivery !== newest);
  }
}

function doubtAbout(newest: Delivery, rest: readonly Delivery[], request: ChoiceRequest): Doubt | null {
  const { invalid, decided } = request;
  const others = rest.filter((delivery) => delivery !== newest && standing(delivery, decided) !== sentBack);
  const valid = others.filter(({ kept }) => !invalid.has(kept.id));
  const own = standing(newest, decided);
  if (own === sentBack) return others.length === 0 ? null : { reason: "returned" };
  const errors = invalid.get(newest.kept.id);
  if (errors !== undefined && valid.length > 0) return { reason: "invalid", errors };
  const before = usedOf(valid, decided);
  if (before === null || errors !== undefined || own === accepted) return null;
  return doubtAgainst(newest, before);
}

/** The delivery that was in use after all of these, from the oldest on: emptier ones in between replaced nothing. */
function usedOf(deliveries: readonly Delivery[], decided: ChoiceRequest["decided"]): Delivery | null {
  return deliveries.reduce<Delivery | null>((used, next) => {
    if (used === null || standing(next, decided) === accepted) return next;
    return doubtAgainst(next, used) === null ? next : used;
  }, null);
}

const accepted = "submission-accepted";

const sentBack = "submission-returned";

function doubtAgainst(newest: Delivery, before: Delivery): Doubt | null {
  const counts = { before: filledCells(before.kept), after: filledCells(newest.kept) };
  if (counts.after < counts.before) return { reason: "emptier", ...counts };
  const isOlder = newest.issuedAt !== null && before.issuedAt !== null && newest.issuedAt < before.issuedAt;
  return isOlder ? { reason: "older", ...counts } : null;
}

function filledCells({ values }: Submission): number {
  return values.filter(({ reading }) => reading.type !== "blank").length;
}

function isPinned({ kept, copies }: Delivery, { pins }: ChoiceRequest["decided"]): boolean {
  const { call, reporter, template } = kept;
  const pin = pins.get(formKey({ call, unit: reporter, template }));
  return pin !== undefined && [kept, ...copies].some((submission) => isDelivery(pin, submission));
}

/** What was last said of the content, whichever copy of it was meant. */
function standing({ kept, copies }: Delivery, decided: ChoiceRequest["decided"]) {
  const said = [kept, ...copies].map((submission) => standingOf(submission, decided));
  return said.find((kind) => kind !== null) ?? null;
}
