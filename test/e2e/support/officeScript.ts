import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";

let script: Promise<string> | null = null;

/** What is served in place of office.js: our side of the bridge, then Microsoft's own library. */
export function officeScript(): Promise<string> {
  return (script ??= makeScript());
}

async function makeScript(): Promise<string> {
  const library = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-win32-16.01.js");
  const scripts = [library, path.resolve("test/excel-host/newerMembers.js")];
  const texts = scripts.map((file) => readFileSync(file, "utf8"));
  return [await bundle(), ...texts, "globalThis.joinExcel();"].join("\n;\n");
}

async function bundle(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "office-"));
  try {
    await build(folder);
    return readFileSync(path.join(folder, "office.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string): Promise<void> {
  const loader = {
    loader: "swc-loader",
    options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
  };
  const config: webpack.Configuration = {
    mode: "none",
    target: ["web", "es2022"],
    entry: path.resolve("test/e2e/support/officeInPage.ts"),
    output: { path: folder, filename: "office.js" },
    module: { rules: [{ test: /\.ts$/, use: loader }] },
    devtool: false,
  };
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
