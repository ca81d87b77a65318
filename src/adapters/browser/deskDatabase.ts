import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { DeskMemory, ReceivedStore } from "../../app/desk/deskPorts.ts";
import type { InputContent } from "../../app/ports.ts";

interface DeskSchema extends DBSchema {
  /** By SHA-256. */
  contents: { key: string; value: InputContent };
  desk: { key: "state"; value: unknown };
}

type Database = IDBPDatabase<DeskSchema>;

export interface DeskDatabase {
  readonly store: ReceivedStore;
  readonly memory: DeskMemory;
}

/** The browser's database of a desk. Where there is none (a private window, no room) nothing is kept, and nothing breaks. */
export function openDeskDatabase(name: string): DeskDatabase {
  let opened: Promise<Database | null> | null = null;
  const database = (): Promise<Database | null> => (opened ??= open(name));
  return { store: createStore(database), memory: createMemory(database) };
}

function createStore(database: () => Promise<Database | null>): ReceivedStore {
  return {
    keep: async (sha256, content) => {
      const db = await database();
      return db !== null && isStored(() => db.put("contents", whole(content), sha256));
    },
    open: async (sha256) => (await (await database())?.get("contents", sha256)) ?? null,
    kept: async () => new Set(await (await database())?.getAllKeys("contents")),
    forget: async (hashes) => {
      const db = await database();
      if (db === null || hashes.length === 0) return;
      const transaction = db.transaction("contents", "readwrite");
      await Promise.all([...hashes.map((hash) => transaction.store.delete(hash)), transaction.done]);
    },
  };
}

function createMemory(database: () => Promise<Database | null>): DeskMemory {
  return {
    load: async () => (await (await database())?.get("desk", "state")) ?? null,
    save: async (desk) => {
      const db = await database();
      if (db !== null) await isStored(() => db.put("desk", desk, "state"));
    },
    clear: async () => {
      await (await database())?.delete("desk", "state");
    },
  };
}

async function open(name: string): Promise<Database | null> {
  try {
    return await openDB<DeskSchema>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore("contents");
        db.createObjectStore("desk");
      },
    });
  } catch {
    // browsers refuse in many ways, all of which mean that nothing can be kept
    return null;
  }
}

/** False when the disk or the browser's share of it is full. */
async function isStored(store: () => Promise<unknown>): Promise<boolean> {
  try {
    await store();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "QuotaExceededError") return false;
    throw error;
  }
}

/** A view of a part of a buffer would take the whole of it along. */
function whole(content: InputContent): InputContent {
  if (!("bytes" in content) || content.bytes.byteLength === content.bytes.buffer.byteLength) return content;
  return { bytes: content.bytes.slice() };
}
