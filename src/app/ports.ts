import type { Finding } from "../core/findings/finding.ts";
import type { FileProblem } from "../core/findings/findingData.ts";
import type { ReceivedSlip } from "../core/intake/intakeWorkbook.ts";
import type { InputFile, Submission, SubmissionId } from "../core/intake/submission.ts";
import type { CallId } from "../core/pack/call.ts";
import type { Pack } from "../core/pack/pack.ts";
import type { Result } from "../core/result.ts";
import type { Workbook } from "../core/workbook/workbook.ts";

/** A received input with its bytes. Archives are opened before: their members are inputs of their own. */
export interface ReceivedInput {
  /** As `InputFile.path`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bytes that are not read yet: a browser's `Blob` is one. */
export interface UnreadBytes {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What an input holds: the bytes of a file, or the cells of a sheet that is open in Excel. */
export type InputContent = { readonly bytes: Uint8Array } | { readonly workbook: Workbook };

/** Why bytes are no readable workbook; `detail` is for the log, never a sentence for users. */
export interface ReadProblem {
  readonly reason: FileProblem;
  readonly detail?: string;
}

/**
 * Unpacks a raw DEFLATE stream. It gives at most `limit` bytes ("overflow" beyond them) and never allocates by a size
 * that the input merely declares.
 */
export interface Inflate {
  (compressed: Uint8Array, limit: number): Result<Uint8Array, "overflow" | "damaged">;
}

/** CRC-32 of bytes, unsigned. */
export interface Crc32 {
  (bytes: Uint8Array): number;
}

/** Packs what comes piece by piece as one raw DEFLATE stream. */
export interface PackStream {
  /** Has taken what it needs of the piece when it returns. */
  readonly push: (piece: Uint8Array) => void;
  /** As `push`. Takes rows as they are, where they are written as text in another thread; absent where they come as text. */
  readonly pushRows?: (rows: CodedRows) => void;
  /** Ends the stream; what another thread still packs is waited for when it is looked at. */
  readonly end: () => PackedContent;
}

export interface PackedContent {
  /** In pieces, one after the other, which may lie on a disk. Can be gone through more than once. */
  readonly packed: Iterable<Uint8Array>;
  /** Bytes of all pieces. */
  readonly packedSize: number;
  /** CRC-32 of the content, unsigned. */
  readonly crc32: number;
  /** Bytes of the content. */
  readonly size: number;
}

/** Rows of cells in numbers, a few thousand at a time: made fast, handed to another thread cheaply. */
export interface CodedRows {
  /** Number of the first row, from 1. */
  readonly first: number;
  readonly count: number;
  /** For each column what stands in a cell's start tag before and behind the row's number. */
  readonly columns: readonly { readonly address: string; readonly format: string }[];
  /** Row by row, a `cellKind` for each column. */
  readonly kinds: Uint8Array;
  /** Beside each kind: the number, 1 or 0, the index of the shared text; nothing for a text of its own. */
  readonly values: Float64Array;
  /** The texts of their own, in the order in which they stand. */
  readonly texts: readonly string[];
  /** Points, by row from 0. */
  readonly heights: ReadonlyMap<number, number>;
}

export type OpenPackStream = () => PackStream;

/** Turns bytes into plain cells. Content decides the format; hostile input ends in a `ReadProblem`, never in a throw. */
export interface WorkbookReader {
  read(input: ReceivedInput): Promise<Result<Workbook, ReadProblem>>;
}

/** One input that the user named, directly or through a folder or archive. */
export type CollectedInput =
  | (InputFile & InputContent)
  /** Examined before, for the same assignment. */
  | (InputFile & { readonly size: number; readonly examination: Examination })
  | { readonly path: string; readonly problem: ReadProblem };

/** What files are examined for: plain data, so that it can be handed to a worker. */
export interface Assignment {
  readonly pack: Pack;
  readonly calls: readonly CallId[];
  /** Question id → answer. */
  readonly answers: ReadonlyMap<string, string>;
}

/** What one file holds, without its grid. Plain data, so that a worker can hand it back. */
export type Examination =
  | {
      readonly state: "read";
      readonly submissions: readonly Submission[];
      /** What was found while reading the forms. */
      readonly findings: readonly Finding[];
      /** Return slips that came back in the file. */
      readonly slips: readonly ReceivedSlip[];
      /** What each submission's own rules say; they count only for the submissions that are used in the end. */
      readonly checks: ReadonlyMap<SubmissionId, readonly Finding[]>;
      /** Ids of the answers that this file's questions asked for. */
      readonly answered: readonly string[];
    }
  | { readonly state: "refused"; readonly problem: ReadProblem }
  | { readonly state: "own-output" };

/** Reads a file, takes its forms in and checks each by itself: here, or in workers that can be stopped. */
export interface FileExaminer {
  /** How many files are worth handing over at a time. */
  readonly atOnce: number;
  /** Whatever the bytes are, the answer is an examination; it rejects only when the examiner was stopped. */
  examine(input: InputFile & InputContent): Promise<Examination>;
  /** Frees what the examiner holds; what still runs is stopped. */
  close(): Promise<void>;
}

/** Sets an examiner to work; with a signal it stops in the midst of a file. */
export type OpenExaminer = (assignment: Assignment, cancellation?: Cancellation) => FileExaminer;

/** The user's wish to stop, as an `AbortSignal` tells it. */
export interface Cancellation {
  readonly aborted: boolean;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void): void;
}

/** Finds the inputs behind what the user named: files, folders, archives. */
export interface InputSource {
  /** How many files there are to open; archives count as one. */
  count(): Promise<number>;
  /** Opens them one after the other in path order, so that one file's bytes at a time are held. */
  collect(): AsyncIterable<CollectedInput>;
}

/** A file inside an archive, its path from the archive's root; one that cannot be unpacked does not stop the others. */
export type ArchiveMember = ReceivedInput | { readonly path: string; readonly problem: ReadProblem };

/** The members of an archive of many inputs; null when the bytes are no such archive (a workbook, a picture …). */
export type ArchiveOpener = (bytes: Uint8Array) => Result<readonly ArchiveMember[], ReadProblem> | null;

/** What time it is and who works here: the only way either enters the program. */
export interface Clock {
  /** ISO 8601 with offset. */
  now(): string;
}

/** Tells how far a long job is. */
export interface Progress {
  report(step: "read" | "check" | "merge" | "write", done: number, of: number, name: string): void;
}

export const silent: Progress = { report: () => undefined };
