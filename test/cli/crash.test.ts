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

/**
 * The calls to fail at, counted from one. The pack's files are read one like the other: of each row of equal calls
 * the first two and the last two stand for those between them.
 */
function placesToFail(names: readonly string[]): readonly number[] {
  const isAlike = (at: number, other: number) => names[at] === names[other];
  return names.flatMap((_, at) => {
    const isWithin = [-2, -1, 1, 2].every((step) => isAlike(at, at + step));
    return isWithin ? [] : [at + 1];
  });
}

/** The calls of a merge on a whole disk. */
async function callsOfMerge(folder: string): Promise<readonly string[]> {
  const { names } = await mergeWith({ at: 0, kind: "EIO" }, folder);
  expect(names.length).toBeGreaterThan(30);
  return names;
}

/** What a full or a guarded disk refuses; reading fails as EIO shows. */
const changing = /^(?:open|mkdir|write|writeFile|sync|close|rename|rm)$/;

describe("a merge on a failing disk", () => {
  it.each([
    { kind: "EIO", calls: /^/ },
    { kind: "EPERM", calls: changing },
    { kind: "ENOSPC", calls: changing },
  ] as const)(
    "leaves the old book or the new one after $kind at any call, and tells",
    async ({ kind, calls }) => {
      await withBook(async (folder, old) => {
        const book = path.join(folder, "so.xlsx");
        const names = await callsOfMerge(folder);
        const places = placesToFail(names).filter((at) => calls.test(names[at - 1] ?? ""));
        expect(places.length).toBeGreaterThan(8);
        for (const at of places) {
          writeFileSync(book, old);
          const { run } = await mergeWith({ at, kind }, folder);
          expect(run.code === 2 && run.err === "").toBe(false);
          await expectWhole(folder, old, run.code === 0 ? [file] : []);
        }
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
      const places = placesToFail(await callsOfMerge(folder));
      writeFileSync(path.join(folder, "so.xlsx"), old);
      for (const at of places) {
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
