import { realpathSync } from "node:fs";
import path from "node:path";
import { spareMemory } from "../adapters/node/spareMemory.ts";
import { main } from "./main.ts";

/** Put in by the bundler from package.json. */
declare const programVersion: string;

async function start(): Promise<void> {
  spareMemory();
  // whoever reads our output may stop early ("| head"); what is left of the work still has to be done
  process.stdout.on("error", ignoreClosedPipe);
  // the bundle lies in dist/, the packs beside that folder
  const folder = path.dirname(realpathSync(process.argv[1] ?? "."));
  const home = path.join(folder, "..");
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    cwd: process.cwd(),
    packs: path.join(home, "assets", "packs"),
    readWorker: path.join(folder, "readWorker.cjs"),
    packWorker: path.join(folder, "packWorker.cjs"),
    version: programVersion,
  });
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

void start();
