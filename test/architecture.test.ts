import { cruise, type ICruiseResult } from "dependency-cruiser";
import { createRequire } from "node:module";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";

const rules = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

async function violationsOf(folders: string[]): Promise<ICruiseResult["summary"]> {
  const { output } = await cruise(folders, {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  });
  if (typeof output === "string") throw new Error("cruise gave text");
  return output.summary;
}

describe("layers", () => {
  it("hold, over all modules", async () => {
    const summary = await violationsOf(["src"]);
    expect(
      summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`),
    ).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(60);
  }, 60_000);

  it("are noticed when broken", async () => {
    const planted = path.join("src", "core", "planted.ts");
    writeFileSync(
      planted,
      `import { systemClock } from "../adapters/node/systemClock.ts";\nexport const now = systemClock;\n`,
    );
    try {
      const names = (await violationsOf(["src"])).violations.map((violation) => violation.rule.name);
      expect(names).toContain("core-imports");
    } finally {
      rmSync(planted);
    }
  }, 60_000);

  it("keep host types out of core: a window there is a compile error", () => {
    const folder = mkdtempSync(path.join("src", "core", "planted-"));
    try {
      writeFileSync(path.join(folder, "planted.ts"), "export const width = window.innerWidth;\n");
      writeFileSync(
        path.join(folder, "tsconfig.json"),
        JSON.stringify({ extends: "../tsconfig.json", include: ["planted.ts"] }),
      );
      const run = spawnSync("npx", ["tsc", "-p", folder], { encoding: "utf8" });
      expect(run.stdout).toContain("TS2304");
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});

describe("the repository", () => {
  const files = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").filter(Boolean);

  it("names no package-registry host", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved"/);
  });

  it("keeps files to one idea: none of src above 300 lines", () => {
    const long = files
      .filter((file) => /^src\/.*\.tsx?$/.test(file) && existsSync(file))
      .filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
    expect(long).toEqual([]);
  });
});
