import type { PackSource } from "../../core/pack/packError.ts";
import type { Result } from "../../core/result.ts";
import type { BookModel } from "../../core/tables/sheetModel.ts";
import type { WritePlan } from "../bookHost.ts";
import type { SlipWriter } from "../slips/slipWriter.ts";
import type {
  Clock,
  InputContent,
  InputSource,
  OpenExaminer,
  UnreadBytes,
  WorkbookReader,
} from "../ports.ts";
import type { WriteDocument } from "../documents/writeDocument.ts";
import type { PackEntry } from "./desk.ts";
import type { SavedDesk } from "./savedDesk.ts";

/** The packs that came with the program, and their samples. */
export interface PackLibrary {
  list(): Promise<readonly PackEntry[]>;
  read(id: string): Promise<readonly PackSource[]>;
  /** The sample of a pack that has one. */
  sample(id: string): Promise<Sample>;
}

/** A pack that the user made or changed. */
export interface OwnPack {
  readonly id: string;
  readonly files: readonly PackSource[];
}

/** The user's own packs, kept where the desk is kept. */
export interface OwnPacks {
  list(): Promise<readonly OwnPack[]>;
  /** In place of an own pack of the same id; false when there is no room for it. */
  save(pack: OwnPack): Promise<boolean>;
  remove(id: string): Promise<void>;
}

export interface Sample {
  readonly source: InputSource;
  /** The register of receipt as a .csv. */
  readonly register: Uint8Array;
}

/** What was received, by content hash, until the call is closed. */
export interface ReceivedStore {
  /** False when there is no room for it. */
  keep(sha256: string, content: InputContent): Promise<boolean>;
  open(sha256: string): Promise<InputContent | null>;
  /** The hashes of everything kept. */
  kept(): Promise<ReadonlySet<string>>;
  forget(hashes: readonly string[]): Promise<void>;
}

/** What is on the desk, so that it is still there when the pane opens again. */
export interface DeskMemory {
  /** As it was saved, perhaps by another version of the program; null when nothing was. */
  load(): Promise<unknown>;
  save(desk: SavedDesk): Promise<void>;
  clear(): Promise<void>;
}

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes files of what core has drawn. */
export interface BookWriter {
  write(book: BookModel): Uint8Array;
  update(existing: Uint8Array, book: BookModel): Result<UpdatedBytes, { readonly reason: string }>;
  /** What `update` would do; draws nothing. */
  plan(existing: Uint8Array, book: BookModel): Result<WritePlan, { readonly reason: string }>;
  zip(files: readonly NamedBytes[]): Uint8Array;
}

export interface UpdatedBytes {
  readonly bytes: Uint8Array;
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly left: readonly string[];
}

/** Everything that the desk needs of its host. */
export interface DeskPorts {
  readonly packs: PackLibrary;
  readonly ownPacks: OwnPacks;
  readonly store: ReceivedStore;
  readonly memory: DeskMemory;
  readonly openExaminer: OpenExaminer;
  readonly reader: WorkbookReader;
  /** As `reader`, with what Excel lets be typed into the cells. */
  readonly blankReader: WorkbookReader;
  /** Text of UTF-8 bytes; what is none is replaced, never refused. */
  readonly decodeText: (bytes: Uint8Array) => string;
  readonly writer: BookWriter;
  readonly slipWriter: SlipWriter;
  readonly writeDocument: WriteDocument;
  readonly openFiles: (
    files: readonly { readonly path: string; readonly file: UnreadBytes }[],
  ) => InputSource;
  /** The cells of a register of receipt, row by row. */
  readonly readRegister: (bytes: Uint8Array) => readonly (readonly string[])[];
  readonly clock: Clock;
}
