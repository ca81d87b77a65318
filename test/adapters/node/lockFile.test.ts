import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { lockFile } from "../../../src/adapters/node/lockFile.ts";
import { inTemporaryFolder } from "../../support/runCli.ts";

const claim = { author: "Lan", since: "2022-06-14T08:00:00+07:00" };

/** A lock that some program left. */
function leave(folder: string, owner: Readonly<Record<string, unknown>> | string): void {
  const text = typeof owner === "string" ? owner : JSON.stringify(owner);
  writeFileSync(path.join(folder, ".so.xlsx.lock"), text);
}

const other = { author: "An", host: "may-khac", pid: 1, since: "2022-06-14T07:50:00+07:00", token: "t" };

describe("lockFile", () => {
  it("is one's own until it is released", async () => {
    await inTemporaryFolder(async (folder) => {
      const target = path.join(folder, "so.xlsx");
      const lock = await lockFile(target, claim);
      expect(lock.held).toBe(true);
      expect(await lockFile(target, { ...claim, author: "An" })).toMatchObject({
        held: false,
        owner: { author: "Lan", pid: process.pid },
      });
      if (lock.held) await lock.release();
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  it("goes to one of several that ask at once", async () => {
    await inTemporaryFolder(async (folder) => {
      const target = path.join(folder, "so.xlsx");
      const locks = await Promise.all(Array.from({ length: 8 }, () => lockFile(target, claim)));
      expect(locks.filter(({ held }) => held)).toHaveLength(1);
    });
  });

  it.each([
    ["a program that no longer runs", { ...other, host: hostname(), pid: 2 ** 22 - 1 }],
    ["another machine, long ago", { ...other, since: "2022-06-14T07:00:00+07:00" }],
    ["a write that was cut off", '{"author":"A'],
  ])("is taken over from %s", async (_, owner) => {
    await inTemporaryFolder(async (folder) => {
      leave(folder, owner);
      expect((await lockFile(path.join(folder, "so.xlsx"), claim)).held).toBe(true);
      expect(readdirSync(folder)).toEqual([".so.xlsx.lock"]);
    });
  });

  it("stays with another machine that has only begun", async () => {
    await inTemporaryFolder(async (folder) => {
      leave(folder, other);
      expect(await lockFile(path.join(folder, "so.xlsx"), claim)).toMatchObject({
        held: false,
        owner: { author: "An", host: "may-khac" },
      });
    });
  });

  it("is not released for whoever took it over meanwhile", async () => {
    await inTemporaryFolder(async (folder) => {
      const lock = await lockFile(path.join(folder, "so.xlsx"), claim);
      leave(folder, other);
      if (lock.held) await lock.release();
      expect(existsSync(path.join(folder, ".so.xlsx.lock"))).toBe(true);
    });
  });
});
