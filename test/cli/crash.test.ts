import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { install, type Fault } from "../support/faultyDisk.cjs";
import { damagedForm, withCells } from "../support/receiveForm.ts";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";

const file = "BC_PhoMinh.xlsx";
const first = await damagedForm("DCCS-01", withCells({ A02: 12 }));
const second = await damagedForm("DCCS-01", withCells({ A02: 13 }));

const merging = [
  "merge",
  file,
  "--pack",
  "duc-pho-2022",
  "--call",
  "2022-H1",
  "--received",
  "2022-06-03",
  "--out",
  "so.xlsx",
  "--author",
  "Lan",
];

/** A folder with a book of the first delivery and the second one to be merged. */
async function withBook(work: (folder: string, old: Buffer) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    writeFileSync(path.join(folder, file), first);
    await runCli([...merging, "--at", "2022-06-14T08:00:00+07:00"], folder);
    writeFileSync(path.join(folder, file), second);
    await work(folder, readFileSync(path.join(folder, "so.xlsx")));
  });
}

const again = [...merging, "--at", "2022-06-14T09:00:00+07:00"];

/** Whole and old, or whole and new; the input as it was. An input that could not be read is told and left out. */
async function expectWhole(folder: string, old: Buffer, inputs: readonly string[] = [file]): Promise<void> {
  expect(readFileSync(path.join(folder, file)).equals(Buffer.from(second))).toBe(true);
  if (readFileSync(path.join(folder, "so.xlsx")).equals(old)) return;
  expect((await runCli(["verify", "so.xlsx", ...inputs], folder)).code).toBe(0);
}

async function mergeWith(fault: Fault, folder: string) {
  const disk = install(fault);
  try {
    return { run: await runCli(again, folder), names: [...disk.names] };
  } finally {
    disk.uninstall();
  }
}

describe("a merge on a failing disk", () => {
  it.each(["EIO", "EPERM", "ENOSPC"] as const)(
    "leaves the old book or the new one after %s at any call, and tells",
    async (kind) => {
      await withBook(async (folder, old) => {
        const book = path.join(folder, "so.xlsx");
        let calls = 1;
        for (let at = 1; at <= calls; at += 1) {
          writeFileSync(book, old);
          const { run, names } = await mergeWith({ at, kind }, folder);
          calls = Math.max(calls, names.length);
          expect(run.code === 2 && run.err === "").toBe(false);
          await expectWhole(folder, old, run.code === 0 ? [file] : []);
        }
        expect(calls).toBeGreaterThan(30);
        const left = readdirSync(folder).filter((name) => name.endsWith(".tmp"));
        expect(left).toEqual([]);
      });
    },
    600_000,
  );
});

const bundle = path.resolve("dist/cli.cjs");

describe.skipIf(!existsSync(bundle))("a merge that is killed", () => {
  it("leaves the old book or the new one, and the next merge finds its way", async () => {
    await withBook(async (folder, old) => {
      const { names } = await mergeWith({ at: 0, kind: "SIGKILL" }, folder);
      const book = path.join(folder, "so.xlsx");
      writeFileSync(book, old);
      for (let at = 1; at <= names.length; at += 1) {
        const killed = spawnSync(
          process.execPath,
          ["--require", path.resolve("test/support/faultyDisk.cjs"), bundle, ...again],
          { cwd: folder, env: { ...process.env, FAULT_AT: String(at), FAULT_KIND: "SIGKILL" } },
        );
        expect(killed.signal ?? killed.status).toSatisfy((end) => end === "SIGKILL" || end === 0);
        await expectWhole(folder, old);
      }
      expect((await runCli(again, folder)).code).toBe(0);
      expect((await runCli(["verify", "so.xlsx", file], folder)).code).toBe(0);
      expect(readdirSync(folder).toSorted()).toEqual([file, "so.xlsx"].toSorted());
    });
  }, 600_000);
});
