import type { LedgerEvent } from "../../src/core/ledger/event.ts";
import type { Submission } from "../../src/core/intake/submission.ts";
import { consolidate } from "../../src/core/merge/consolidate.ts";
import { callById } from "../../src/core/pack/lookup.ts";
import type { Pack } from "../../src/core/pack/pack.ts";
import { buildBook } from "../../src/core/tables/buildBook.ts";
import type { BookModel } from "../../src/core/tables/sheetModel.ts";
import type { GivenRow, GivenValues } from "./aSubmission.ts";
import { sent } from "./shippedBook.ts";
import { choice } from "./shippedForms.ts";
import { shippedPack } from "./shippedPack.ts";

export const scoreCall = "2022-SCORE";
export const demonstration = "DEMO-TNINH-1563-2022";

/** Most points of TC1 to TC6 in the demonstration scheme. */
export const maxima = [10, 10, 20, 20, 20, 20] as const;

export interface Criteria {
  /** What the unit gives itself in TC1, TC2 … */
  readonly self: readonly number[];
  /** What stands as evidence, in the same order; a document where left out. */
  readonly evidence?: readonly (string | null)[];
  readonly scheme?: string;
}

/** A unit's own scores, with evidence for every criterion unless it is said otherwise. */
export function selfScores(
  unit: string,
  { self, evidence = [], scheme = demonstration }: Criteria,
): Submission {
  const rows = self.map((points, at): GivenRow => {
    const said = evidence[at] === undefined ? `Báo cáo ${at + 1}` : evidence[at];
    const values: GivenValues = {
      f1: `TC${at + 1}`,
      f2: `Nội dung ${at + 1}`,
      f3: maxima[at] ?? 0,
      f6: points,
      ...(said === null ? {} : { f8: said }),
      ...(points < (maxima[at] ?? 0) ? { f12: `Giải trình ${at + 1}` } : {}),
    };
    return { key: String(at + 1), values };
  });
  return sent({ call: scoreCall, template: "DV-04", unit, values: { scheme }, rows });
}

export interface Appraised {
  readonly points?: readonly number[];
  readonly bonus?: number;
  readonly penalty?: number;
  readonly result?: string;
  readonly before?: string;
}

/** What the coordinating office wrote about the units. */
export function appraisal(units: Readonly<Record<string, Appraised>>): Submission {
  const rows = Object.entries(units).map(([key, given]): GivenRow => ({
    key,
    values: {
      ...Object.fromEntries((given.points ?? []).map((points, at) => [`t${at + 1}`, points])),
      ...(given.bonus === undefined ? {} : { thuong: given.bonus }),
      ...(given.penalty === undefined ? {} : { tru: given.penalty }),
      ...(given.result === undefined ? {} : { thiDua: choice(given.result) }),
      ...(given.before === undefined ? {} : { namTruoc: choice(given.before) }),
    },
  }));
  return sent({ call: scoreCall, template: "DV-06", unit: "CQ-TCNV", rows });
}

export interface ScoreBookOptions {
  readonly pack?: Pack;
  /** Unit → day of receipt; on time where left out. */
  readonly received?: Readonly<Record<string, string>>;
  readonly ledger?: readonly LedgerEvent[];
  readonly created?: string;
}

/** The book of the call in which units score themselves, in the town's own pack unless another is given. */
export function scoresBook(
  submissions: readonly Submission[],
  {
    pack = shippedPack(),
    received = {},
    ledger = [],
    created = "2022-12-01T08:00:00+07:00",
  }: ScoreBookOptions = {},
): BookModel {
  const lastDay = callById(pack, scoreCall).deadline.date.replace("-25", "-20");
  const consolidation = consolidate({
    pack,
    calls: [scoreCall],
    submissions,
    findings: [],
    received: new Map(
      submissions.map(({ source, reporter }) => [source.file.path, received[reporter] ?? lastDay]),
    ),
    attempts: new Map(),
  });
  return buildBook({ pack, calls: [scoreCall], consolidation, ledger, created });
}
