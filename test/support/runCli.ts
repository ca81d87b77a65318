import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../src/cli/main.ts";
import type { ExitCode } from "../../src/cli/streams.ts";

export interface CliRun {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, as the bundle would. */
export async function runCli(argv: readonly string[], cwd: string = process.cwd()): Promise<CliRun> {
  let out = "";
  let err = "";
  const code = await main(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd,
    packs: path.resolve("assets/packs"),
    readWorker: path.resolve("dist/readWorker.cjs"),
    packWorker: path.resolve("dist/packWorker.cjs"),
    version: "0.0.0-test",
  });
  return { code, out, err };
}

/** A folder that is gone after the work. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "thbc-cli-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
