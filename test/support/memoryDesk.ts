import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createBlobSource } from "../../src/adapters/browser/blobSource.ts";
import { createPackLibrary } from "../../src/adapters/browser/packLibrary.ts";
import { writeDocument } from "../../src/adapters/docx/writeDocument.ts";
import { crc32WithZlib, inflateWithZlib } from "../../src/adapters/node/inflateWithZlib.ts";
import { packWithZlib } from "../../src/adapters/node/packWithZlib.ts";
import { zipFiles } from "../../src/adapters/package/zipFiles.ts";
import { createArchiveOpener } from "../../src/adapters/read/archive.ts";
import { budgets } from "../../src/adapters/read/budgets.ts";
import { readRegisterRows } from "../../src/adapters/read/csv/registerRows.ts";
import { readOtherFormat } from "../../src/adapters/read/otherFormats.ts";
import { createWorkbookReader } from "../../src/adapters/read/readWorkbook.ts";
import { createSlipWriter } from "../../src/adapters/xlsx/mark/createSlipWriter.ts";
import { planUpdate } from "../../src/adapters/xlsx/planUpdate.ts";
import { updateBook } from "../../src/adapters/xlsx/updateBook.ts";
import { writeBook } from "../../src/adapters/xlsx/writeBook.ts";
import { createDesk } from "../../src/app/desk/createDesk.ts";
import type { Desk } from "../../src/app/desk/desk.ts";
import type {
  DeskMemory,
  DeskPorts,
  OwnPack,
  OwnPacks,
  ReceivedStore,
} from "../../src/app/desk/deskPorts.ts";
import { examineHere } from "../../src/app/examineFile.ts";
import type { InputContent, OpenExaminer } from "../../src/app/ports.ts";
import { packAssets } from "../../scripts/pane/packAssets.mjs";

const unpacking = { inflate: inflateWithZlib, crc32: crc32WithZlib };
const openArchive = createArchiveOpener(unpacking);
const reader = createWorkbookReader({ ...unpacking, readOther: readOtherFormat });
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export interface MemoryStore extends ReceivedStore {
  /** Loses everything, as browsers may. */
  readonly lose: () => void;
}

export function createMemoryStore({ room = Infinity }: { readonly room?: number } = {}): MemoryStore {
  const contents = new Map<string, InputContent>();
  return {
    keep: async (hash, content) => {
      if (contents.size >= room) return false;
      contents.set(hash, structuredClone(content));
      return true;
    },
    open: async (hash) => contents.get(hash) ?? null,
    kept: async () => new Set(contents.keys()),
    forget: async (hashes) => {
      for (const hash of hashes) contents.delete(hash);
    },
    lose: () => contents.clear(),
  };
}

export function createDeskMemory(): DeskMemory {
  let saved: unknown = null;
  return {
    load: async () => saved,
    save: async (desk) => {
      saved = structuredClone(desk);
    },
    clear: async () => {
      saved = null;
    },
  };
}

export function createOwnPacks({ room = Infinity }: { readonly room?: number } = {}): OwnPacks {
  const packs = new Map<string, OwnPack>();
  return {
    list: async () => [...packs.values()],
    save: async (pack) => {
      if (packs.size >= room) return false;
      packs.set(pack.id, structuredClone(pack));
      return true;
    },
    remove: async (id) => {
      packs.delete(id);
    },
  };
}

export interface MemoryDesk {
  readonly desk: Desk;
  readonly store: MemoryStore;
  readonly memory: DeskMemory;
  /** Paths in the order that they were examined; what is remembered is not examined. */
  readonly examined: string[];
  /** A second desk over the same store and memory, as after closing and opening the pane. */
  readonly reopen: () => MemoryDesk;
}

const assets = new Map(packAssets("assets").map(({ name, bytes }) => [name, new Uint8Array(bytes)]));

/** A desk over memory, with the shipped packs as the build lays them out. */
export function openMemoryDesk(
  store: MemoryStore = createMemoryStore(),
  memory: DeskMemory = createDeskMemory(),
  ownPacks: OwnPacks = createOwnPacks(),
): MemoryDesk {
  const examined: string[] = [];
  const ports: DeskPorts = {
    packs: createPackLibrary({
      openArchive,
      sha256,
      fetchFile: async (name) => assets.get(name) ?? Promise.reject(new Error(`no ${name}`)),
    }),
    ownPacks,
    store,
    memory,
    reader,
    blankReader: createWorkbookReader({ ...unpacking, readOther: readOtherFormat, validations: true }),
    openExaminer: watching(examineHere(reader), examined),
    openFiles: (files) => createBlobSource(files, { openArchive, sha256, maxBytes: budgets.archiveBytes }),
    writer: {
      write: (book) => writeBook(book, packWithZlib),
      update: (existing, book) => updateBook(existing, book, packWithZlib),
      plan: planUpdate,
      zip: zipFiles,
    },
    slipWriter: createSlipWriter(packWithZlib),
    writeDocument: (model) => writeDocument(model, packWithZlib),
    readRegister: readRegisterRows,
    decodeText: (bytes) => new TextDecoder().decode(bytes),
    clock: { now: () => "2022-06-14T08:00:00+07:00" },
  };
  return {
    desk: createDesk(ports),
    store,
    memory,
    examined,
    reopen: () => openMemoryDesk(store, memory, ownPacks),
  };
}

function watching(open: OpenExaminer, examined: string[]): OpenExaminer {
  return (assignment, cancellation) => {
    const examiner = open(assignment, cancellation);
    return {
      ...examiner,
      examine: (input) => {
        examined.push(input.path);
        return examiner.examine(input);
      },
    };
  };
}

export const sampleReceived = "assets/samples/duc-pho-2022-H1/received";

/** A received file of the sample as a page is given it. */
export function sampleFile(name: string): { readonly path: string; readonly file: Blob } {
  return { path: name, file: new Blob([readFileSync(`${sampleReceived}/${name}`)]) };
}
