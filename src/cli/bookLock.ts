import { mkdir } from "node:fs/promises";
import path from "node:path";
import { lockFile, type LockOwner } from "../adapters/node/lockFile.ts";
import { removeLeftovers } from "../adapters/node/writeAtomically.ts";
import { cannotWrite } from "./cannotWrite.ts";
import { CannotRun, type Streams } from "./streams.ts";

export interface BookClaim {
  readonly file: string;
  readonly author: string;
  /** ISO date and time. */
  readonly at: string;
}

/** Works on a book while nobody else may. Throws `CannotRun` when somebody else does. */
export async function withBook<T>(claim: BookClaim, streams: Streams, work: () => Promise<T>): Promise<T> {
  const lock = await takeLock(claim, streams);
  if (!lock.held) throw inUse(claim.file, lock.owner);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function takeLock({ file, author, at }: BookClaim, streams: Streams) {
  const target = path.resolve(streams.cwd, file);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    const lock = await lockFile(target, { author, since: at });
    if (lock.held) await removeLeftovers(target);
    return lock;
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

function inUse(file: string, owner: LockOwner | null): CannotRun {
  const who = owner === null ? "" : ` (${owner.author}, ${owner.host}, ${owner.since})`;
  return new CannotRun({
    vi: `"${file}" đang được một lượt chạy khác ghi${who}. Đề nghị chờ lượt đó xong rồi chạy lại.`,
    en: `Another run is writing "${file}"${who}. Wait until it has ended and run again.`,
  });
}
