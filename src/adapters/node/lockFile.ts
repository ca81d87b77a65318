import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Who holds a lock, and since when. */
export interface LockOwner {
  readonly author: string;
  readonly host: string;
  readonly pid: number;
  /** ISO date and time. */
  readonly since: string;
  readonly token: string;
}

export type LockResult =
  | { readonly held: true; release(): Promise<void> }
  | { readonly held: false; readonly owner: LockOwner | null };

/** A lock of another machine is left behind for good after so many minutes. */
const staleMinutes = 30;

/**
 * Takes the lock beside a file; it is a small file that says whose it is. One that its program left behind (it no
 * longer runs, or is another machine's and old) is taken over. Throws the file system's error.
 */
export async function lockFile(
  target: string,
  claim: { readonly author: string; readonly since: string },
): Promise<LockResult> {
  const file = path.join(path.dirname(target), `.${path.basename(target)}.lock`);
  const owner: LockOwner = { ...claim, host: hostname(), pid: process.pid, token: randomUUID() };
  if (await create(file, owner)) return { held: true, release: () => release(file, owner) };
  const other = await settledOwner(file);
  if (!isStale(other, claim.since)) return { held: false, owner: other };
  const taken = (await takeAway(file, other)) && (await create(file, owner));
  return taken
    ? { held: true, release: () => release(file, owner) }
    : { held: false, owner: await readOwner(file) };
}

async function create(file: string, owner: LockOwner): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    try {
      await handle.writeFile(JSON.stringify(owner));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** A lock says nothing while it is being made; one that goes on saying nothing was cut off. */
async function settledOwner(file: string): Promise<LockOwner | null> {
  for (let waited = 0; waited < settling; waited += 1) {
    const owner = await readOwner(file);
    if (owner !== null) return owner;
    await pause(100);
  }
  return readOwner(file);
}

const settling = 5;

async function readOwner(file: string): Promise<LockOwner | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isOwner(value) ? value : null;
  } catch (error) {
    // gone meanwhile, or its writer was stopped before it had said anything
    if (error instanceof SyntaxError || isCode(error, "ENOENT")) return null;
    throw error;
  }
}

function isStale(owner: LockOwner | null, now: string): boolean {
  if (owner === null) return true;
  if (owner.host === hostname()) return !isRunning(owner.pid);
  const minutes = (Date.parse(now) - Date.parse(owner.since)) / 60_000;
  return !(minutes < staleMinutes);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs and belongs to someone else
    return isCode(error, "EPERM");
  }
}

/** Of several programs that find the same stale lock, one moves it away; one that moves a new lock puts it back. */
async function takeAway(file: string, stale: LockOwner | null): Promise<boolean> {
  // named like the leftovers of a write, so that it is removed with them should the program end here
  const aside = file.replace(/lock$/, `${process.pid}.tmp`);
  try {
    await rename(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return true;
    throw error;
  }
  const moved = await readOwner(aside);
  const isNew = moved !== null && moved.token !== stale?.token;
  if (isNew) await rename(aside, file);
  else await rm(aside, { force: true });
  return !isNew;
}

async function release(file: string, { token }: LockOwner): Promise<void> {
  try {
    const owner = await readOwner(file);
    if (owner?.token === token) await rm(file, { force: true });
  } catch {
    // the work is done and written; a lock that cannot be removed now is stale for the next run
  }
}

function isOwner(value: unknown): value is LockOwner {
  if (typeof value !== "object" || value === null) return false;
  if (!("author" in value && "host" in value && "pid" in value && "since" in value && "token" in value)) {
    return false;
  }
  const { author, host, pid, since, token } = value;
  return [author, host, since, token].every((text) => typeof text === "string") && typeof pid === "number";
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
