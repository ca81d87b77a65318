import type { Finding } from "../../src/core/findings/finding.ts";
import type { Submission } from "../../src/core/intake/submission.ts";
import type { LedgerEvent } from "../../src/core/ledger/event.ts";
import type { Target } from "../../src/core/pack/target.ts";
import { buildBook } from "../../src/core/tables/buildBook.ts";
import type { BookModel } from "../../src/core/tables/sheetModel.ts";
import { aTablePack } from "./aTablePack.ts";
import { aSubmission, mergeOf, type SubmissionOptions } from "./mergeBuilders.ts";

export const choice = (value: string) => ({ type: "choice", value }) as const;

export interface TableBookOptions {
  readonly submissions: readonly Submission[];
  readonly findings?: readonly Finding[];
  readonly received?: Readonly<Record<string, string>>;
  readonly ledger?: readonly LedgerEvent[];
  readonly created?: string;
  readonly targets?: readonly Target[];
}

/** The summary book of `aTablePack` for these submissions; made on 12/6/2022, two days after the deadline's day. */
export function aTableBook(options: TableBookOptions): BookModel {
  const pack = { ...aTablePack(), targets: options.targets ?? [] };
  const consolidation = mergeOf(options.submissions, {
    pack,
    findings: options.findings ?? [],
    received: new Map(Object.entries(options.received ?? {})),
  });
  return buildBook({
    pack,
    calls: ["H1"],
    consolidation,
    ledger: options.ledger ?? [],
    created: options.created ?? "2022-06-12T08:00:00+07:00",
  });
}

/** A submission of LIST-2, which `aTablePack` adds beside LIST-1. */
export function aSecondList(options: Omit<SubmissionOptions, "template">): Submission {
  const submission = aSubmission({ ...options, template: "LIST-1", path: `${options.reporter}-LIST-2.xlsx` });
  return { ...submission, id: `${options.reporter}/LIST-2`, template: "LIST-2" };
}

/** Submissions that give every kind of table something to show: two of three wards, and the authority of the grid. */
export function someSubmissions(): readonly Submission[] {
  return [
    aSubmission({
      reporter: "W1",
      template: "ROWS-1",
      values: {
        due: 10,
        done: 10,
        score: 90,
        votes: 10,
        plan: true,
        rule: choice("Có"),
        most: 5,
        least: 5,
        text: "=Ý kiến",
      },
      lastYear: { due: 12, done: 0, votes: 7 },
    }),
    aSubmission({
      reporter: "W2",
      template: "ROWS-1",
      values: {
        due: 990,
        done: 891,
        score: 80.5,
        votes: 30,
        plan: false,
        rule: choice("Không bắt buộc"),
        most: 7,
        least: -2,
        text: "Không",
      },
      lastYear: { due: 1120, done: 0 },
    }),
    aSubmission({
      reporter: "W1",
      template: "MIX-1",
      rows: { land: { c1: 3, c2: 4 }, "+rừng": { c1: 1, c2: 1 } },
    }),
    aSubmission({
      reporter: "AU",
      template: "GRID-1",
      rows: { W1: { c1: 7, c2: 0 }, W2: { c1: { type: "notApplicable" }, c2: 0 } },
    }),
    aSubmission({
      reporter: "W1",
      template: "LIST-1",
      rows: {
        1: { name: "Một", field: choice("A"), money: 1.5 },
        2: { name: "Hai", field: choice("B") },
      },
    }),
    aSecondList({
      reporter: "W1",
      rows: { 1: { name: "  MỘT " }, 2: { name: "Ba", field: choice("B") }, 3: { name: "Bốn" } },
    }),
    aSecondList({ reporter: "W2" }),
  ];
}
