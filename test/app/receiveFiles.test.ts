import { expect, test } from "vitest";

import type { CollectedInput, Examination, FileExaminer, InputSource } from "../../src/app/ports.ts";
import { silent } from "../../src/app/ports.ts";
import { receiveFiles, type ReceiveRequest } from "../../src/app/receiveFiles.ts";
import type { Finding } from "../../src/core/findings/finding.ts";

const noChecks: ReadonlyMap<string, readonly Finding[]> = new Map();
const nothingFound: Examination = {
  state: "read",
  submissions: [],
  findings: [],
  slips: [],
  checks: noChecks,
  answered: [],
};

function inputs(paths: readonly string[]): readonly CollectedInput[] {
  return paths.map((path) => ({ path, sha256: path.replace(/ copy$/, ""), bytes: new Uint8Array(1) }));
}

function sourceOf(collected: readonly CollectedInput[]): InputSource {
  return {
    count: () => Promise.resolve(collected.length),
    async *collect() {
      yield* collected;
    },
  };
}

interface Watched extends FileExaminer {
  /** The most examinations that ran at a time. */
  readonly most: () => number;
}

/** An examiner that ends in another order than it begins: the first file takes longest. */
function unequal(atOnce: number): Watched {
  let running = 0;
  let most = 0;
  let delay = 20;
  return {
    atOnce,
    most: () => most,
    examine: async () => {
      running += 1;
      most = Math.max(most, running);
      delay = Math.max(0, delay - 4);
      await new Promise((resolve) => setTimeout(resolve, delay));
      running -= 1;
      return nothingFound;
    },
    close: () => Promise.resolve(),
  };
}

function request(paths: readonly string[], more: Partial<ReceiveRequest> = {}): ReceiveRequest {
  return {
    source: sourceOf(inputs(paths)),
    examiner: unequal(3),
    receivedOn: () => null,
    unitsNamed: () => [],
    progress: silent,
    ...more,
  };
}

const paths = ["a", "b", "c", "d", "e", "f", "g"];

test("the result is the same for any number of files at once", async () => {
  const one = await receiveFiles(request(paths, { examiner: unequal(1) }));
  const many = await receiveFiles(request(paths, { examiner: unequal(4) }));
  expect(many).toEqual(one);
  expect(many.files.map((file) => ("file" in file ? file.file.path : file.path))).toEqual(paths);
});

test("no more files are held than the examiner takes", async () => {
  const examiner = unequal(3);
  await receiveFiles(request(paths, { examiner }));
  expect(examiner.most()).toBe(3);
});

test("copies are told from originals while originals are still examined", async () => {
  const { files } = await receiveFiles(request(["a", "a copy", "b"]));
  expect(files.map((file) => file.state)).toEqual(["read", "read", "duplicate"]);
});

test("what one file holds, refused files and own books among it, is said of that file", async () => {
  const answers = new Map<string, Examination>([
    ["a", { state: "refused", problem: { reason: "reader-failed", detail: "x" } }],
    ["b", { state: "own-output" }],
  ]);
  const examiner: FileExaminer = {
    ...unequal(3),
    examine: ({ path }) => Promise.resolve(answers.get(path) ?? nothingFound),
  };
  const { files, findings } = await receiveFiles(request(["a", "b", "c"], { examiner }));
  expect(files.map((file) => file.state)).toEqual(["refused", "ignored", "read"]);
  expect(findings.map(({ code, at, data }) => [code, at.file, data])).toEqual([
    ["file-unreadable", "a", { reason: "reader-failed", detail: "x" }],
    ["file-ignored", "b", { reason: "own-output" }],
  ]);
});

test("progress counts the files that are done, and never backwards", async () => {
  const reported: (readonly [number, number])[] = [];
  const progress = { report: (_: string, done: number, of: number) => void reported.push([done, of]) };
  await receiveFiles(request([...paths, "~$x.xlsx"], { progress }));
  const counts = reported.map(([done]) => done);
  expect(counts).toEqual(counts.toSorted((left, right) => left - right));
  expect(reported.every(([done, of]) => done < of && of === 8)).toBe(true);
});

test("cancelling stops before the next file", async () => {
  const controller = new AbortController();
  let examined = 0;
  const examiner: FileExaminer = {
    ...unequal(1),
    examine: () => {
      examined += 1;
      controller.abort(new Error("enough"));
      return Promise.resolve(nothingFound);
    },
  };
  const received = receiveFiles(request(paths, { examiner, cancellation: controller.signal }));
  await expect(received).rejects.toThrow("enough");
  expect(examined).toBe(1);
});
