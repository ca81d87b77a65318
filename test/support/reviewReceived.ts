import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createFileSource } from "../../src/adapters/node/fileSource.ts";
import { crc32WithZlib, inflateWithZlib } from "../../src/adapters/node/inflateWithZlib.ts";
import { createArchiveOpener } from "../../src/adapters/read/archive.ts";
import { readOtherFormat } from "../../src/adapters/read/otherFormats.ts";
import { createWorkbookReader } from "../../src/adapters/read/readWorkbook.ts";
import { budgets } from "../../src/adapters/read/budgets.ts";
import { examineHere } from "../../src/app/examineFile.ts";
import { silent, type CollectedInput, type InputSource } from "../../src/app/ports.ts";
import { buildReport } from "../../src/app/report/buildReport.ts";
import type { Report } from "../../src/app/report/reportSchema.ts";
import { reviewCalls, type Review } from "../../src/app/reviewCalls.ts";
import type { History } from "../../src/core/check/history/history.ts";
import type { Reading, Submission } from "../../src/core/intake/submission.ts";
import type { LedgerEvent } from "../../src/core/ledger/event.ts";
import { foldLedger } from "../../src/core/ledger/foldLedger.ts";
import type { Register } from "../../src/core/ledger/register.ts";
import type { Pack } from "../../src/core/pack/pack.ts";
import { sourceOf } from "./sampleReview.ts";
import { shippedPack } from "./shippedPack.ts";

export type ReportedFinding = Report["findings"][number];

export interface ReceivedOptions {
  readonly pack?: Pack;
  readonly calls?: readonly string[];
  /** Question id → answer. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What was decided before. */
  readonly ledger?: readonly LedgerEvent[];
  /** Path → day of receipt; files left out came on 3 June 2022. */
  readonly receivedOn?: Readonly<Record<string, string>>;
  readonly history?: History;
}

/** What the program makes of some received files, the whole way from bytes to totals. */
export interface Outcome {
  readonly review: Review;
  readonly report: Report;
  /** "error value-ambiguous DCCS-01 A02" of all findings, sorted; `quiet` ones left out. */
  readonly said: readonly string[];
  /** The one finding of a code. */
  readonly finding: (code: string) => ReportedFinding;
  /** What was read at "A05", "P-PHOMINH/c3" or "A05@note", as text; null when nothing was. */
  readonly read: (template: string, place: string) => string | null;
  readonly submissions: readonly Submission[];
  /** Outcome by file. */
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * Said of every call with few files: forms of other units and periods are not there to compare with; and of figures
 * that a test puts beside those of last year.
 */
const quiet: readonly string[] = ["rule-unchecked", "authority-missing", "change-large"];

const shipped = shippedPack();

const reader = createWorkbookReader({
  inflate: inflateWithZlib,
  crc32: crc32WithZlib,
  readOther: readOtherFormat,
});

/** An input as a folder would give it. */
export function anInput(path: string, bytes: Uint8Array): CollectedInput {
  return { path, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Reviews files held in memory, in the order given. */
export async function reviewReceived(
  files: Readonly<Record<string, Uint8Array>>,
  options: ReceivedOptions = {},
): Promise<Outcome> {
  const inputs = Object.entries(files).map(([path, bytes]) => anInput(path, bytes));
  return reviewSource(sourceOf(inputs), registerFor(Object.keys(files), options.receivedOn ?? {}), options);
}

/** Reviews files laid down in a folder and opened from there, archives with their members. */
export async function reviewFolder(
  files: Readonly<Record<string, Uint8Array>>,
  options: ReceivedOptions = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "received-"));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return await reviewSource(folderSource(folder), { kind: "oneDay", receivedOn: "2022-06-03" }, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderSource(folder: string): InputSource {
  const openArchive = createArchiveOpener({ inflate: inflateWithZlib, crc32: crc32WithZlib });
  return createFileSource({ named: [folder], cwd: folder, openArchive, maxBytes: budgets.fileBytes });
}

async function reviewSource(
  source: InputSource,
  register: Register,
  options: ReceivedOptions,
): Promise<Outcome> {
  const review = await reviewCalls({
    pack: options.pack ?? shipped,
    calls: options.calls ?? ["2022-H1"],
    source,
    openExaminer: examineHere(reader),
    register,
    decisions: Object.entries(options.answers ?? {}).map(([question, answer]) => ({
      question,
      answer,
      by: "Người tổng hợp",
      reason: "đã hỏi đơn vị",
    })),
    ...(options.ledger === undefined ? {} : { state: foldLedger(options.ledger) }),
    progress: silent,
    ...(options.history === undefined ? {} : { history: options.history }),
  });
  return outcomeOf(review);
}

function registerFor(paths: readonly string[], days: Readonly<Record<string, string>>): Register {
  const entries = paths.map((file, index) => ({
    file,
    receivedOn: days[file] ?? "2022-06-03",
    note: null,
    line: index + 2,
  }));
  return { kind: "entries", entries };
}

function outcomeOf(review: Review): Outcome {
  const report = buildReport(review);
  const submissions = review.files.flatMap((file) => (file.state === "read" ? file.submissions : []));
  return {
    review,
    report,
    submissions,
    said: report.findings
      .filter(({ code }) => !quiet.includes(code))
      .map(sayShort)
      .toSorted(),
    finding: (code) => {
      const [found, ...others] = report.findings.filter((candidate) => candidate.code === code);
      if (found === undefined || others.length > 0) {
        throw new Error(`${code}: ${others.length + Number(found !== undefined)} of them`);
      }
      return found;
    },
    read: (template, place) => readAt(submissions, template, place),
    inputs: Object.fromEntries(report.inputs.map((input) => [input.file, input.outcome])),
  };
}

function sayShort({ severity, code, template, row, indicator }: ReportedFinding): string {
  return [severity, code, template, row, indicator].filter((part) => part !== null).join(" ");
}

function readAt(submissions: readonly Submission[], template: string, place: string): string | null {
  const [spot = "", measure = "current"] = place.split("@");
  const [indicator = "", row = null] = spot.split("/").toReversed();
  const value = submissions
    .filter((submission) => submission.template === template)
    .flatMap((submission) => submission.values)
    .find((one) => one.indicator === indicator && one.row === row && one.measure === measure);
  return value === undefined ? null : readingText(value.reading);
}

function readingText(reading: Reading): string {
  if (reading.type === "blank" || reading.type === "notApplicable") return reading.type;
  return reading.type === "unreadable" ? `unreadable: ${reading.raw}` : String(reading.value);
}
