import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentPolicy } from "../../scripts/pane/contentPolicy.mjs";
import { openBrowser, openInBrowser } from "./support/openPane.ts";
import { servePane } from "./support/servePane.ts";

const host = "https://bao-cao.noi-bo.vn";
const officeJs = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

describe("the build for a network without internet", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "local-build-"));
  const built = (name: string): string => readFileSync(path.join(folder, name), "utf8");
  beforeAll(() => {
    const options = ["--config-name", "pane", "--env", "office=local", "--env", `host=${host}`];
    const { status, stderr, stdout } = spawnSync("npx", ["webpack", ...options, "--output-path", folder], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has Microsoft's files as they were published", () => {
    const files = readdirSync(path.join(folder, "office"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".js"))
      .toSorted();
    expect(files).toEqual([
      "en-us/office_strings.js",
      "excel-mac-16.00.js",
      "excel-web-16.00.js",
      "excel-win32-16.01.js",
      "office.js",
      "vi-vn/office_strings.js",
    ]);
    const differing = files.filter(
      (name) => built(`office/${name}`) !== readFileSync(path.join(officeJs, name), "utf8"),
    );
    expect(differing).toEqual([]);
  });

  it("names no place but its own and the host of the manifest", () => {
    for (const page of ["taskpane.html", "index.html", "commands.html"]) {
      expect(built(page)).toContain("office/office.js");
      expect(built(page)).not.toContain("appsforoffice");
    }
    const manifest = built("manifest.xml");
    expect(manifest).toContain(`${host}/taskpane.html`);
    expect(manifest).not.toContain("localhost");
  });

  it("asks nothing of any other place when Excel opens it", async () => {
    const opened = await openBrowser();
    const served = await servePane(folder, contentPolicy([]));
    try {
      const pane = await openInBrowser(
        { ...opened, served },
        { query: "_host_Info=Excel$Win32$16.01$vi-VN" },
      );
      await pane.page.waitForFunction(
        () => document.getElementById("office-js")?.dataset["state"] === "loaded",
      );
      await pane.page.waitForFunction(() => Reflect.get(globalThis, "Excel") !== undefined);
      const asked = pane.requests.map((address) => new URL(address));
      expect(asked.filter(({ origin }) => origin !== served.address)).toEqual([]);
      expect(asked.map(({ pathname }) => pathname)).toContain("/office/excel-win32-16.01.js");
    } finally {
      await served.close();
      await opened.close();
    }
  });
});
