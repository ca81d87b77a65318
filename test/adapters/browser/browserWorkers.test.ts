import { expect, test } from "vitest";
import { createBrowserWorkers } from "../../../src/adapters/browser/browserWorkers.ts";
import { createWorkerPool } from "../../../src/app/workers/workerPool.ts";
import { asSent } from "../../support/asSent.ts";

/** As much of a browser's Worker as is used; it answers, hangs or breaks as each message says. */
class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  terminated = false;
  private setUp: unknown = null;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage(message: unknown): void {
    queueMicrotask(() => {
      if (this.setUp === null) {
        this.setUp = message;
        this.answer("ready");
      } else if (message === "break") {
        this.dispatchEvent(Object.assign(new Event("error"), { message: "broken as told" }));
      } else if (message !== "hang") {
        this.answer({ message, setUp: this.setUp });
      }
    });
  }

  terminate(): void {
    this.terminated = true;
  }

  private answer(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
}

function open() {
  FakeWorker.all.length = 0;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands for a Worker, which Node does not have
  const host = createBrowserWorkers("fake", () => new FakeWorker() as unknown as Worker);
  return createWorkerPool({ host, understand: asSent, setUp: "pack", workers: 1 });
}

const job = (message: unknown, milliseconds = 10_000) => ({ message, moved: [], milliseconds });

test("the first message is what the worker is started with", async () => {
  expect(await open().run(job("a"))).toEqual({ ok: true, value: { message: "a", setUp: "pack" } });
});

test("a worker that hangs is terminated when its time is over, and replaced", async () => {
  const pool = open();
  const hanging = pool.run(job("hang", 20));
  const next = pool.run(job("next"));
  expect(await hanging).toMatchObject({ ok: false, error: { reason: "timed-out" } });
  expect(await next).toMatchObject({ ok: true });
  expect(FakeWorker.all.map(({ terminated }) => terminated)).toEqual([true, false]);
});

test("an error in a worker is the failure of its job alone", async () => {
  const pool = open();
  const [broken, next] = await Promise.all([pool.run(job("break")), pool.run(job("next"))]);
  expect(broken).toMatchObject({ ok: false, error: { reason: "crashed", detail: "broken as told" } });
  expect(next).toMatchObject({ ok: true });
});

test("closing terminates what runs", async () => {
  const pool = open();
  await pool.run(job("a"));
  await pool.close();
  expect(FakeWorker.all.map(({ terminated }) => terminated)).toEqual([true]);
});
