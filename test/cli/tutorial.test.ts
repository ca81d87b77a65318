import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { inTemporaryFolder, runCli } from "../support/runCli.ts";

const tutorial = readFileSync("docs/tutorial-new-town.md", "utf8");

interface Step {
  /** "sh exit 1 says DCCS-99", "json file my-town/units.json". */
  readonly kind: string;
  readonly text: string;
}

/** The fenced blocks of the tutorial in order. */
const steps: readonly Step[] = [...tutorial.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = "", text = ""]) => ({ kind, text }),
);

async function follow({ kind, text }: Step, folder: string): Promise<void> {
  const [, action, file = ""] = /^json (file|change) (.+)$/.exec(kind) ?? [];
  if (action === "file") return writeFileSync(path.join(folder, file), text);
  if (action === "change") return changeMembers(path.join(folder, file), text);
  const copy = /^cp -r (\S+) (\S+)$/.exec(text.trim());
  if (copy !== null) return cpSync(copy[1] ?? "", path.join(folder, copy[2] ?? ""), { recursive: true });
  const command = /^npm run -s tong-hop -- (.+)$/.exec(text.trim())?.[1];
  if (command === undefined) throw new Error(`no step that a test can follow: ${text}`);
  const [, exit, word = ""] = /^sh exit (\d)(?: says (\S+))?$/.exec(kind) ?? [];
  const run = await runCli(command.split(" "), folder);
  expect([command, String(run.code)]).toEqual([command, exit]);
  expect(run.out + run.err).toContain(word);
}

function changeMembers(file: string, text: string): void {
  const pack: Record<string, unknown> = JSON.parse(readFileSync(file, "utf8"));
  const changed: Record<string, unknown> = JSON.parse(text);
  expect(Object.keys(pack)).toEqual(expect.arrayContaining(Object.keys(changed)));
  writeFileSync(file, JSON.stringify({ ...pack, ...changed }));
}

it("leads from a copied pack to blanks that are read again, step by step", async () => {
  expect(steps.length).toBeGreaterThan(7);
  await inTemporaryFolder(async (folder) => {
    for (const step of steps) {
      // oxlint-disable-next-line no-await-in-loop -- each step needs the one before it
      await follow(step, folder);
    }
    expect(readdirSync(path.join(folder, "blanks")).filter((name) => name.endsWith(".xlsx"))).toHaveLength(1);
  });
}, 60_000);
