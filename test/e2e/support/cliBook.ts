import { readFileSync } from "node:fs";
import path from "node:path";
import { inTemporaryFolder, runCli } from "../../support/runCli.ts";
import { sampleCalls, sampleFolder } from "../../support/sampleReview.ts";

/** The summary workbook that the command line makes of the sample. */
export function cliBook(at: string): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const out = path.join(folder, "so-tong-hop.xlsx");
    const calls = sampleCalls.flatMap((call) => ["--call", call]);
    const run = await runCli([
      "merge",
      `${sampleFolder}/received`,
      "--pack",
      "duc-pho-2022",
      ...calls,
      "--received",
      `${sampleFolder}/so-nhan.csv`,
      "--out",
      out,
      "--at",
      at,
      "--author",
      "test",
    ]);
    if (run.code === 2) throw new Error(run.err);
    return new Uint8Array(readFileSync(out));
  });
}
