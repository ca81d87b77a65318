import path from "node:path";
import { afterEach, expect, test } from "vitest";

import { createThreads } from "../../../src/adapters/node/threads.ts";
import type { Examination, FileExaminer } from "../../../src/app/ports.ts";
import { examineInWorkers, type WorkerExaminerOptions } from "../../../src/app/workers/examineInWorkers.ts";
import type { WorkerHost } from "../../../src/app/workers/workerHost.ts";
import { formatFixture } from "../../support/readFormats.ts";
import { shippedPack } from "../../support/shippedPack.ts";

// The bundle that `npm run build` makes.
const script = path.resolve("dist/readWorker.cjs");
const examiners: FileExaminer[] = [];

function threads(worker: string): WorkerHost {
  return createThreads({ script: worker, memoryMegabytes: 300 });
}

function open(options: Partial<WorkerExaminerOptions> = {}): FileExaminer {
  const openExaminer = examineInWorkers({
    host: threads(script),
    workers: 1,
    milliseconds: 20_000,
    ...options,
  });
  const examiner = openExaminer({ pack: shippedPack(), calls: ["2022-H1"], answers: new Map() });
  examiners.push(examiner);
  return examiner;
}

afterEach(async () => {
  await Promise.all(examiners.splice(0).map((examiner) => examiner.close()));
});

function examine(examiner: FileExaminer, bytes: Uint8Array): Promise<Examination> {
  return examiner.examine({ path: "bao-cao", sha256: "0".repeat(64), bytes });
}

const refused = (reason: string) => ({ state: "refused", problem: { reason } });

test.each(["bao-cao.xlsx", "bao-cao.xls", "bao-cao.ods"])("%s is examined in a worker", async (name) => {
  const examination = await examine(open(), formatFixture(name));
  expect(examination).toMatchObject({ state: "read", submissions: [] });
  if (examination.state !== "read") return;
  expect(examination.checks).toEqual(new Map());
  expect(examination.findings.map((finding) => finding.code)).toContain("file-empty-of-forms");
});

test("a part of an archive's bytes is handed over without the archive", async () => {
  const whole = new Uint8Array(100_000);
  const xls = formatFixture("bao-cao.xls");
  whole.set(xls, 1_000);
  expect(await examine(open(), whole.subarray(1_000, 1_000 + xls.length))).toMatchObject({ state: "read" });
  expect(whole[1_000]).toBe(xls[0]);
});

test("a file that takes too long is refused, and the next one is read", async () => {
  const examiner = open({
    host: threads(path.resolve("test/support/workers/hangingOnXls.mjs")),
    milliseconds: 5_000,
  });
  const slow = examine(examiner, formatFixture("bao-cao.xls"));
  const next = examine(examiner, formatFixture("bao-cao.ods"));
  expect(await slow).toMatchObject(refused("over-budget"));
  expect(await next).toMatchObject({ state: "read" });
});

test("a file that breaks its worker is refused", async () => {
  const examiner = open({ host: threads(path.resolve("test/support/workers/breaking.mjs")) });
  expect(await examine(examiner, formatFixture("bao-cao.xls"))).toMatchObject(refused("reader-failed"));
});
