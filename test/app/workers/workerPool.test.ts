import { expect, test } from "vitest";
import { createWorkerPool } from "../../../src/app/workers/workerPool.ts";
import { asSent } from "../../support/asSent.ts";
import { createScriptedWorkers } from "../../support/scriptedWorkers.ts";

const job = (message: unknown) => ({ message, moved: [], milliseconds: 1_000 });

/** Lets everything that waits for a microtask happen. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("jobs wait for a free worker, and each gets its own answer", async () => {
  const { host, started } = createScriptedWorkers();
  const pool = createWorkerPool({ host, understand: asSent, setUp: "pack", workers: 2 });
  const answers = await Promise.all(["a", "b", "c"].map((name) => pool.run(job(name))));
  expect(answers).toEqual(
    ["a", "b", "c"].map((answer) => ({ ok: true, value: { answer, setUp: "pack", moved: 0 } })),
  );
  expect(started()).toBe(2);
});

test("a worker starts when its first job comes", async () => {
  const { host, started } = createScriptedWorkers();
  const pool = createWorkerPool({ host, understand: asSent, setUp: null, workers: 3 });
  expect(started()).toBe(0);
  await pool.run(job("a"));
  expect(started()).toBe(1);
});

test("what takes too long is stopped, and a new worker does the next job", async () => {
  const { host, endTime, started, stopped } = createScriptedWorkers();
  const pool = createWorkerPool({ host, understand: asSent, setUp: null, workers: 1 });
  const slow = pool.run(job("hang"));
  const next = pool.run(job("next"));
  await settle();
  endTime();
  expect(await slow).toMatchObject({ ok: false, error: { reason: "timed-out" } });
  expect(await next).toMatchObject({ ok: true, value: { answer: "next" } });
  expect([started(), stopped()]).toEqual([2, 1]);
});

test("a broken worker fails its own job alone", async () => {
  const { host } = createScriptedWorkers();
  const pool = createWorkerPool({ host, understand: asSent, setUp: null, workers: 1 });
  const [broken, next] = await Promise.all([pool.run(job("break")), pool.run(job("next"))]);
  expect(broken).toMatchObject({ ok: false, error: { reason: "crashed", detail: "as told" } });
  expect(next).toMatchObject({ ok: true });
});

function counting(): (sent: { readonly answer: string }) => string {
  let heard = 0;
  return ({ answer }) => {
    heard += 1;
    return `${answer} ${heard}`;
  };
}

test("what a worker says is understood by what it alone has said before", async () => {
  const { host } = createScriptedWorkers();
  const pool = createWorkerPool({ host, understand: counting, setUp: null, workers: 1 });
  const answers = await Promise.all(["a", "b", "break", "c"].map((name) => pool.run(job(name))));
  expect(answers.map((answer) => (answer.ok ? answer.value : answer.error.reason))).toEqual([
    "a 1",
    "b 2",
    "crashed",
    "c 1",
  ]);
});

test("cancelling stops the workers and rejects what runs and what waits", async () => {
  const { host, stopped } = createScriptedWorkers();
  const controller = new AbortController();
  const pool = createWorkerPool({ host, understand: asSent, setUp: null, workers: 1 }, controller.signal);
  const jobs = [pool.run(job("hang")), pool.run(job("next"))];
  await settle();
  const reason = new Error("enough");
  controller.abort(reason);
  expect(await Promise.allSettled(jobs)).toEqual([
    { status: "rejected", reason },
    { status: "rejected", reason },
  ]);
  await expect(pool.run(job("later"))).rejects.toBe(reason);
  expect(stopped()).toBe(1);
});

test("a worker that does not start is an error, not a failure of the job", async () => {
  const { host } = createScriptedWorkers({ starts: false });
  const pool = createWorkerPool({ host, understand: asSent, setUp: null, workers: 1 });
  await expect(pool.run(job("a"))).rejects.toThrow("does not start");
});
