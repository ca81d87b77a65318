import type { Submission } from "../../src/core/intake/submission.ts";
import { consolidate } from "../../src/core/merge/consolidate.ts";
import { templateByCode, unitById, variantFor } from "../../src/core/pack/lookup.ts";
import { buildBook } from "../../src/core/tables/buildBook.ts";
import type { BookModel } from "../../src/core/tables/sheetModel.ts";
import { aSubmission, type GivenRow, type GivenValues } from "./aSubmission.ts";
import { shippedPack } from "./shippedPack.ts";

const pack = shippedPack();
interface Sent {
  readonly call: string;
  readonly template: string;
  readonly unit: string;
  readonly values?: GivenValues;
  readonly rows?: readonly GivenRow[];
}

/** A form as a unit sends it to a call of the shipped pack. */
export function sent({ call, template: code, unit, ...given }: Sent): Submission {
  const template = templateByCode(pack, code);
  const variant = variantFor(template, unitById(pack, unit));
  return aSubmission({
    template,
    call,
    reporter: unit,
    ...(variant === null ? {} : { variant }),
    ...given,
  });
}

/** The summary book of calls of the shipped pack. */
export function bookOf(calls: readonly string[], submissions: readonly Submission[]): BookModel {
  const consolidation = consolidate({
    pack,
    calls,
    submissions,
    findings: [],
    received: new Map(),
    attempts: new Map(),
  });
  return buildBook({ pack, calls, consolidation, ledger: [], created: "2022-12-20T08:00:00+07:00" });
}

/** Figures that differ from unit to unit and from place to place. */
export function figure(unit: number, place: number): number {
  return ((unit + 3) * (place + 5)) % 17;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
