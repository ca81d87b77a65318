// The whole job from files to the written summary workbook, by the command line as it is shipped.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { randomFrom } from "../../scripts/sample/random.mjs";
import { median, shuffled } from "./statistics.mjs";

const target = "out/bench/written";
const hook = path.resolve("test/bench/usage.cjs");

/** @returns a result per number of workers: medians of the passes */
export function wholeJob({ cli, corpus, count, workers, passes, say }) {
  const runs = new Map(workers.map((number) => [number, []]));
  const random = randomFrom(`order of ${count} files`);
  for (let pass = 1; pass <= passes; pass += 1) {
    for (const number of shuffled(workers, random)) {
      const run = runOnce({ cli, corpus, count, workers: number });
      runs.get(number).push(run);
      say(
        `whole job: ${count} files, ${number} workers, pass ${pass} of ${passes}: ${run.wallSeconds.toFixed(1)} s, ${run.readSeconds.toFixed(1)} s of it reading`,
      );
    }
  }
  return workers.map((number) => resultOf({ count, workers: number }, runs.get(number)));
}

function runOnce({ cli, corpus, count, workers }) {
  rmSync(target, { recursive: true, force: true });
  const report = path.join(target, "report.json");
  const usage = path.join(target, "..", "usage.json");
  const start = performance.now();
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    argumentsOf({ cli, corpus, workers, report }),
    { env: { ...process.env, BENCH_USAGE: usage }, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
  );
  const wallSeconds = (performance.now() - start) / 1000;
  // 1: the invented units are all right, but offices that stand in the pack have sent nothing.
  if (status !== 0 && status !== 1) throw new Error(`ended with ${status ?? signal}: ${stderr.slice(-2000)}`);
  assertAllUsed(report, count);
  return { wallSeconds, ...JSON.parse(readFileSync(usage, "utf8")) };
}

function argumentsOf({ cli, corpus, workers, report }) {
  const options = {
    pack: corpus.pack,
    call: "2022-H1",
    received: "2022-06-07",
    workers: String(workers),
    at: "2022-06-07T08:00:00+07:00",
    out: path.join(target, "so-tong-hop.xlsx"),
    report,
  };
  const written = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  return ["--require", hook, cli, "merge", corpus.received, ...written];
}

/** A run that leaves files out must not count as a fast one. */
function assertAllUsed(report, count) {
  const { inputs, findings } = JSON.parse(readFileSync(report, "utf8"));
  const used = inputs.filter((input) => input.outcome === "used").length;
  const errors = findings.filter((finding) => finding.severity === "error");
  if (used === count && errors.length === 0) return;
  throw new Error(`${used} of ${count} files used, ${errors.length} errors: ${errors[0]?.message.en.what}`);
}

function resultOf(what, runs) {
  const of = (key) => median(runs.map((run) => run[key]));
  return {
    ...what,
    passes: runs.length,
    wallSeconds: of("wallSeconds"),
    readSeconds: of("readSeconds"),
    cpuSeconds: of("cpuSeconds"),
    peakMegabytes: Math.max(...runs.map((run) => run.peakMegabytes)),
  };
}
