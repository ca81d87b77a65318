import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { DeskMemory, OwnPack, OwnPacks, ReceivedStore } from "../../app/desk/deskPorts.ts";
import type { InputContent } from "../../app/ports.ts";

interface DeskSchema extends DBSchema {
  /** By SHA-256. */
  contents: { key: string; value: InputContent };
  desk: { key: "state"; value: unknown };
  /** By id. */
  packs: { key: string; value: OwnPack };
}

type Database = IDBPDatabase<DeskSchema>;

export interface DeskDatabase {
  readonly store: ReceivedStore;
  readonly memory: DeskMemory;
  readonly ownPacks: OwnPacks;
}

/** Does something with the database; answers `otherwise` where there is none, or where it refuses. */
type Ask = <T>(question: (database: Database) => Promise<T>, otherwise: T) => Promise<T>;

/** The browser's database of a desk. Where there is none (a private window, no room) nothing is kept, and nothing breaks. */
export function openDeskDatabase(name: string): DeskDatabase {
  let opened: Promise<Database | null> | null = null;
  const forget = (): void => {
    opened = null;
  };
  const ask: Ask = async (question, otherwise) => {
    const database = await (opened ??= open(name, forget));
    return database === null ? otherwise : unlessRefused(() => question(database), otherwise);
  };
  return { store: createStore(ask), memory: createMemory(ask), ownPacks: createOwnPacks(ask) };
}

function createStore(ask: Ask): ReceivedStore {
  return {
    keep: (sha256, content) =>
      ask(async (database) => {
        await database.put("contents", whole(content), sha256);
        return true;
      }, false),
    open: async (sha256) => (await ask((database) => database.get("contents", sha256), undefined)) ?? null,
    kept: async () => new Set(await ask((database) => database.getAllKeys("contents"), [])),
    forget: async (hashes) => {
      if (hashes.length === 0) return;
      await ask(async (database) => {
        const transaction = database.transaction("contents", "readwrite");
        await Promise.all([...hashes.map((hash) => transaction.store.delete(hash)), transaction.done]);
      }, undefined);
    },
  };
}

function createMemory(ask: Ask): DeskMemory {
  return {
    load: async () => (await ask((database) => database.get("desk", "state"), null)) ?? null,
    save: async (desk) => {
      await ask((database) => database.put("desk", desk, "state"), null);
    },
    clear: () => ask((database) => database.delete("desk", "state"), undefined),
  };
}

function createOwnPacks(ask: Ask): OwnPacks {
  return {
    list: () => ask((database) => database.getAll("packs"), []),
    save: (pack) =>
      ask(async (database) => {
        await database.put("packs", pack, pack.id);
        return true;
      }, false),
    remove: (id) => ask((database) => database.delete("packs", id), undefined),
  };
}

/** Longer than any disk takes: some browsers never answer. */
const patience = 5000;

function open(name: string, forget: () => void): Promise<Database | null> {
  return new Promise((resolve) => {
    const give = (database: Database | null): void => resolve(database);
    const timer = setTimeout(() => give(null), patience);
    // browsers refuse in many ways, all of which mean that nothing can be kept
    request(name, { forget, giveUp: () => give(null) })
      .then(give, () => give(null))
      .finally(() => clearTimeout(timer));
  });
}

interface Waiting {
  readonly forget: () => void;
  readonly giveUp: () => void;
}

/** Asynchronous, because some browsers throw at once. */
async function request(name: string, { forget, giveUp }: Waiting): Promise<Database> {
  return openDB<DeskSchema>(name, 2, {
    upgrade: (database, version) => {
      if (version < 1) {
        database.createObjectStore("contents");
        database.createObjectStore("desk");
      }
      database.createObjectStore("packs");
    },
    blocked: giveUp,
    // another page wants to change or delete the database, and waits until this one lets go
    blocking: (_present, _wanted, event) => {
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });
}

/** What a browser says when its disk is full or broken, or when it has closed the database. */
const refusals: ReadonlySet<string> = new Set([
  "QuotaExceededError",
  "UnknownError",
  "AbortError",
  "InvalidStateError",
  "NotReadableError",
  "NotFoundError",
]);

async function unlessRefused<T>(action: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof DOMException && refusals.has(error.name)) return otherwise;
    throw error;
  }
}

/** A view of a part of a buffer would take the whole of it along. */
function whole(content: InputContent): InputContent {
  if (!("bytes" in content) || content.bytes.byteLength === content.bytes.buffer.byteLength) return content;
  return { bytes: content.bytes.slice() };
}
