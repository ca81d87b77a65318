import { expect, test } from "vitest";
import { serveReading, type WorkerScope } from "../../../src/adapters/browser/serveReading.ts";
import { createWorkbookReader } from "../../../src/adapters/read/readWorkbook.ts";
import { inflateWithFflate } from "../../../src/adapters/read/zip/inflateWithFflate.ts";
import { formatFixture } from "../../support/readFormats.ts";
import { shippedPack } from "../../support/shippedPack.ts";

/** A worker's scope, spoken to by a page that waits for each answer. */
function openScope() {
  const listeners: ((event: MessageEvent) => void)[] = [];
  const waiting: ((answer: unknown) => void)[] = [];
  const scope: WorkerScope = {
    addEventListener: (_type, listener) => listeners.push(listener),
    postMessage: (answer) => waiting.shift()?.(answer),
  };
  serveReading(scope, createWorkbookReader({ inflate: inflateWithFflate }));
  return (data: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      for (const listener of listeners) listener(new MessageEvent("message", { data }));
    });
}

const input = { path: "bao-cao.xlsx", sha256: "0".repeat(64), bytes: formatFixture("bao-cao.xlsx") };

test("a worker with an assignment says that it is ready and examines", async () => {
  const ask = openScope();
  expect(await ask({ pack: shippedPack(), calls: ["2022-H1"], answers: new Map() })).toBe("ready");
  expect(await ask(input)).toMatchObject({ state: "read", submissions: [] });
});

test("a worker that is only to read gives the workbook", async () => {
  const ask = openScope();
  await ask("read-only");
  expect(await ask(input)).toMatchObject({ ok: true, value: { hasMacros: false } });
  expect(await ask({ ...input, bytes: new Uint8Array() })).toMatchObject({ ok: false });
});
