import path from "node:path";
import { afterEach, expect, test } from "vitest";

import { createThreads } from "../../../src/adapters/node/threads.ts";
import { createWorkerPool, type WorkerPool } from "../../../src/app/workers/workerPool.ts";
import { asSent } from "../../support/asSent.ts";

const script = path.resolve("test/support/workers/obedient.mjs");
const pools: WorkerPool<unknown>[] = [];

interface Order {
  readonly workers?: number;
  readonly setUp?: unknown;
  readonly signal?: AbortSignal;
}

function open({ workers = 1, setUp = null, signal }: Order = {}): WorkerPool<unknown> {
  const pool = createWorkerPool(
    { host: createThreads({ script, memoryMegabytes: 64 }), understand: asSent, workers, setUp },
    signal,
  );
  pools.push(pool);
  return pool;
}

const job = (deed: string, what: unknown = null, milliseconds = 20_000) => ({
  message: { deed, what },
  moved: [],
  milliseconds,
});

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

test("answers belong to their jobs, whichever worker does them", async () => {
  const pool = open({ workers: 2, setUp: "pack" });
  const answers = await Promise.all([1, 2, 3, 4, 5].map((what) => pool.run(job("echo", what))));
  expect(answers).toEqual([1, 2, 3, 4, 5].map((what) => ({ ok: true, value: { what, setUp: "pack" } })));
});

test.each([
  ["hang", "timed-out"],
  ["crash", "crashed"],
  ["exit", "crashed"],
  ["fill", "out-of-memory"],
])("a job that does %s fails alone as %s", async (deed, reason) => {
  const pool = open();
  const [before, broken, after] = await Promise.all([
    pool.run(job("echo", "before")),
    pool.run(job(deed, null, deed === "hang" ? 100 : 20_000)),
    pool.run(job("echo", "after")),
  ]);
  expect(before).toMatchObject({ ok: true, value: { what: "before" } });
  expect(broken).toMatchObject({ ok: false, error: { reason } });
  expect(after).toMatchObject({ ok: true, value: { what: "after" } });
});

test("the start of a worker is not counted as its job's time", async () => {
  const pool = open();
  expect(await pool.run(job("echo", 1, 15))).toMatchObject({ ok: true });
});

test("cancelling rejects what runs and what waits with the signal's reason", async () => {
  const controller = new AbortController();
  const pool = open({ signal: controller.signal });
  const jobs = [pool.run(job("hang")), pool.run(job("echo", 1))];
  const reason = new Error("enough");
  setTimeout(() => controller.abort(reason), 50);
  expect(await Promise.allSettled(jobs)).toEqual([
    { status: "rejected", reason },
    { status: "rejected", reason },
  ]);
  await expect(pool.run(job("echo", 2))).rejects.toBe(reason);
});

test("closing stops a job that would never end", async () => {
  const pool = open();
  const hanging = pool.run(job("hang"));
  setTimeout(() => void pool.close(), 50);
  await expect(hanging).rejects.toThrow("closed");
});

test("a script that does not start is an error, not a finding of the file", async () => {
  await expect(open({ setUp: "mute" }).run(job("echo", 1))).rejects.toThrow("does not start");
});
